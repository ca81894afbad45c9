package dev.stageinspector.broadcast;

/** What a setting is set to. */
public sealed interface SettingValue {

  /** A text, to be entered exactly so. */
  record Known(String text) implements SettingValue {}

  /** The credential, which is not part of a setup. */
  record Hidden() implements SettingValue {}

  /**
   * The stage has nothing to enter.
   *
   * @param why one sentence
   */
  record Missing(String why) implements SettingValue {}
}
