package dev.stageinspector.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * A call where its answer will be: that it is under way, with a button that ends it, or why it
 * failed. Without anything to be seen it takes no room.
 */
public final class CallView extends VBox {

  private final FailureView failure;
  private final Button stop;
  private final HBox running;

  /**
   * @param id the beginning of the ids of its controls
   */
  public CallView(String id, PendingCall<?, ?> call, ClipboardWriter clip) {
    failure = FailureView.ofPart(id + "-failure", clip, call::signIn);
    stop = Controls.button(id + "-stop", "Stop waiting", call::cancel);
    Label waiting = Controls.label("Waiting for AWS…", "setting-note");
    waiting.setId(id + "-waiting");
    running = new HBox(waiting, stop);
    running.getStyleClass().add("setup-buttons");
    getChildren().addAll(failure, running);
    show(call.state().get());
  }

  /** Shows the state of the call. */
  public void show(CallState<?, ?> state) {
    failure.show(state.failure());
    Styles.show(running, state.isRunning());
    Styles.show(this, failure.isVisible() || running.isVisible());
  }

  /** Brings the keyboard to the button that ends the wait. */
  public void focusStop() {
    stop.requestFocus();
  }
}
