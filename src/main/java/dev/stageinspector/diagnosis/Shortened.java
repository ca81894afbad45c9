package dev.stageinspector.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Findings as far as somebody reads them, with how many more there are. */
final class Shortened {

  /** How many findings of a code, and how many pieces of evidence of each, are kept. */
  static final int SHOWN = 50;

  private Shortened() {}

  static List<Finding> all(List<Finding> findings) {
    Map<Code, Integer> counts = new EnumMap<>(Code.class);
    findings.forEach(one -> counts.merge(one.code(), 1, Integer::sum));
    Map<Code, Integer> kept = new EnumMap<>(Code.class);
    List<Finding> all = new ArrayList<>();
    for (Finding one : findings) {
      int number = kept.merge(one.code(), 1, Integer::sum);
      if (number <= SHOWN) {
        all.add(evidence(one));
      } else if (number == SHOWN + 1) {
        all.add(more(one, counts.getOrDefault(one.code(), 0) - SHOWN));
      }
    }
    return all;
  }

  private static Finding more(Finding next, int count) {
    return new Finding(
        next.code(),
        Finding.Level.LIKELY,
        "There " + (count == 1 ? "is 1 more" : "are %,d more".formatted(count)) + " of this kind.",
        List.of(),
        "",
        List.of(),
        List.of());
  }

  private static Finding evidence(Finding one) {
    int more = one.evidence().size() - SHOWN;
    if (more <= 0) {
      return one;
    }
    String sentence = one.sentence();
    return new Finding(
        one.code(),
        one.level(),
        sentence.substring(0, sentence.length() - 1)
            + " (the first %d of %,d pieces of evidence are listed)."
                .formatted(SHOWN, one.evidence().size()),
        one.evidence().subList(0, SHOWN),
        one.remedy(),
        one.commands(),
        one.more());
  }
}
