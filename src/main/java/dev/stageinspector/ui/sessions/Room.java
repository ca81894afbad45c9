package dev.stageinspector.ui.sessions;

/**
 * How the drawing is divided, in pixels: the names on the left, the axis on top, the legend at the
 * bottom, the lanes in between.
 *
 * @param width of all of it
 * @param names the width of the names
 * @param axis the height of the axis
 * @param lanes the height of what is seen of the lanes
 * @param legend where the legend begins
 */
record Room(double width, double names, double axis, double lanes, double legend) {

  double lanesBottom() {
    return axis + lanes;
  }

  double plotWidth() {
    return width - names;
  }
}
