package dev.stageinspector.ui.sessions;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its beginning, in seconds since 1970
 * @param to its end, in seconds since 1970; after its beginning
 */
record Span(double from, double to) {

  /** Nothing is shown more closely, in seconds. */
  static final double SHORTEST = 1;

  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;

  /** The time between two moments, with some around it if that would be too short to show. */
  static Span of(Instant from, Instant to) {
    double start = seconds(from);
    double missing = Math.max(0, SHORTEST - (seconds(to) - start));
    return new Span(start - missing / 2, Math.max(start, seconds(to)) + missing / 2);
  }

  /** A moment in seconds since 1970, exact to less than a microsecond for the times of AWS. */
  static double seconds(Instant moment) {
    return moment.getEpochSecond() + moment.getNano() / NANOS;
  }

  /** The moment so many seconds after 1970, to the microsecond. */
  static Instant instant(double seconds) {
    double whole = Math.floor(seconds);
    return Instant.ofEpochSecond((long) whole, Math.round((seconds - whole) * MICROS) * 1_000);
  }

  double length() {
    return to - from;
  }

  boolean contains(double seconds) {
    return seconds >= from && seconds <= to;
  }

  /** The nearest moment of it. */
  double nearest(double seconds) {
    return Math.clamp(seconds, from, to);
  }

  /** As long as this one, so many seconds later. */
  Span moved(double by) {
    return new Span(from + by, to + by);
  }

  /** A part of it in which one moment keeps its place. */
  Span zoomed(double factor, double around) {
    return new Span(around - (around - from) / factor, around + (to - around) / factor);
  }

  /** The nearest one that lies in another one and is long enough to show. */
  Span within(Span whole) {
    double length = Math.clamp(length(), SHORTEST, whole.length());
    if (length == whole.length()) {
      return whole;
    }
    double start = Math.clamp((from + to - length) / 2, whole.from, whole.to - length);
    return new Span(start, start + length);
  }
}
