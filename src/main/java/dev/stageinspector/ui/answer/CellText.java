package dev.stageinspector.ui.answer;

import static java.util.stream.Collectors.joining;

import dev.stageinspector.property.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** What a cell of a tree or a table shows: marks what the filter hits and what cannot be seen. */
final class CellText {

  private final IndexedCell<?> cell;
  private String style = "";

  CellText(IndexedCell<?> cell) {
    this.cell = cell;
    cell.getStyleClass().add("property-cell");
  }

  /** Shows nothing. The style stays, since the next text mostly has the same. */
  void clear() {
    plain(style, null);
  }

  /**
   * Shows a word of ours that stands for a value; told from one by its style and never marked by
   * the filter.
   */
  void word(String word) {
    plain("no-value", word);
  }

  /**
   * Shows a text. One without marks is the cell's own; only what has more than one part takes
   * labels of its own, which many cells together take long to lay out.
   *
   * @param note what follows the text
   */
  void text(String text, String newStyle, Filter filter, Optional<Label> note) {
    text(Optional.empty(), text, newStyle, filter, note);
  }

  /**
   * The same with a name that belongs to the text. It comes first: where there is little room, the
   * text can be cut.
   */
  void text(
      Optional<Label> name, String text, String newStyle, Filter filter, Optional<Label> note) {
    List<MarkedText.Piece> pieces = MarkedText.pieces(text, filter);
    String whole = pieces.stream().map(MarkedText.Piece::text).collect(joining());
    if (name.isEmpty() && note.isEmpty() && pieces.stream().allMatch(MarkedText.Piece::isPlain)) {
      plain(newStyle, whole);
      return;
    }
    List<Label> labels = pieces.stream().map(piece -> piece.label(newStyle)).toList();
    if (labels.size() == 1) {
      labels.getFirst().setTextOverrun(overrun(whole));
    }
    plain("", null);
    cell.setAccessibleText(
        name.map(before -> before.getText() + " ").orElse("")
            + whole
            + note.map(after -> " " + after.getText()).orElse(""));
    cell.setGraphic(
        new PieceLine(
            Stream.of(name.stream(), labels.stream(), note.stream())
                .flatMap(part -> part)
                .toList()));
    cell.setClip(bounds());
  }

  /** The ends of two ARNs tell them apart, so they are cut in their middle. */
  private static OverrunStyle overrun(String text) {
    return text.startsWith("arn:") ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS;
  }

  private void plain(String newStyle, @Nullable String text) {
    if (!newStyle.equals(style)) {
      cell.getStyleClass().remove(style);
      if (!newStyle.isEmpty()) {
        cell.getStyleClass().add(newStyle);
      }
      style = newStyle;
    }
    cell.setClip(null);
    cell.setGraphic(null);
    cell.setTextOverrun(text == null ? OverrunStyle.ELLIPSIS : overrun(text));
    cell.setText(text);
    cell.setAccessibleText(null);
  }

  /** The cell itself, so that a long line ends there and not in its neighbor. */
  private Rectangle bounds() {
    Rectangle shape = new Rectangle();
    shape.widthProperty().bind(cell.widthProperty());
    shape.heightProperty().bind(cell.heightProperty());
    return shape;
  }
}
