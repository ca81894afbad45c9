package dev.stageinspector.ui;

import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Visible;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Cuts a text into labels, so that what the filter hits and what could not be seen are marked. */
final class MarkedText {

  /** More than this does not fit a row of the widest screen. */
  private static final int LONGEST = 700;

  private MarkedText() {}

  /** The labels of a text, left to right. */
  static List<Label> pieces(String text, Filter filter, String style) {
    String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    List<Label> labels = new ArrayList<>();
    for (Visible.Piece piece : Visible.pieces(head)) {
      if (piece.escape()) {
        labels.add(Controls.label(piece.text(), style, "escape"));
      } else {
        mark(piece.text(), filter, style, labels);
      }
    }
    // Where there are several, only the end may be cut: what is marked stays whole.
    labels.stream()
        .limit(labels.size() - 1L)
        .forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
    return labels;
  }

  private static void mark(String text, Filter filter, String style, List<Label> labels) {
    int plain = 0;
    for (Filter.Hit hit : filter.hits(text)) {
      if (plain < hit.start()) {
        labels.add(Controls.label(text.substring(plain, hit.start()), style));
      }
      labels.add(Controls.label(text.substring(hit.start(), hit.end()), style, "hit"));
      plain = hit.end();
    }
    if (plain < text.length()) {
      labels.add(Controls.label(text.substring(plain), style));
    }
  }
}
