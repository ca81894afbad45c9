package dev.stageinspector.broadcast;

import java.time.Duration;

/** Numbers of things and lengths of time, with their units in words. */
final class Amount {
  private Amount() {}

  /** A number with its unit, which is given for one. */
  static String of(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** A length of time in its largest unit and the next: "11 hours 59 minutes". */
  static String time(Duration time) {
    if (time.toDays() > 0) {
      return both(of(time.toDays(), "day"), time.toHoursPart(), "hour");
    }
    if (time.toHours() > 0) {
      return both(of(time.toHours(), "hour"), time.toMinutesPart(), "minute");
    }
    return time.toMinutes() > 0
        ? both(of(time.toMinutes(), "minute"), time.toSecondsPart(), "second")
        : of(Math.max(0, time.toSeconds()), "second");
  }

  private static String both(String large, int small, String unit) {
    return small == 0 ? large : large + " " + of(small, unit);
  }
}
