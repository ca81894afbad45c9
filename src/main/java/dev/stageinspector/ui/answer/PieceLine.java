package dev.stageinspector.ui.answer;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The pieces of one text on a line. Without room for all, it is cut once, in the last one shown.
 */
final class PieceLine extends Region {

  private final List<Label> pieces;

  PieceLine(List<Label> pieces) {
    this.pieces = List.copyOf(pieces);
    getChildren().addAll(pieces);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return pieces.stream().mapToDouble(PieceLine::widthOf).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    return pieces.stream().mapToDouble(piece -> piece.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    int last = lastInSight();
    double start = 0;
    for (int index = 0; index < pieces.size(); index++) {
      Label piece = pieces.get(index);
      double whole = widthOf(piece);
      // One that fits shows the sign of the cut too, if what follows doesn't fit.
      double most = index < pieces.size() - 1 ? whole - 1 : whole;
      piece.setVisible(index <= last);
      place(piece, start, index == last ? Math.min(Math.max(0, getWidth() - start), most) : whole);
      start += whole;
    }
  }

  /** The piece that is cut: the last one that has room for at least the sign of a cut. */
  private int lastInSight() {
    double end = computePrefWidth(-1);
    int last = pieces.size() - 1;
    if (end > getWidth()) {
      end -= widthOf(pieces.get(last));
      while (last > 0
          && Math.min(getWidth() - end, widthOf(pieces.get(last)) - 1) < cutOf(pieces.get(last))) {
        last--;
        end -= widthOf(pieces.get(last));
      }
    }
    return last;
  }

  private static double cutOf(Label piece) {
    Text sign = new Text(piece.getEllipsisString());
    sign.setFont(piece.getFont());
    return Math.ceil(
        sign.getLayoutBounds().getWidth() + piece.snappedLeftInset() + piece.snappedRightInset());
  }

  private void place(Label piece, double start, double width) {
    piece.setMinWidth(0);
    layoutInArea(piece, start, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
  }

  private static double widthOf(Label piece) {
    return Math.ceil(piece.prefWidth(-1));
  }
}
