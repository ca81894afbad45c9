package dev.stageinspector.broadcast;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in a token: a whole number of seconds since 1970 (documentation of IVS Real-Time).
 *
 * @param at the time, if that is what the claim holds
 * @param fault what is wrong with a claim that is there and holds none, to go on its name
 */
record ClaimTime(Optional<Instant> at, Optional<String> fault) {

  private static final String SECONDS = "a whole number of seconds since 1970";

  /** Some three thousand years from now in seconds, 1973 in milliseconds. */
  private static final BigDecimal FIRST_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);

  private static final BigDecimal FIRST_MICROSECONDS = FIRST_MILLISECONDS.scaleByPowerOfTen(3);
  private static final int LONGEST_QUOTE = 40;

  static ClaimTime of(Property said, String claim) {
    return said.at(claim)
        .map(property -> of(property.value()))
        .orElseGet(() -> new ClaimTime(Optional.empty(), Optional.empty()));
  }

  /** Whether the token has the claim at all. */
  boolean isThere() {
    return at.isPresent() || fault.isPresent();
  }

  private static ClaimTime of(Value value) {
    return switch (value) {
      case Value.Numeral(String digits) -> ofNumber(digits);
      case Value.Text _, Value.Url _, Value.Arn _, Value.Time _ ->
          wrong("is the text " + quoted(value.raw()) + "; it must be " + SECONDS);
      case Value.Flag _, Value.Null _ -> wrong("is " + value.raw() + "; it must be " + SECONDS);
      case Value.Members _, Value.Elements _, Value.Absent _ -> wrong("must be " + SECONDS);
    };
  }

  private static ClaimTime ofNumber(String digits) {
    if (!digits.matches("[0-9]+")) {
      return wrong("is " + shortened(digits) + "; it must be " + SECONDS);
    }
    BigDecimal number = new BigDecimal(digits);
    if (number.compareTo(FIRST_MILLISECONDS) < 0) {
      return new ClaimTime(
          Optional.of(Instant.ofEpochSecond(number.longValueExact())), Optional.empty());
    }
    return wrong(
        number.compareTo(FIRST_MICROSECONDS) < 0
            ? "is in milliseconds ("
                + digits
                + "); it must be in seconds: "
                + number.scaleByPowerOfTen(-3).toBigInteger()
            : "is " + shortened(digits) + "; it must be " + SECONDS);
  }

  private static ClaimTime wrong(String fault) {
    return new ClaimTime(Optional.empty(), Optional.of(fault));
  }

  private static String quoted(String text) {
    return "“" + shortened(text) + "”";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE)))
            + "…";
  }
}
