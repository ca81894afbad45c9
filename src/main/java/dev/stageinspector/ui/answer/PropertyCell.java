package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Field.Standing;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.watch.Entry;
import java.util.Map;
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
  private final Supplier<ResourceNames> names;
  private final Map<String, Entry.Change> marks;
  private final CellText text;

  private PropertyCell(
      Column column,
      Supplier<Filter> filter,
      Supplier<ResourceNames> names,
      Map<String, Entry.Change> marks) {
    this.column = column;
    this.filter = filter;
    this.names = names;
    this.marks = marks;
    this.text = new CellText(this);
  }

  static PropertyCell label(Supplier<Filter> filter, Map<String, Entry.Change> marks) {
    return new PropertyCell(Column.LABEL, filter, () -> ResourceNames.NONE, marks);
  }

  static PropertyCell name(Supplier<Filter> filter, Map<String, Entry.Change> marks) {
    return new PropertyCell(Column.NAME, filter, () -> ResourceNames.NONE, marks);
  }

  static PropertyCell value(
      Supplier<Filter> filter, Supplier<ResourceNames> names, Map<String, Entry.Change> marks) {
    PropertyCell cell = new PropertyCell(Column.VALUE, filter, names, marks);
    ValueDrag.from(cell, () -> Optional.ofNullable(cell.getItem()));
    return cell;
  }

  @Override
  protected void updateItem(Property property, boolean empty) {
    super.updateItem(property, empty);
    if (empty || property == null) {
      text.clear();
      Hint.clear(this);
      setAccessibleHelp(null);
      Styles.choose(this, false, "changed");
      return;
    }
    draw();
  }

  /** Shows what is known by now. */
  void draw() {
    Property property = getItem();
    if (property == null) {
      return;
    }
    Optional<String> changed =
        Optional.ofNullable(marks.get(property.path())).map(PropertyWords::changed);
    Styles.choose(this, changed.isPresent(), "changed");
    Hint.set(
        this,
        () ->
            changed.map(words -> words + "\n\n").orElse("")
                + PropertyWords.hint(property, names.get()));
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
    setAccessibleHelp(
        Optional.ofNullable(marks.get(property.path()))
            .map(PropertyWords::changed)
            .or(() -> PropertyWords.naming(property, names.get()))
            .orElse(null));
    if (word.isPresent()) {
      text.word(word.get());
    } else if (property.children().isEmpty()) {
      text.text(
          PropertyWords.name(property, names.get())
              .map(name -> Controls.label(name, "resource-name")),
          property.value().raw(),
          "value",
          filter.get(),
          PropertyWords.unit(property));
    } else {
      text.word(PropertyWords.count(property));
    }
  }
}
