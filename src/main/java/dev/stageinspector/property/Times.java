package dev.stageinspector.property;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times for a reader: local time with its zone. */
public final class Times {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);

  private Times() {}

  /** The time of day, with the day before it if that is not today. */
  public static String at(Instant instant) {
    ZonedDateTime local = instant.atZone(ZoneId.systemDefault());
    return (local.toLocalDate().equals(LocalDate.now(local.getZone())) ? TIME : DAY_AND_TIME)
        .format(local);
  }

  /** What is left of a time that runs down; its seconds are seen to go, except if it is days. */
  public static String left(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
    if (duration.toHours() > 0) {
      return duration.toHours()
          + " h "
          + duration.toMinutesPart()
          + " min "
          + duration.toSecondsPart()
          + " s";
    }
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
        : duration.toSeconds() + " s";
  }

  /** Milliseconds below ten seconds, else seconds. */
  public static String took(Duration duration) {
    return duration.toSeconds() < 10 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }
}
