package dev.stageinspector.property;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Writes times for a reader: local time with its zone. */
public final class Times {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter RECENT =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  /** No time is written with fewer characters: {@code 2026-04-08T10:11Z}. */
  private static final int SHORTEST = 17;

  private static final int DATE_LENGTH = 10;

  private Times() {}

  /** Reads a time in ISO 8601 with an offset; nothing if the text is none. */
  public static Optional<Instant> parse(String text) {
    // Spares other texts the exception.
    if (text.length() < SHORTEST || text.charAt(DATE_LENGTH) != 'T') {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time of day, with the day before it if that is not today. */
  public static String at(Instant instant) {
    ZonedDateTime local = here(instant);
    return (local.toLocalDate().equals(LocalDate.now(local.getZone())) ? TIME : DAY_AND_TIME)
        .format(local);
  }

  /** For a narrow column: the day and the time to the minute; of long ago the day and the year. */
  public static String brief(Instant instant) {
    return brief(instant, Instant.now());
  }

  /** The same as of a moment. For eleven months, the day says which year it is of. */
  static String brief(Instant instant, Instant now) {
    ZonedDateTime local = here(instant);
    return (local.isAfter(here(now).minusMonths(11)) ? RECENT : DAY).format(local);
  }

  /** The same without the day if that is the one of an earlier time. */
  public static String briefAfter(Instant earlier, Instant instant) {
    return isSameDay(earlier, instant) ? TO_THE_MINUTE.format(here(instant)) : brief(instant);
  }

  /** The day and the time to the second. */
  public static String local(Instant instant) {
    return TO_THE_SECOND.format(here(instant));
  }

  /** A moment in a sentence: "on 26 Nov 2026 at 14:05:00 UTC". */
  public static String on(Instant instant) {
    return "on " + DAY.format(here(instant)) + " " + clock(instant);
  }

  /** The same after a sentence has named another moment: "at 14:05:40 UTC" if it is of its day. */
  public static String on(Instant instant, Instant named) {
    return isSameDay(instant, named) ? clock(instant) : on(instant);
  }

  private static String clock(Instant instant) {
    return "at " + TIME.format(here(instant));
  }

  /** A stretch of time in a sentence: "on 26 Nov 2026 from 13:41:01 to 14:04:30 UTC". */
  public static String period(Instant from, Instant to) {
    return isSameDay(from, to)
        ? "on " + DAY.format(here(from)) + " " + clocks(from, to)
        : "from " + local(from) + " to " + local(to);
  }

  /** The same after a sentence has named a moment: "from 13:41:01 to 14:04:30 UTC" on its day. */
  public static String period(Instant from, Instant to, Instant named) {
    return isSameDay(from, to) && isSameDay(from, named) ? clocks(from, to) : period(from, to);
  }

  private static String clocks(Instant from, Instant to) {
    boolean oneZone = ZONE.format(here(from)).equals(ZONE.format(here(to)));
    return "from " + (oneZone ? CLOCK : TIME).format(here(from)) + " to " + TIME.format(here(to));
  }

  private static boolean isSameDay(Instant one, Instant other) {
    return here(one).toLocalDate().equals(here(other).toLocalDate());
  }

  private static ZonedDateTime here(Instant instant) {
    return instant.atZone(ZoneId.systemDefault());
  }

  /** The day and the time to the second, local and in UTC, for a hint. */
  public static String localAndUtc(Instant instant) {
    return local(instant) + " (" + utc(instant.truncatedTo(ChronoUnit.SECONDS)) + ")";
  }

  /** The same time for copies and as a hint: ISO 8601, in UTC. */
  public static String utc(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }

  /**
   * How far a time is from now, in its largest unit: "12 s ago"; in two if it is to come: "in 3 h 5
   * min".
   */
  public static String ago(Instant instant, Instant now) {
    Duration age = Duration.between(instant, now);
    return age.isNegative()
        ? "in " + twoUnits(age.negated())
        : age.toSeconds() == 0 ? "just now" : largestUnit(age) + " ago";
  }

  /** What is still to come isn't made shorter than it is: "11 h 59 min" isn't "11 h". */
  private static String twoUnits(Duration duration) {
    String small =
        duration.toDays() > 0
            ? unit(duration.toHoursPart(), "h")
            : duration.toHours() > 0 ? unit(duration.toMinutesPart(), "min") : "";
    return largestUnit(duration) + small;
  }

  private static String unit(int count, String unit) {
    return count == 0 ? "" : " " + count + " " + unit;
  }

  private static String largestUnit(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + " d";
    }
    if (duration.toHours() > 0) {
      return duration.toHours() + " h";
    }
    return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
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
