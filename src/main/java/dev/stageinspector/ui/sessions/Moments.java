package dev.stageinspector.ui.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes moments of a time line in local time: without the day if all are of the same one. */
final class Moments {

  private static final DateTimeFormatter ZONED_DAY = form("d MMM uuuu, z");

  private final ZoneId zone;
  private final boolean manyDays;

  Moments(Span whole, ZoneId zone) {
    this.zone = zone;
    manyDays = !date(whole.from()).equals(date(whole.to()));
  }

  ZoneId zone() {
    return zone;
  }

  /** A time that AWS reports, with milliseconds if it has them. */
  String at(Instant moment) {
    return at(moment, !moment.equals(moment.truncatedTo(ChronoUnit.SECONDS)));
  }

  /**
   * The time of a place on the axis.
   *
   * @param seconds since 1970
   * @param perPixel seconds
   */
  String at(double seconds, double perPixel) {
    return at(Span.instant(seconds), perPixel < 0.1);
  }

  /**
   * The day of a moment and its zone: "8 Apr 2026, CEST".
   *
   * @param seconds since 1970
   */
  String day(double seconds) {
    return ZONED_DAY.format(Span.instant(seconds).atZone(zone));
  }

  private String at(Instant moment, boolean exact) {
    ZonedDateTime local = moment.atZone(zone);
    return form((manyDays ? "d MMM, " : "") + "HH:mm:ss" + (exact ? ".SSS" : "")).format(local);
  }

  private LocalDate date(double seconds) {
    return Span.instant(seconds).atZone(zone).toLocalDate();
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
