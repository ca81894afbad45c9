package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Field.Standing;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TreeTableCell;

/**
 * A cell of the property tree: marks what the filter hits, what cannot be seen, and what is not a
 * value.
 */
public final class PropertyCell extends TreeTableCell<Property, Property> {

  private enum Column {
    LABEL,
    NAME,
    VALUE
  }

  private final Column column;
  private final Supplier<Filter> filter;
  private final CellText text;

  private PropertyCell(Column column, Supplier<Filter> filter) {
    this.column = column;
    this.filter = filter;
    this.text = new CellText(this);
  }

  static PropertyCell label(Supplier<Filter> filter) {
    return new PropertyCell(Column.LABEL, filter);
  }

  static PropertyCell name(Supplier<Filter> filter) {
    return new PropertyCell(Column.NAME, filter);
  }

  static PropertyCell value(Supplier<Filter> filter) {
    PropertyCell cell = new PropertyCell(Column.VALUE, filter);
    ValueDrag.from(cell, () -> Optional.ofNullable(cell.getItem()));
    return cell;
  }

  @Override
  protected void updateItem(Property property, boolean empty) {
    super.updateItem(property, empty);
    if (empty || property == null) {
      text.clear();
      Hint.clear(this);
      return;
    }
    Hint.set(this, () -> PropertyWords.hint(property));
    switch (column) {
      case LABEL -> showLabel(property);
      case NAME -> text.text(property.name(), "name", filter.get(), Optional.empty());
      case VALUE -> showValue(property);
    }
  }

  private void showLabel(Property property) {
    text.text(
        property.label(),
        "label-text",
        filter.get(),
        property.field().standing() == Standing.NEW
            ? Optional.of(Controls.label("new", "badge"))
            : Optional.empty());
  }

  private void showValue(Property property) {
    Optional<String> word = PropertyWords.word(property);
    if (word.isPresent()) {
      text.word(word.get());
    } else if (property.children().isEmpty()) {
      text.text(property.value().raw(), "value", filter.get(), PropertyWords.unit(property));
    } else {
      text.word(PropertyWords.count(property));
    }
  }
}
