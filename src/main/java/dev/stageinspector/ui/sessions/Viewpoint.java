package dev.stageinspector.ui.sessions;

/** Which part of a time line is in sight: of its time, and of its lanes. */
final class Viewpoint {

  private Span whole = new Span(0, Span.SHORTEST);
  private Span span = whole;
  private double left;
  private double width = 1;
  private double height;
  private double lanesHeight;
  private double scroll;

  /**
   * Shows another time line. What was in sight of the same session stays, but all of it stays all
   * of it.
   */
  void show(Span newWhole) {
    // Another choice of participants can begin earlier; sessions of a stage follow each other.
    boolean other = newWhole.from() >= whole.to() || newWhole.to() <= whole.from();
    boolean all = isWhole();
    whole = newWhole;
    span = other || all ? whole : span.within(whole);
    scroll = other ? 0 : scroll;
  }

  /**
   * Takes another room.
   *
   * @param newLeft where the axis begins, in pixels
   * @param newWidth how wide it is, in pixels
   * @param newHeight how much of the lanes there is room for, in pixels
   * @param newLanesHeight how high all lanes are, in pixels
   */
  void resize(double newLeft, double newWidth, double newHeight, double newLanesHeight) {
    left = newLeft;
    width = newWidth;
    height = newHeight;
    lanesHeight = newLanesHeight;
    scrollTo(scroll);
  }

  Span whole() {
    return whole;
  }

  TimeScale scale() {
    return new TimeScale(span, left, width);
  }

  boolean isWhole() {
    return span.equals(whole);
  }

  /** Shows so much more closely, or less; what is at this place stays there. */
  void zoom(double factor, double x) {
    span = span.zoomed(factor, scale().at(x)).within(whole);
  }

  /** Goes on in time, in pixels. */
  void pan(double pixels) {
    showFrom(span.from() + pixels * scale().perPixel());
  }

  /** Shows as much time as now, from another moment on. */
  void showFrom(double seconds) {
    span = span.moved(seconds - span.from()).within(whole);
  }

  void showAll() {
    span = whole;
  }

  /** Brings a moment into sight, in the middle if it is not in sight yet. */
  void reveal(double seconds) {
    if (!span.contains(seconds)) {
      showFrom(seconds - span.length() / 2);
    }
  }

  /** How much of the lanes is above what is in sight, in pixels. */
  double scroll() {
    return scroll;
  }

  /** The most that can be above. */
  double mostScroll() {
    return Math.max(0, lanesHeight - height);
  }

  /** What of the lanes is in sight. */
  Band lanes() {
    return new Band(scroll, height);
  }

  void scrollTo(double top) {
    scroll = Math.rint(Math.clamp(top, 0, mostScroll()));
  }

  /** Brings a lane into sight. */
  void reveal(Band lane) {
    if (lane.top() < scroll) {
      scrollTo(lane.top());
    } else if (lane.bottom() > scroll + height) {
      scrollTo(lane.bottom() - height);
    }
  }
}
