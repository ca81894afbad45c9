package dev.stageinspector.ui.answer;

import static java.util.stream.Collectors.joining;

import dev.stageinspector.property.Field.Standing;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the property tree: marks what the filter hits, what cannot be seen, and what is not a
 * value.
 */
public final class PropertyCell extends TreeTableCell<Property, Property> {

  /** A tooltip is for reading, not for scrolling. */
  private static final int LONGEST_TOOLTIP = 600;

  private enum Column {
    LABEL,
    NAME,
    VALUE
  }

  private final Column column;
  private final Supplier<Filter> filter;
  private String style = "";

  private PropertyCell(Column column, Supplier<Filter> filter) {
    this.column = column;
    this.filter = filter;
    getStyleClass().add("property-cell");
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
      show("", null);
      Hint.clear(this);
      return;
    }
    Hint.set(this, () -> tooltipText(property));
    switch (column) {
      case LABEL -> showLabel(property);
      case NAME -> showText(property.name(), "name", Optional.empty());
      case VALUE -> showValue(property);
    }
  }

  private void showLabel(Property property) {
    showText(
        property.label(),
        "label-text",
        property.field().standing() == Standing.NEW
            ? Optional.of(Controls.label("new", "badge"))
            : Optional.empty());
  }

  private void showValue(Property property) {
    int size = property.children().size();
    switch (property.value()) {
      case Value.Members() -> showWord(size == 0 ? "empty" : count(property));
      case Value.Elements() -> showWord(size == 0 ? "empty list" : count(property));
      case Value.Absent(String meaning) -> showWord("not set: " + meaning);
      case Value.Null() -> showWord("null");
      case Value value when value.raw().isEmpty() -> showWord("empty text");
      case Value value ->
          showText(
              value.raw(),
              "value",
              Optional.of(property.field().unit().strip())
                  .filter(unit -> !unit.isEmpty())
                  .map(unit -> Controls.label(unit, "unit")));
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
    show("no-value", word);
  }

  /**
   * A text without marks is the cell's own; only what has more than one part takes labels of its
   * own, which many cells together take long to lay out.
   *
   * @param note what follows the text
   */
  private void showText(String text, String style, Optional<Label> note) {
    List<MarkedText.Piece> pieces = MarkedText.pieces(text, filter.get());
    if (note.isEmpty() && pieces.stream().allMatch(MarkedText.Piece::isPlain)) {
      show(style, pieces.stream().map(MarkedText.Piece::text).collect(joining()));
      return;
    }
    Stream<Label> labels = pieces.stream().map(piece -> piece.label(style));
    show("", null);
    setGraphic(new PieceLine(Stream.concat(labels, note.stream()).toList()));
    setClip(bounds());
  }

  /** Shows a text of one style, or nothing. */
  private void show(String newStyle, @Nullable String text) {
    if (!newStyle.equals(style)) {
      getStyleClass().remove(style);
      if (!newStyle.isEmpty()) {
        getStyleClass().add(newStyle);
      }
      style = newStyle;
    }
    setClip(null);
    setGraphic(null);
    setText(text);
  }

  private static String tooltipText(Property property) {
    String text = PropertyWords.explanation(property) + "\n\n" + PropertyWords.value(property);
    return text.length() <= LONGEST_TOOLTIP ? text : text.substring(0, LONGEST_TOOLTIP) + "…";
  }

  /** The cell itself, so that a long line ends there and not in its neighbour. */
  private Rectangle bounds() {
    Rectangle shape = new Rectangle();
    shape.widthProperty().bind(widthProperty());
    shape.heightProperty().bind(heightProperty());
    return shape;
  }
}
