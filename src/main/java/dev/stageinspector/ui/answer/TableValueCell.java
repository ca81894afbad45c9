package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Field.Format;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Value;
import dev.stageinspector.ui.kit.Hint;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;

/** What one row has in one column. */
final class TableValueCell extends TableCell<Property, Property> {

  /** Stands for what is not set: seldom worth the room of a sentence in each row. */
  static final String NOT_SET = "—";

  private final String column;
  private final Supplier<Filter> filter;
  private final CellText text = new CellText(this);

  TableValueCell(String column, Supplier<Filter> filter) {
    this.column = column;
    this.filter = filter;
    ValueDrag.from(this, () -> Optional.ofNullable(getItem()).flatMap(row -> row.member(column)));
  }

  @Override
  protected void updateItem(Property row, boolean empty) {
    super.updateItem(row, empty);
    Hint.clear(this);
    setAccessibleHelp(null);
    if (empty || row == null) {
      text.clear();
    } else {
      row.member(column).ifPresentOrElse(cell -> show(row, cell), () -> notSet("not set"));
    }
  }

  private void show(Property row, Property cell) {
    Hint.set(this, () -> PropertyWords.hint(cell));
    setAccessibleHelp(PropertyWords.explanation(cell));
    Optional<String> word = PropertyWords.word(cell);
    if (cell.value() instanceof Value.Absent) {
      notSet(word.orElseThrow());
    } else if (cell.value().raw().isEmpty()
        && cell.field().absent().isPresent()
        && word.isPresent()) {
      text.word("(" + cell.field().absent().get() + ")");
    } else if (word.isPresent()) {
      text.word(word.get());
    } else {
      text.text(
          Table.readable(row, column),
          cell.field().format() == Format.TEXT || cell.time().isPresent() ? "label-text" : "value",
          filter.get(),
          cell.time().isPresent() ? Optional.empty() : PropertyWords.unit(cell));
    }
  }

  private void notSet(String spoken) {
    text.word(NOT_SET);
    setAccessibleText(spoken);
  }
}
