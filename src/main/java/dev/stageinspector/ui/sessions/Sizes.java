package dev.stageinspector.ui.sessions;

/**
 * How large the parts of the drawing are, in pixels. All follow the font, and with it the zoom.
 *
 * @param em the size of the font
 */
record Sizes(double em) {

  double axis() {
    return of(2.3);
  }

  /** Above and below what is in a lane. */
  double lanePadding() {
    return of(0.36);
  }

  double mainRow() {
    return of(1.3);
  }

  double publishing() {
    return of(0.86);
  }

  double present() {
    return of(0.29);
  }

  double subscribed() {
    return of(0.36);
  }

  /** From one row of subscriptions to the next. */
  double subscribedRow() {
    return of(0.57);
  }

  /** Half of what a mark is wide. */
  double mark() {
    return of(0.43);
  }

  /** What stays free at the ends of the axis, so that nothing there is cut off. */
  double margin() {
    return of(1.5);
  }

  double legendRow() {
    return of(1.7);
  }

  /** The nearest whole number of pixels, so that edges are sharp. */
  double of(double ems) {
    return Math.max(1, Math.rint(ems * em));
  }
}
