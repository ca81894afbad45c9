package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** The line at the bottom: what has just happened, and what stays to be known. */
final class StatusLine extends HBox {

  private final Label notice = new Label();
  private final PauseTransition fade = new PauseTransition(Duration.seconds(4));
  private final Label identity = new Label();
  private final Button problems;
  private String resting = "";

  /**
   * @param showProblems shows what is wrong in the profile files
   */
  StatusLine(Runnable showProblems) {
    problems = Controls.button("status-problems", "", showProblems);
    arrange();
    fade.setOnFinished(_ -> notice.setText(resting));
  }

  /** Shows a sentence for a short while. */
  void say(String words) {
    notice.setText(Drawn.line(words));
    fade.playFromStart();
  }

  /** Takes back what was said for a short while. */
  void forget() {
    fade.stop();
    notice.setText(resting);
  }

  /** Shows a sentence whenever there is nothing else to say. */
  void rest(String words) {
    resting = Drawn.line(words);
    if (fade.getStatus() != Animation.Status.RUNNING) {
      notice.setText(resting);
    }
  }

  /** Shows who asks; nothing while that is not known. */
  void identify(String who) {
    identity.setText(Drawn.head(who));
    Styles.show(identity, !who.isEmpty());
  }

  /** Offers the list of what is wrong in the profile files. */
  void problems(int count) {
    problems.setText(count + (count == 1 ? " AWS profile problem" : " AWS profile problems"));
    Styles.show(problems, count > 0);
  }

  private void arrange() {
    identity.setId("identity");
    identity.setMinWidth(USE_PREF_SIZE);
    problems.getStyleClass().addAll("flat", "small");
    problems.setMinWidth(USE_PREF_SIZE);
    identify("");
    problems(0);
    getStyleClass().add("status-line");
    notice.setId("status");
    notice.setAccessibleRole(AccessibleRole.TEXT);
    notice.setMinWidth(0);
    notice.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(notice, Priority.ALWAYS);
    getChildren().addAll(notice, problems, identity);
  }
}
