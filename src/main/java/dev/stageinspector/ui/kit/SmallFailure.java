package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.failure.Failure;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a part of the window has no answer, where that part is. */
public final class SmallFailure extends VBox {

  private static final Logger LOG = LoggerFactory.getLogger(SmallFailure.class);

  private final FailureText text;
  private final AwaitedSignIn awaited;
  private final ClipboardWriter clip;
  private Runnable again = () -> {};

  /**
   * @param id the beginning of the ids of its controls
   */
  public SmallFailure(String id, ClipboardWriter clip, SignInContext signIns) {
    this.clip = clip;
    awaited = new AwaitedSignIn(signIns.signIns());
    text = new FailureText(id, clip, profile -> signIns.dialog().accept(profile, this::signedIn));
    setId(id);
    getStyleClass().add("small-failure");
    getChildren().add(text);
    Styles.show(this, false);
  }

  /**
   * Shows a failure.
   *
   * @param whenSignedIn what happens once the user is signed in, here or in a terminal, if that is
   *     what is missing
   */
  void show(Failure failure, Runnable whenSignedIn) {
    again = whenSignedIn;
    text.show(failure);
    Styles.show(this, true);
    awaited.begin(failure, this::signedIn, thrown -> LOG.error("Unexpected", thrown));
  }

  /** A sign-in here is told twice: by the dialog, and by the file that it leaves. */
  private void signedIn() {
    if (isVisible()) {
      clear();
      clip.say("Signed in");
      again.run();
    }
  }

  /** Shows none any more, and waits for no sign-in. */
  void clear() {
    awaited.cancel();
    Styles.show(this, false);
  }
}
