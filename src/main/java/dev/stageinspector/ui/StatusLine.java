package dev.stageinspector.ui;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** The line at the bottom: what has just happened, and what stays to be known. */
final class StatusLine extends HBox {

  private final Label notice = new Label();
  private final PauseTransition fade = new PauseTransition(Duration.seconds(4));
  private String resting = "";

  StatusLine() {
    arrange();
    fade.setOnFinished(_ -> notice.setText(resting));
  }

  /** Shows a sentence for a short while. */
  void say(String words) {
    notice.setText(words);
    fade.playFromStart();
  }

  /** Shows a sentence whenever there is nothing else to say. */
  void rest(String words) {
    resting = words;
    if (fade.getStatus() != Animation.Status.RUNNING) {
      notice.setText(words);
    }
  }

  private void arrange() {
    getStyleClass().add("status-line");
    notice.setId("status");
    notice.setAccessibleRole(AccessibleRole.TEXT);
    notice.setMinWidth(0);
    notice.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(notice, Priority.ALWAYS);
    getChildren().add(notice);
  }
}
