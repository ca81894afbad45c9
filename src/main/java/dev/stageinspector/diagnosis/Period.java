package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time, as sentences give it.
 *
 * @param to its end, if it has one that is known
 */
record Period(Instant from, Optional<Instant> to) {

  /** Each of several: the day is named with the first of them. */
  static String joined(List<Period> periods) {
    return Names.joined(periods.stream().map(one -> one.after(periods.getFirst())).toList());
  }

  private String after(Period first) {
    return to.map(
            end -> equals(first) ? Times.period(from, end) : Times.period(from, end, first.from))
        .orElseGet(() -> "since " + Times.local(from));
  }
}
