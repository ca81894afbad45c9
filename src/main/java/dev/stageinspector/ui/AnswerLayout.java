package dev.stageinspector.ui;

import dev.stageinspector.store.AnswerView;

/** Which page of an answer is in sight. */
sealed interface AnswerLayout {

  /** How the properties are shown, or will be once they are in sight again. */
  AnswerView view();

  /** The endpoints and the properties. */
  record Overview(AnswerView view) implements AnswerLayout {}

  /** The broadcast settings, at full height. */
  record Broadcast(AnswerView view) implements AnswerLayout {}

  /** The properties in the other of their two ways. */
  default AnswerLayout toggledView() {
    return new Overview(view() == AnswerView.TREE ? AnswerView.JSON : AnswerView.TREE);
  }

  /** The other page. */
  default AnswerLayout toggledPage() {
    return switch (this) {
      case Overview(AnswerView view) -> new Broadcast(view);
      case Broadcast(AnswerView view) -> new Overview(view);
    };
  }
}
