package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import java.time.Instant;
import java.util.List;

/** A stretch of time, as sentences give it. */
record Period(Instant from, Instant to) {

  /** Each of several: the day is named with the first of them. */
  static List<String> words(List<Period> periods) {
    return periods.stream().map(one -> one.after(periods.getFirst())).toList();
  }

  private String after(Period first) {
    return equals(first) ? Times.period(from, to) : Times.period(from, to, first.from);
  }
}
