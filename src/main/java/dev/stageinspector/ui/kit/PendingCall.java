package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question to AWS at a time, where its answer will stand: that it is under way, with a button
 * that ends it, or why it failed.
 */
public final class PendingCall extends VBox {

  private static final Logger LOG = LoggerFactory.getLogger(PendingCall.class);

  /**
   * A question.
   *
   * @param request what is asked
   * @param call asks, on a thread beside the window
   * @param answered takes the answer
   * @param again what happens once a sign-in has been made up for that was missing
   */
  public record Question<T>(
      Request request, Callable<T> call, Consumer<T> answered, Runnable again) {}

  private final Background background = new Background();
  private final Label waiting = Controls.label("Waiting for AWS…", "setting-note");
  private final Button stop;
  private final HBox running;
  private final SmallFailure failure;
  private final Runnable changed;

  /**
   * @param id the beginning of the ids of its controls
   * @param changed is called when a question begins or ends, however it ends
   */
  public PendingCall(String id, SmallFailure failure, Runnable changed) {
    this.failure = failure;
    this.changed = changed;
    stop = Controls.button(id + "-stop", "Stop waiting", this::cancel);
    running = new HBox(waiting, stop);
    waiting.setId(id + "-waiting");
    running.getStyleClass().add("setup-buttons");
    getChildren().addAll(failure, running);
    draw(false);
  }

  /** Asks; an older question is given up. */
  public <T> void ask(Question<T> question) {
    failure.clear();
    draw(true);
    background.run(
        question.call(),
        answer -> {
          question.answered().accept(answer);
          draw(false);
          changed.run();
        },
        thrown -> failed(question, thrown));
    changed.run();
  }

  /** Brings the keyboard to the button that ends the wait. */
  public void focusStop() {
    stop.requestFocus();
  }

  /** Whether an answer is awaited. */
  public boolean isUnderWay() {
    return running.isVisible();
  }

  /** Does not wait any more; tells whether there was something to wait for. */
  public boolean cancel() {
    boolean was = isUnderWay();
    background.cancel();
    draw(false);
    if (was) {
      changed.run();
    }
    return was;
  }

  /** As if nothing had been asked. */
  public void clear() {
    background.cancel();
    failure.clear();
    draw(false);
  }

  private void failed(Question<?> question, Throwable thrown) {
    switch (thrown) {
      case LookupException known -> failure.show(known.failure(), question.again());
      case InterruptedException _ -> {}
      default -> {
        LOG.error("Unexpected", thrown);
        failure.show(Failure.defect(question.request()), question.again());
      }
    }
    draw(false);
    changed.run();
  }

  /** Without anything to be seen it takes no room. */
  private void draw(boolean underWay) {
    Styles.show(running, underWay);
    Styles.show(this, underWay || failure.isVisible());
  }
}
