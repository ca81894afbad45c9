package dev.stageinspector.ui.sessions;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says that a session has begun while another one is read, and leads to it. */
final class NewSessionLine extends HBox {

  private final Label words = Controls.paragraph("", "field-note");
  private Optional<StageSession> begun = Optional.empty();

  /**
   * @param open goes to the session
   */
  NewSessionLine(Consumer<StageSession> open) {
    arrange(Controls.button("show-new-session", "Show session", () -> begun.ifPresent(open)));
    show(Optional.empty());
  }

  /** Says that a session has begun, or nothing. */
  void show(Optional<StageSession> session) {
    begun = session;
    words.setText(
        session
            .flatMap(StageSession::start)
            .map(start -> "A new session began at " + Times.at(start) + ".")
            .orElse("A new session began."));
    Styles.show(this, session.isPresent());
  }

  /** A session is looked at: of that one, there is nothing more to say. */
  void seen(StageSession session) {
    if (begun.filter(one -> one.id().equals(session.id())).isPresent()) {
      show(Optional.empty());
    }
  }

  boolean isShown() {
    return begun.isPresent();
  }

  private void arrange(Button show) {
    words.setId("new-session");
    words.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("new-session");
    HBox.setHgrow(words, Priority.ALWAYS);
    show.setMinWidth(USE_PREF_SIZE);
    show.getStyleClass().add("small");
    getChildren().addAll(words, show);
  }
}
