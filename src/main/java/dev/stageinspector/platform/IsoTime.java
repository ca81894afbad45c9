package dev.stageinspector.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of times that other programs write: helpers, AWS tools and their versions differ
 * in every detail that ISO 8601 leaves open, and some write UTC for its Z.
 */
public final class IsoTime {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)-?(\\d\\d)[Tt"
              + " ]\\s*(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?"
              + "\\s*([Zz]|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?");

  private IsoTime() {}

  /**
   * The moment that a text names.
   *
   * @throws DateTimeException if it names none; the message is a predicate, such as "has no time
   *     zone"
   */
  public static Instant of(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw notATime();
    }
    String zone = parts.group(8);
    if (zone == null) {
      throw new DateTimeException("has no time zone");
    }
    try {
      return LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              number(parts, 4),
              number(parts, 5),
              number(parts, 6),
              nanoseconds(parts.group(7)))
          .toInstant(offset(zone));
    } catch (DateTimeException e) {
      throw notATime();
    }
  }

  private static ZoneOffset offset(String zone) {
    return zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanoseconds(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
  }

  private static DateTimeException notATime() {
    return new DateTimeException("is not an ISO 8601 time");
  }
}
