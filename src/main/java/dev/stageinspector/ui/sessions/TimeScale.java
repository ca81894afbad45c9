package dev.stageinspector.ui.sessions;

/**
 * Where moments are on the screen.
 *
 * @param span what is in sight
 * @param left where it begins, in pixels
 * @param width how wide it is, in pixels
 */
record TimeScale(Span span, double left, double width) {

  TimeScale {
    width = Math.max(1, width);
  }

  /** Where a moment is, in pixels. */
  double x(double seconds) {
    return left + (seconds - span.from()) / span.length() * width;
  }

  /** Which moment is there, in seconds since 1970. */
  double at(double x) {
    return span.from() + (x - left) * perPixel();
  }

  /** Seconds. */
  double perPixel() {
    return span.length() / width;
  }
}
