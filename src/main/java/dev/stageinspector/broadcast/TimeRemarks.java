package dev.stageinspector.broadcast;

import dev.stageinspector.property.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds when a token is valid, and what is wrong with its times. */
record TimeRemarks(Property claims, Instant now, Remarks remarks) {

  /** Clocks differ a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final Duration LONGEST_LIFE = Duration.ofDays(14);

  void add() {
    ClaimTime issue = time("iat", "time of issue");
    ClaimTime start = time("nbf", "start");
    ClaimTime expiry = time("exp", "expiry");
    issue.at().ifPresent(at -> remarks.fact("Issued", at));
    start.at().ifPresent(at -> remarks.fact("Valid from", at));
    expiry.at().ifPresent(at -> remarks.fact("Expires", at));
    if (!expiry.isThere()) {
      remarks.wrong("It has no expiry (exp), which every participant token has.");
    }
    expiry.at().ifPresent(this::expiry);
    start.at().or(issue::at).filter(at -> at.isAfter(now.plus(TOLERANCE))).ifPresent(this::early);
    expiry.at().ifPresent(ends -> life(issue.at(), ends));
  }

  private void expiry(Instant ends) {
    if (ends.isAfter(now)) {
      remarks.good("It expires in " + Amount.time(Duration.between(now, ends)) + ".");
    } else {
      remarks.wrong(
          "It expired " + Amount.time(Duration.between(ends, now)) + " ago. Create a new one.");
    }
  }

  private void early(Instant start) {
    remarks.wrong(
        "It isn't valid for another "
            + Amount.time(Duration.between(now, start))
            + ". If that is not intended, a clock is wrong, here or where it was made.");
  }

  /** Without a time of issue, it was issued by now. */
  private void life(Optional<Instant> issued, Instant ends) {
    Instant begin = issued.orElse(now);
    if (issued.isPresent() && !ends.isAfter(begin)) {
      remarks.wrong("It expires before it was issued.");
    } else if (Duration.between(begin, ends).compareTo(LONGEST_LIFE) > 0) {
      remarks.wrong("It is valid for more than 14 days, the longest that AWS allows.");
    }
  }

  private ClaimTime time(String claim, String noun) {
    ClaimTime time = ClaimTime.of(claims, claim);
    time.fault()
        .ifPresent(fault -> remarks.wrong("Its " + noun + " (" + claim + ") " + fault + "."));
    return time;
  }
}
