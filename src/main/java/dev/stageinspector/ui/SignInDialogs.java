package dev.stageinspector.ui;

import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.signin.SignInDialog;
import java.util.Optional;
import javafx.stage.Stage;

/** Goes with the user through sign-ins, over the window. */
final class SignInDialogs {

  private final Stage owner;
  private final SignIns signIns;
  private final PersistentState persistent;
  private final ClipboardWriter clipboard;
  private Optional<SignInDialog> last = Optional.empty();

  SignInDialogs(
      Stage owner, SignIns signIns, PersistentState persistent, ClipboardWriter clipboard) {
    this.owner = owner;
    this.signIns = signIns;
    this.persistent = persistent;
    this.clipboard = clipboard;
  }

  /** Goes with the user through a sign-in for a profile, and does something after it. */
  void show(String profile, Runnable then) {
    SignInDialog dialog =
        new SignInDialog(
            signIns,
            profile,
            persistent.settings().signIn(),
            clipboard,
            owner,
            way -> persistent.set(settings -> settings.withSignIn(way)),
            then);
    last = Optional.of(dialog);
    dialog.show();
  }

  /** Ends the one that is open. */
  void close() {
    last.ifPresent(SignInDialog::close);
  }
}
