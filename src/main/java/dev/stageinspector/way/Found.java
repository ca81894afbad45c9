package dev.stageinspector.way;

/**
 * What a step found.
 *
 * @param value what the next step goes on with
 * @param outcome how it went
 * @param words what was found, in a sentence or two
 */
record Found<T>(T value, Step.Outcome outcome, String words) {

  static <T> Found<T> good(T value, String words) {
    return new Found<>(value, Step.Outcome.GOOD, words);
  }

  static <T> Found<T> unusual(T value, String words) {
    return new Found<>(value, Step.Outcome.UNUSUAL, words);
  }
}
