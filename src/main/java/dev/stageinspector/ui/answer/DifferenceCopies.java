package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Difference;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.SideNames;
import dev.stageinspector.property.Visible;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Everything of a difference that can be copied. */
public final class DifferenceCopies {

  private final ClipboardWriter clipboard;
  private final SideNames names;

  /**
   * @param names what the sides are called
   */
  public DifferenceCopies(ClipboardWriter clipboard, SideNames names) {
    this.clipboard = clipboard;
    this.names = names;
  }

  /** The second side's value exactly as AWS sent it; the first one's where that has none. */
  public void value(Difference one) {
    if (one.after().flatMap(PropertyCopies::text).isPresent()) {
      copy(names.sideAfter(), one, one.after());
    } else {
      copy(names.sideBefore(), one, one.before());
    }
  }

  /** Where it is in both responses. */
  public void path(Difference one) {
    clipboard.copy("the path of " + name(one), one.path());
  }

  /** Path and both values with tabs between them, the values as JSON. */
  public void row(Difference one) {
    clipboard.copy(
        "the row of " + name(one),
        String.join("\t", one.path(), json(one.before()), json(one.after())));
  }

  /** A menu with all of them, for whatever is selected when it is used. */
  ContextMenu menu(Supplier<Optional<Difference>> selected) {
    return new ContextMenu(
        item("copy-value", Shortcut.COPY_VALUE.hint("Copy value"), selected, this::value),
        item(
            "copy-old",
            "Copy value of " + names.sideBefore(),
            selected,
            one -> copy(names.sideBefore(), one, one.before())),
        item(
            "copy-new",
            "Copy value of " + names.sideAfter(),
            selected,
            one -> copy(names.sideAfter(), one, one.after())),
        item("copy-path", Shortcut.COPY_PATH.hint("Copy path"), selected, this::path),
        item("copy-row", Shortcut.COPY_ROW.hint("Copy row"), selected, this::row));
  }

  private static MenuItem item(
      String id,
      String action,
      Supplier<Optional<Difference>> selected,
      Consumer<Difference> copy) {
    return Controls.menuItem(id, action, () -> selected.get().ifPresent(copy));
  }

  private void copy(String which, Difference one, Optional<Property> side) {
    side.flatMap(PropertyCopies::text)
        .ifPresentOrElse(
            text -> clipboard.copy("the value of " + name(one) + " on " + which, text),
            () -> clipboard.say("Nothing to copy: there is no " + name(one) + " on " + which));
  }

  private static String json(Optional<Property> side) {
    return side.filter(Property::present).map(Json::line).map(Visible::line).orElse("");
  }

  private static String name(Difference one) {
    return Drawn.brief(Drawn.line(one.label()));
  }
}
