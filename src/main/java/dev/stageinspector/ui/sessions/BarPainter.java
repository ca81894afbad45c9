package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar.Ending;

/**
 * Draws bars, so that their ends say what is known of them: a straight end is reported, a frayed
 * one is not, an arrow goes on. What began and ended at once is a diamond.
 */
final class BarPainter {

  /** A bar is never narrower, however short it was. */
  private static final double NARROWEST = 2;

  /** Bars from this width on have round corners. */
  private static final double ROUND_FROM = 8;

  /** Gap and piece in turn, from the bar outward. */
  private static final double[] FRAY = {2, 3, 2, 2, 2, 1};

  private static final double FRAYED = 12;

  private final Brush brush;
  private final TimeScale scale;
  private final double leftEdge;
  private final double rightEdge;

  /**
   * @param margin how far beside the axis something is drawn, in pixels
   */
  BarPainter(Brush brush, TimeScale scale, double margin) {
    this.brush = brush;
    this.scale = scale;
    leftEdge = scale.left() - margin;
    rightEdge = scale.left() + scale.width() + margin;
  }

  /** Draws what is in sight of a row; what falls on pixels that are drawn already is left out. */
  void row(BarRow row, Band band, Ink ink) {
    double drawn = Double.NEGATIVE_INFINITY;
    double last = scale.at(rightEdge);
    for (int index = row.firstAfter(scale.at(leftEdge));
        index < row.size() && row.from(index) <= last;
        index++) {
      double x = scale.x(row.from(index));
      double end = Math.max(scale.x(row.to(index)), x + NARROWEST);
      if (end > drawn) {
        bar(BarShape.of(row.bar(index)), x, end, band, ink);
        drawn = Math.ceil(end);
      }
    }
  }

  /**
   * Draws one bar.
   *
   * @param x where it begins, in pixels
   * @param end where it ends, in pixels
   */
  void bar(BarShape shape, double x, double end, Band band, Ink ink) {
    if (shape.instant()) {
      diamond(x, band, ink, shape.isReported());
      return;
    }
    double left = Math.rint(Math.max(x, leftEdge - FRAYED));
    double width = Math.max(NARROWEST, Math.rint(Math.min(end, rightEdge + FRAYED)) - left);
    boolean frayedEnd = shape.ending() == Ending.NOT_REPORTED;
    double fray = Math.min(FRAYED, Math.floor(width / (!shape.begun() && frayedEnd ? 3 : 2)));
    double from = left + (shape.begun() ? 0 : fray);
    double to = left + width - (frayedEnd ? fray : 0);
    solid(from, to - from, band, ink, shape.ending());
    if (!shape.begun()) {
      fray(from, -1, fray, band, ink);
    }
    if (frayedEnd) {
      fray(to, 1, fray, band, ink);
    }
    if (shape.ending() == Ending.ONGOING) {
      arrow(to, band, ink);
    }
  }

  /** Two bars that touch are two: a reported end leaves a pixel free. */
  private void solid(double x, double width, Band band, Ink ink, Ending ending) {
    double seen = ending == Ending.REPORTED && width > 3 ? width - 1 : width;
    if (seen >= ROUND_FROM) {
      brush.rounded(ink, x, band.top(), seen, band.height());
    } else {
      brush.rectangle(ink, x, band.top(), seen, band.height());
    }
  }

  private void fray(double edge, int direction, double length, Band band, Ink ink) {
    double unit = length / FRAYED;
    double at = edge;
    for (int index = 0; index < FRAY.length; index += 2) {
      double gap = FRAY[index] * unit;
      double piece = FRAY[index + 1] * unit;
      double near = at + direction * gap;
      at = near + direction * piece;
      brush.rectangle(ink, Math.min(near, at), band.top(), piece, band.height());
    }
  }

  private void arrow(double x, Band band, Ink ink) {
    double half = band.height() / 2 + 2;
    brush.shape(
        ink, x - 1, band.middle() - half, x + half, band.middle(), x - 1, band.middle() + half);
  }

  private void diamond(double x, Band band, Ink ink, boolean filled) {
    double half = Math.max(band.height() / 2, 3) + 1;
    double y = band.middle();
    double[] corners = {x, y - half, x + half, y, x, y + half, x - half, y};
    brush.shape(filled ? ink : Ink.BACK, corners);
    if (!filled) {
      brush.outline(ink, 1.5, corners);
    }
  }
}
