package dev.stageinspector.aws.failure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in a signature that AWS did not accept: "Signature expired: 20260301T120000Z is now
 * earlier than 20260301T121500Z (20260301T122000Z - 5 min.)", or "Signature not yet current: ... is
 * still later than ...". It comes with the codes of a signature that does not match.
 *
 * @param ahead how far the clock that it was signed by is ahead of AWS's, if that is told
 */
public record RefusedTime(Optional<Duration> ahead) {

  private static final Pattern WORDS =
      Pattern.compile("(?i)\\bsignature (?:has )?(?:expired|not yet (?:current|valid))\\b");
  private static final String TIME = "([0-9]{8}T[0-9]{6}Z)";
  private static final Pattern TIMES =
      Pattern.compile(
          TIME + " is (?:now earlier|still later) than " + TIME + "(?: \\(" + TIME + ")?");
  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX");

  /** Reads an error of AWS; empty if it is not about the time of a signature. */
  public static Optional<RefusedTime> in(String code, String said) {
    boolean byCode =
        switch (code) {
          case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" -> true;
          default -> false;
        };
    return byCode || WORDS.matcher(said).find()
        ? Optional.of(new RefusedTime(ahead(said)))
        : Optional.empty();
  }

  private static Optional<Duration> ahead(String said) {
    Matcher times = TIMES.matcher(said);
    if (!times.find()) {
      return Optional.empty();
    }
    String theirs = Optional.ofNullable(times.group(3)).orElse(times.group(2));
    try {
      return Optional.of(Duration.between(instant(theirs), instant(times.group(1))));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Instant instant(String basic) {
    return BASIC.parse(basic, Instant::from);
  }
}
