package dev.stageinspector.broadcast.check;

import java.time.Duration;

/**
 * One step on the way to a server.
 *
 * @param name what was tried
 * @param outcome how it went
 * @param words what was found, in a sentence or two
 * @param took how long it took
 */
public record Step(String name, Outcome outcome, String words, Duration took) {

  /** How a step went. */
  public enum Outcome {
    GOOD,
    /** It went well, but a broadcaster may stumble over what was found. */
    UNUSUAL,
    FAILED
  }
}
