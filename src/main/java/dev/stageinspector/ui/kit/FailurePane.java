package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Remedy;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What went wrong, the reason in the service's own words, and what to do. */
public final class FailurePane extends HBox {

  private final ClipboardWriter clip;
  private final Consumer<String> signingIn;
  private final Button retry;
  private @Nullable FailureText text;

  /**
   * @param again looks up again
   * @param signingIn signs the user in for a profile
   */
  public FailurePane(ClipboardWriter clip, Runnable again, Consumer<String> signingIn) {
    this.clip = clip;
    this.signingIn = signingIn;
    retry = Controls.button("failure-retry", "Retry", again);
    setId("failure");
    getStyleClass().add("failure");
  }

  /** Builds what is in it, unless that was done before: most look-ups do not fail. */
  public void complete() {
    text();
  }

  /** Shows a failure. */
  public void show(Failure failure) {
    text().show(failure);
    retry.getStyleClass().remove("accent");
    if (!(failure.remedy().orElse(null) instanceof Remedy.SignIn)) {
      retry.getStyleClass().add("accent");
    }
  }

  private FailureText text() {
    FailureText built = text;
    if (built == null) {
      built = new FailureText("failure", clip, signingIn, retry);
      built.emphasizeSignIn();
      HBox.setHgrow(built, Priority.ALWAYS);
      getChildren().addAll(Glyph.WARNING.node(), built);
      text = built;
    }
    return built;
  }
}
