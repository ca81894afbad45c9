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

  /** The sessions, or the overview if they are in sight. */
  default AnswerLayout toggledSessions() {
    return this instanceof Sessions ? new Overview(view()) : new Sessions(view());
  }

  /** The broadcast settings, or the overview if they are in sight. */
  default AnswerLayout toggledBroadcast() {
    return this instanceof Broadcast ? new Overview(view()) : new Broadcast(view());
  }
}
