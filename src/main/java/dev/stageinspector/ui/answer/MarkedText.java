package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Visible;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/** Cuts a text into pieces, so that what the filter hits and what could not be seen are marked. */
final class MarkedText {

  /**
   * A piece of a text.
   *
   * @param marks the style classes that make it stand out; none for a piece like any other
   */
  record Piece(String text, List<String> marks) {

    boolean isPlain() {
      return marks.isEmpty();
    }

    Label label(String style) {
      Label label = Controls.label(text, style);
      label.getStyleClass().addAll(marks);
      return label;
    }
  }

  private MarkedText() {}

  /** The pieces of a text, left to right. */
  static List<Piece> pieces(String text, Filter filter) {
    List<Piece> pieces = new ArrayList<>();
    for (Visible.Piece piece : Visible.pieces(Drawn.head(text))) {
      if (piece.escape()) {
        pieces.add(new Piece(piece.text(), List.of("escape")));
      } else {
        mark(piece.text(), filter, pieces);
      }
    }
    return pieces;
  }

  private static void mark(String text, Filter filter, List<Piece> pieces) {
    int plain = 0;
    for (Filter.Hit hit : filter.hits(text)) {
      if (plain < hit.start()) {
        pieces.add(new Piece(text.substring(plain, hit.start()), List.of()));
      }
      pieces.add(new Piece(text.substring(hit.start(), hit.end()), List.of("hit")));
      plain = hit.end();
    }
    if (plain < text.length()) {
      pieces.add(new Piece(text.substring(plain), List.of()));
    }
  }
}
