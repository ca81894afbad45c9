package dev.stageinspector.ui;

import dev.stageinspector.property.Field.Standing;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the property tree: marks what the filter hits, what cannot be seen, and what is not a
 * value.
 */
final class PropertyCell extends TreeTableCell<Property, Property> {

  /** A tooltip is for reading, not for scrolling. */
  private static final int LONGEST_TOOLTIP = 600;

  private enum Column {
    LABEL,
    NAME,
    VALUE
  }

  private final Column column;
  private final Supplier<Filter> filter;
  private final Tooltip tooltip = tooltip();

  private PropertyCell(Column column, Supplier<Filter> filter) {
    this.column = column;
    this.filter = filter;
    getStyleClass().add("property-cell");
    clip();
  }

  static PropertyCell label(Supplier<Filter> filter) {
    return new PropertyCell(Column.LABEL, filter);
  }

  static PropertyCell name(Supplier<Filter> filter) {
    return new PropertyCell(Column.NAME, filter);
  }

  static PropertyCell value(Supplier<Filter> filter) {
    return new PropertyCell(Column.VALUE, filter);
  }

  @Override
  protected void updateItem(Property property, boolean empty) {
    super.updateItem(property, empty);
    if (empty || property == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    setTooltip(tooltip);
    switch (column) {
      case LABEL -> showLabel(property);
      case NAME -> showText(property.name(), "name");
      case VALUE -> showValue(property);
    }
  }

  private void showLabel(Property property) {
    showText(property.label(), "label-text");
    if (property.field().standing() == Standing.NEW && getGraphic() instanceof HBox line) {
      line.getChildren().add(Controls.label("new", "badge"));
    }
  }

  private void showValue(Property property) {
    int size = property.children().size();
    switch (property.value()) {
      case Value.Members() -> showWord(size == 0 ? "empty" : count(property));
      case Value.Elements() -> showWord(size == 0 ? "empty list" : count(property));
      case Value.Absent(String meaning) -> showWord("absent: " + meaning);
      case Value.Null() -> showWord("null");
      case Value value when value.raw().isEmpty() -> showWord("empty text");
      case Value value -> {
        showText(value.raw(), "value");
        if (!property.field().unit().isEmpty() && getGraphic() instanceof HBox line) {
          line.getChildren().add(Controls.label(property.field().unit().strip(), "unit"));
        }
      }
    }
  }

  private static String count(Property property) {
    long present = property.children().stream().filter(Property::present).count();
    return present + (present == 1 ? " entry" : " entries");
  }

  /**
   * A word of ours that stands for a value; told from one by its style and never marked by the
   * filter.
   */
  private void showWord(String word) {
    HBox line = new HBox(Controls.label(word, "no-value"));
    line.getStyleClass().add("line");
    setGraphic(line);
  }

  private void showText(String text, String style) {
    HBox line = new HBox();
    line.getStyleClass().add("line");
    for (Node piece : MarkedText.pieces(text, filter.get(), style)) {
      line.getChildren().add(piece);
    }
    setGraphic(line);
  }

  /** The text is only made for a tooltip that is really seen. */
  private Tooltip tooltip() {
    Tooltip made = new Tooltip();
    made.setWrapText(true);
    made.setMaxWidth(520);
    made.setOnShowing(_ -> made.setText(tooltipText(getItem())));
    return made;
  }

  private static String tooltipText(@Nullable Property property) {
    if (property == null) {
      return "";
    }
    String text = PropertyWords.explanation(property) + "\n\n" + PropertyWords.value(property);
    return text.length() <= LONGEST_TOOLTIP ? text : text.substring(0, LONGEST_TOOLTIP) + "…";
  }

  /** A long value ends at the cell, not in its neighbour. */
  private void clip() {
    Rectangle shape = new Rectangle();
    shape.widthProperty().bind(widthProperty());
    shape.heightProperty().bind(heightProperty());
    setClip(shape);
  }
}
