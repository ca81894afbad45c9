package dev.stageinspector.broadcast;

import java.time.Duration;

/** Numbers of things, in words. */
final class Counted {
  private Counted() {}

  /** A number with its unit, which is given for one. */
  static String of(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** A length of time in its largest unit that is not zero. */
  static String time(Duration time) {
    if (time.toDays() > 0) {
      return of(time.toDays(), "day");
    }
    if (time.toHours() > 0) {
      return of(time.toHours(), "hour");
    }
    return time.toMinutes() > 0
        ? of(time.toMinutes(), "minute")
        : of(Math.max(0, time.toSeconds()), "second");
  }
}
