package dev.stageinspector.ui.answer;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The pieces of one text on a line. Without room for all, the text is cut once, at its end. */
final class PieceLine extends Region {

  /** With less than this, in pixels, not even the sign of a cut is seen. */
  private static final double LEAST = 14;

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
    double used = 0;
    boolean cut = false;
    for (int index = 0; index < pieces.size(); index++) {
      double whole = widthOf(pieces.get(index));
      double left = getWidth() - used;
      pieces.get(index).setVisible(!cut);
      if (!cut && whole > left) {
        cut = true;
        if (left < LEAST && index > 0) {
          pieces.get(index).setVisible(false);
          Label before = pieces.get(index - 1);
          double start = used - widthOf(before);
          place(before, start, Math.max(0, Math.min(widthOf(before) - 1, getWidth() - start)));
        }
      }
      place(pieces.get(index), used, Math.clamp(left, 0, whole));
      used += whole;
    }
  }

  private void place(Label piece, double start, double width) {
    piece.setMinWidth(0);
    layoutInArea(piece, start, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
  }

  private static double widthOf(Label piece) {
    return Math.ceil(piece.prefWidth(-1));
  }
}
