package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.EntryText;
import javafx.scene.control.ListCell;

/** A line of what a watch has seen. */
final class EntryCell extends ListCell<Entry> {

  @Override
  protected void updateItem(Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setText(null);
      Hint.clear(this);
    } else {
      setText(words(entry));
      Hint.set(this, EntryText.line(entry));
    }
  }

  private static String words(Entry entry) {
    return Times.at(entry.time())
        + "   "
        + switch (entry) {
          case Entry.Change change ->
              (change.subject().isEmpty() ? "" : Drawn.line(change.subject()) + ", ")
                  + Drawn.line(change.label())
                  + ": "
                  + Drawn.brief(EntryText.value(change.before()))
                  + " → "
                  + Drawn.brief(EntryText.value(change.after()));
          case Entry.Gap gap ->
              (gap.subject().isEmpty() ? "Not known" : gap.subject() + " not known")
                  + " from "
                  + Times.at(gap.from())
                  + ": "
                  + Drawn.line(gap.why());
        };
  }
}
