package dev.stageinspector.broadcast.check;

/**
 * What a step found.
 *
 * @param value what the next step goes on with
 * @param outcome how it went
 * @param words what was found, in a sentence or two
 */
record StepResult<T>(T value, Step.Outcome outcome, String words) {

  static <T> StepResult<T> good(T value, String words) {
    return new StepResult<>(value, Step.Outcome.GOOD, words);
  }

  static <T> StepResult<T> unusual(T value, String words) {
    return new StepResult<>(value, Step.Outcome.UNUSUAL, words);
  }
}
