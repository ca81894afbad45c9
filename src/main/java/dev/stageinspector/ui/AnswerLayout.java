package dev.stageinspector.ui;

import dev.stageinspector.store.AnswerView;

/** Which page of an answer is in sight. */
sealed interface AnswerLayout {

  /** How the properties are shown, or will be once they are in sight again. */
  AnswerView view();

  /** The endpoints and the properties. */
  record Overview(AnswerView view) implements AnswerLayout {}

  /** The sessions and what happened in them. */
  record Sessions(AnswerView view) implements AnswerLayout {}

  /** The broadcast settings, at full height. */
  record Broadcast(AnswerView view) implements AnswerLayout {}

  /** The properties in the other of their two ways. */
  default AnswerLayout toggledView() {
    return new Overview(view() == AnswerView.TREE ? AnswerView.JSON : AnswerView.TREE);
  }

  /** The same page, for properties that are shown in another way. */
  default AnswerLayout with(AnswerView other) {
    return switch (this) {
      case Overview _ -> new Overview(other);
      case Sessions _ -> new Sessions(other);
      case Broadcast _ -> new Broadcast(other);
    };
  }

  /** Whether it is the same page, however the properties are shown. */
  default boolean isSamePage(AnswerLayout other) {
    return with(other.view()).equals(other);
  }
}
