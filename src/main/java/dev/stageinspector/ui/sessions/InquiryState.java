package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How far an inquiry is: what it asks now, or what it couldn't be told. */
final class InquiryState extends VBox {

  private final FailureView failure;
  private final Label failedParts = Controls.paragraph("", "field-note");
  private final Label progress = Controls.label("", "progress");
  private final HBox running;

  /**
   * @param failure shows one failure whole
   * @param stop ends what is under way
   */
  InquiryState(FailureView failure, Button stop) {
    this.failure = failure;
    running = new HBox(progress, stop);
    arrange();
  }

  /**
   * Shows how far it is.
   *
   * @param failed what couldn't be loaded
   * @param known what has been answered
   */
  void show(
      CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> now,
      FailedParts failed,
      Fetched known) {
    boolean done = !now.isRunning();
    failure.show(failed.first().filter(_ -> done));
    failedParts.setText(done ? failed.words() : "");
    Styles.show(failedParts, !failedParts.getText().isEmpty());
    progress.setText(
        now instanceof CallState.Running(SessionFetch.Wanted wanted, _, _)
            ? wanted.progress(known) + "…"
            : "");
    Styles.show(running, now.isRunning());
    Styles.show(this, now.isRunning() || failed.first().isPresent());
  }

  private void arrange() {
    getStyleClass().add("inquiry-state");
    progress.setId("sessions-progress");
    running.getStyleClass().add("running-line");
    failure.setMinHeight(USE_PREF_SIZE);
    failedParts.setId("sessions-failed-parts");
    failedParts.setMinHeight(USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(failure, failedParts, running);
  }
}
