package dev.stageinspector.ui.sessions;

/**
 * A row of the drawing, in pixels.
 *
 * @param top its upper edge
 * @param height its height
 */
record Band(double top, double height) {

  double middle() {
    return top + height / 2;
  }

  double bottom() {
    return top + height;
  }

  boolean contains(double y) {
    return y >= top && y < bottom();
  }

  /** In its middle, of another height. */
  Band inner(double other) {
    return new Band(Math.rint(top + (height - other) / 2), other);
  }

  Band moved(double by) {
    return new Band(top + by, height);
  }
}
