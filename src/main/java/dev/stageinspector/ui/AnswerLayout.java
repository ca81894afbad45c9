package dev.stageinspector.ui;

import dev.stageinspector.store.AnswerView;

/** What is in sight of an answer: its properties, the broadcast settings, or both. */
sealed interface AnswerLayout {

  /** From this width on, in pixels at the usual font size, two views are read side by side. */
  double BESIDE = 1060;

  /** Below this height the header and the endpoints leave their place to broadcast settings. */
  double SCARCE = 560;

  /** Only the properties. */
  record Properties(AnswerView view) implements AnswerLayout {}

  /** The properties, and the broadcast settings beside them. */
  record SideBySide(AnswerView view) implements AnswerLayout {}

  /**
   * The broadcast settings in place of the properties.
   *
   * @param only whether the header and the endpoints, which the settings have too, are left out
   */
  record Broadcast(boolean only) implements AnswerLayout {}

  /**
   * What comes into sight.
   *
   * @param view how the user wants to see the properties
   * @param broadcast whether the user wants to see the broadcast settings
   * @param width the width there is
   * @param height the height there is
   */
  static AnswerLayout of(AnswerView view, boolean broadcast, double width, double height) {
    if (!broadcast) {
      return new Properties(view);
    }
    return width >= BESIDE ? new SideBySide(view) : new Broadcast(height < SCARCE);
  }
}
