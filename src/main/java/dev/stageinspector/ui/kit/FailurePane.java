package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Remedy;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What went wrong, the reason in the service's own words, and what to do. */
public final class FailurePane extends HBox {

  private final Button retry;
  private final FailureText text;

  /**
   * @param again looks up again
   * @param signingIn signs the user in for a profile
   */
  public FailurePane(ClipboardWriter clip, Runnable again, Consumer<String> signingIn) {
    retry = Controls.button("failure-retry", "Retry", again);
    text = new FailureText("failure", clip, signingIn, retry);
    text.emphasizeSignIn();
    HBox.setHgrow(text, Priority.ALWAYS);
    setId("failure");
    getStyleClass().add("failure");
    getChildren().addAll(Glyph.WARNING.node(), text);
  }

  /** Shows a failure. */
  public void show(Failure failure) {
    text.show(failure);
    retry.getStyleClass().remove("accent");
    if (!(failure.remedy().orElse(null) instanceof Remedy.SignIn)) {
      retry.getStyleClass().add("accent");
    }
  }
}
