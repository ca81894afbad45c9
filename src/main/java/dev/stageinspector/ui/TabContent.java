package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.ticket.About;
import dev.stageinspector.ui.kit.Page;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** What is in a tab: an open stage or a comparison. It knows no window. */
abstract sealed class TabContent extends VBox permits StagePane, ComparisonPane {

  private Runnable changed = () -> {};

  /** Tells when the state, what is chosen, or what is known of it has changed. */
  final void onChange(Runnable listener) {
    changed = listener;
  }

  /** It has changed. */
  final void changed() {
    changed.run();
  }

  /** What a tab says of it. */
  abstract TabLabel label();

  /** What a tab says of it on demand, where it isn't kept for another start. */
  String hint() {
    return "";
  }

  /** Whether there is nothing in it that its user could miss. */
  abstract boolean isEmpty();

  /** The stage that was asked for last, as it is kept for another start. */
  Optional<OpenTab> kept() {
    return Optional.empty();
  }

  /** The profile that is chosen, or was used. */
  abstract ProfileChoice profile();

  /** The answer about a stage that is in sight. */
  Optional<Answer> answer() {
    return Optional.empty();
  }

  /** The answers to the call in sight, be it a stage's or a list's. */
  Optional<Answers> answers() {
    return Optional.empty();
  }

  /**
   * What a ticket says of what is in sight; nothing if there is neither an answer nor a failure.
   */
  Optional<About> about() {
    return Optional.empty();
  }

  /** Whether a look-up that failed is in sight. */
  boolean hasFailed() {
    return false;
  }

  /** The error code that is typed in place of a stage; nothing if it is none. */
  String errorCode() {
    return "";
  }

  /** Asks again. */
  abstract void refresh();

  /** Takes back what Esc takes back here; tells whether there was something. */
  abstract boolean escape();

  /** Brings the keyboard to what is in sight. */
  abstract void focusFirst();

  /** Brings the keyboard to where it is at first. */
  abstract void focusStart();

  /** Does something with what is in sight, if there is something to see. */
  abstract void inPage(Consumer<Page> action);

  /** Does something with the answer's page, if there is an answer to see: no other is copied. */
  void inAnswer(Consumer<AnswerPane> action) {}

  /** The profile files have changed. */
  void profilesChanged() {}

  /** More is known of the profiles, such as whose credentials were used. */
  void factsChanged() {}

  /** The recent stages have changed. */
  void historyChanged() {}

  /** Shows a fault of the program itself; tells whether it can be shown here. */
  abstract boolean defect(Throwable thrown);

  /** Whether something has changed that nobody has seen. */
  boolean hasNews() {
    return false;
  }

  /** The tab has come into sight. */
  void lookedAt() {}

  /** Ends what is under way, and drops the secrets. */
  abstract void close();
}
