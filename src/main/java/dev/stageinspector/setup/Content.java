package dev.stageinspector.setup;

/** What a setting is set to. */
public sealed interface Content {

  /** A text, to be entered exactly so. */
  record Known(String text) implements Content {}

  /** The credential, which is no part of a set-up. */
  record Hidden() implements Content {}

  /**
   * The stage has nothing to enter.
   *
   * @param why one sentence
   */
  record Missing(String why) implements Content {}
}
