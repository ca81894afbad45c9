package dev.stageinspector.diagnosis;

import java.util.List;

/** Names in a sentence. */
final class Names {

  /** More would hide what the sentence says. */
  private static final int NAMED = 4;

  private Names() {}

  /** The names: "a", "a and b", or the first few of them and how many more there are. */
  static String joined(List<String> names) {
    if (names.size() > NAMED) {
      return String.join(", ", names.subList(0, NAMED - 1))
          + ", and "
          + (names.size() - NAMED + 1)
          + " more";
    }
    String last = names.isEmpty() ? "" : names.getLast();
    return switch (names.size()) {
      case 0, 1 -> last;
      case 2 -> names.getFirst() + " and " + last;
      default -> String.join(", ", names.subList(0, names.size() - 1)) + ", and " + last;
    };
  }
}
