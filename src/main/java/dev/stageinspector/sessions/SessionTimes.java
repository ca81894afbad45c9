package dev.stageinspector.sessions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a time that somebody typed or pasted: {@code 14:05}, {@code yesterday 14:05}, {@code
 * Tuesday 9:00}, {@code 25 Nov 14:05}, {@code 2026-11-25T14:05:30Z}. It is local unless it says UTC
 * or an offset. Where the day or the year is missing, it is the latest such time that has been.
 */
public final class SessionTimes {

  /** What a text says. */
  public sealed interface Typed {

    /**
     * A time.
     *
     * @param time its beginning
     * @param precision how long it is: a minute if it was typed without seconds
     */
    record At(Instant time, Duration precision) implements Typed {

      /** The first moment after it. */
      public Instant until() {
        return time.plus(precision);
      }
    }

    /**
     * No time.
     *
     * @param problem why not, in a sentence or two
     */
    record NotATime(String problem) implements Typed {}
  }

  private static final String EXAMPLES =
      "Enter a time such as 14:05, yesterday 14:05, or 2026-11-25 14:05 UTC.";

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<day>.*?)(?:[ ,]+(?:at )?|(?<=\\d)t))?"
              + "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?"
              + "(?: ?(?<half>am|pm))?(?: ?(?<zone>[a-z]{1,5}|[+-]\\d{2}(?::?\\d{2})?))?");

  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<day>\\d{1,2})\\.? (?<month>[a-z]{3,9})\\.?,?(?: (?<year>\\d{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:,? (?<year>\\d{4}))?");
  private static final int LONGEST = 100;

  /** Of a fraction of a second. */
  private static final int MOST_DIGITS = 9;

  /** Leap days can be eight years apart. */
  private static final int YEARS = 8;

  private final Instant now;
  private final ZoneId zone;

  private SessionTimes(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Reads a text.
   *
   * @param now by the clock that the sessions' times are of
   * @param zone that of whoever typed it
   */
  public static Typed read(String text, Instant now, ZoneId zone) {
    String plain =
        text.length() > LONGEST
            ? ""
            : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    Matcher parts = TIME.matcher(plain);
    if (!parts.matches()) {
      return new Typed.NotATime(EXAMPLES);
    }
    String zoneName = Optional.ofNullable(parts.group("zone")).orElse("");
    try {
      return zone(zoneName, zone)
          .map(named -> new SessionTimes(now, named).read(parts))
          .orElseGet(() ->
              new Typed.NotATime(
                  "“"
                      + zoneName.toUpperCase(Locale.ROOT)
                      + "” isn't your time zone. Use UTC or an offset such as +01:00."));
    } catch (DateTimeException e) {
      return new Typed.NotATime("There is no such day or time. " + EXAMPLES);
    }
  }

  /**
   * Reads a text that is about a session: a time of day without a day is the one in the session, or
   * else that of the day on which it ended.
   *
   * @param session the session; nothing if there is none
   */
  public static Typed in(Optional<StageSession> session, String text, Instant now, ZoneId zone) {
    Instant end = session.flatMap(StageSession::end).orElse(now);
    Typed within = read(text, end, zone);
    if (within instanceof Typed.At(Instant time, _)
        && session.flatMap(StageSession::start).filter(time::isBefore).isPresent()) {
      LocalDate day = end.atZone(zone).toLocalDate();
      return read(text, day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1), zone);
    }
    return within;
  }

  private Typed read(Matcher parts) {
    Optional<LocalTime> time = time(parts);
    if (time.isEmpty()) {
      return new Typed.NotATime("That isn't a time of day. " + EXAMPLES);
    }
    String day = Optional.ofNullable(parts.group("day")).orElse("").strip();
    List<LocalDate> days = days(day);
    if (days.isEmpty()) {
      return new Typed.NotATime("“" + day + "” isn't a day. " + EXAMPLES);
    }
    boolean open = days.size() > 1;
    return days.stream()
        .flatMap(date -> instants(date, time.get()))
        .filter(at -> !open || !at.isAfter(now))
        .findFirst()
        .<Typed>map(at -> new Typed.At(at, precision(parts)))
        .orElseGet(() -> new Typed.NotATime("The clocks skipped this time on that day."));
  }

  /** Both, latest first, where the clocks were set back; none where they skipped it. */
  private Stream<Instant> instants(LocalDate date, LocalTime time) {
    return zone.getRules().getValidOffsets(date.atTime(time)).reversed().stream()
        .map(offset -> date.atTime(time).toInstant(offset));
  }

  /** As exact as it was typed. */
  private static Duration precision(Matcher parts) {
    if (parts.group("second") == null) {
      return Duration.ofMinutes(1);
    }
    String part = Optional.ofNullable(parts.group("part")).orElse("");
    return Duration.ofNanos((long) Math.pow(10, MOST_DIGITS - part.length()));
  }

  private static Optional<LocalTime> time(Matcher parts) {
    int hour = Integer.parseInt(parts.group("hour"));
    int minute = Integer.parseInt(parts.group("minute"));
    int second = Optional.ofNullable(parts.group("second")).map(Integer::parseInt).orElse(0);
    String part = Optional.ofNullable(parts.group("part")).orElse("");
    String half = parts.group("half");
    if (hour > 23 || minute > 59 || second > 59 || (half != null && (hour < 1 || hour > 12))) {
      return Optional.empty();
    }
    int shifted = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
    return Optional.of(
        LocalTime.of(
            shifted, minute, second, Integer.parseInt((part + "000000000").substring(0, 9))));
  }

  /** A name of a zone means many things: only UTC's and that of the user's own are taken. */
  private static Optional<ZoneId> zone(String name, ZoneId own) {
    if (name.isEmpty() || isNameOf(own, name)) {
      return Optional.of(own);
    }
    if (name.equals("z") || name.equals("utc") || name.equals("gmt")) {
      return Optional.of(ZoneOffset.UTC);
    }
    return Character.isLetter(name.charAt(0)) ? Optional.empty() : Optional.of(ZoneOffset.of(name));
  }

  private static boolean isNameOf(ZoneId zone, String name) {
    return Stream.of(true, false)
        .map(daylight ->
            TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH))
        .anyMatch(name::equalsIgnoreCase);
  }

  /** The days that a text can mean, latest first; one if it says which, none if it is no day. */
  private List<LocalDate> days(String text) {
    LocalDate today = now.atZone(zone).toLocalDate();
    if (text.isEmpty()) {
      // A second day more, if the clocks skipped the time on one.
      return Stream.iterate(today, day -> day.minusDays(1)).limit(3).toList();
    }
    if (text.equals("today") || text.equals("yesterday")) {
      return List.of(text.equals("today") ? today : today.minusDays(1));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (isName(text, day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))) {
        return IntStream.rangeClosed(0, 14)
            .mapToObj(today::minusDays)
            .filter(date -> date.getDayOfWeek() == day)
            .toList();
      }
    }
    Matcher iso = ISO_DAY.matcher(text);
    if (iso.matches()) {
      return List.of(LocalDate.parse(text));
    }
    return Stream.of(DAY_FIRST, MONTH_FIRST)
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .map(parts -> dates(parts, today))
        .orElse(List.of());
  }

  private static List<LocalDate> dates(Matcher parts, LocalDate today) {
    int day = Integer.parseInt(parts.group("day"));
    Optional<Month> month =
        Stream.of(Month.values())
            .filter(one ->
                isName(parts.group("month"), one.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .findFirst();
    if (month.isEmpty()) {
      return List.of();
    }
    if (parts.group("year") != null) {
      return List.of(LocalDate.of(Integer.parseInt(parts.group("year")), month.get(), day));
    }
    MonthDay date = MonthDay.of(month.get(), day);
    return IntStream.rangeClosed(0, YEARS)
        .map(back -> today.getYear() - back)
        .filter(year -> date.isValidYear(year))
        .mapToObj(Year::of)
        .map(year -> year.atMonthDay(date))
        .toList();
  }

  /** Whether it is a name, or at least three letters of its beginning. */
  private static boolean isName(String text, String name) {
    return text.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(text);
  }
}
