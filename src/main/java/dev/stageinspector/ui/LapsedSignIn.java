package dev.stageinspector.ui;

import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.store.SignInWay;
import dev.stageinspector.ui.kit.AwaitedSignIn;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.lookup.Lookup;
import dev.stageinspector.ui.signin.SignInDialog;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

/**
 * Gets a user back in whose sign-in has lapsed: goes through a sign-in here, and notices one in a
 * terminal. On the FX thread.
 */
final class LapsedSignIn {

  private final AwaitedSignIn awaited;
  private final SignIns signIns;
  private final PersistentState memory;
  private final ClipboardWriter clip;
  private final Consumer<String> said;
  private final Window owner;
  private Optional<SignInDialog> dialog = Optional.empty();

  /**
   * @param memory knows the way in which the user signs in
   * @param said is told that the user is signed in
   * @param owner the window that the dialog belongs to
   */
  LapsedSignIn(
      SignIns signIns,
      PersistentState memory,
      ClipboardWriter clip,
      Consumer<String> said,
      Window owner) {
    this.awaited = new AwaitedSignIn(signIns);
    this.signIns = signIns;
    this.memory = memory;
    this.clip = clip;
    this.said = said;
    this.owner = owner;
  }

  /** Where a look-up failed for want of a sign-in, runs it again after one, wherever that is. */
  void await(Lookup lookup, Runnable again, Consumer<Throwable> defect) {
    if (lookup instanceof Lookup.Failed failed) {
      awaited.begin(failed.failure(), again, defect);
    } else {
      awaited.cancel();
    }
  }

  /** Signs the user in for a profile, and does something after it. */
  void show(String profile, Runnable then) {
    SignInDialog shown =
        new SignInDialog(
            signIns, profile, memory.settings().signIn(), clip, owner, new Outcome(then));
    dialog = Optional.of(shown);
    shown.show();
  }

  /** Ends what is under way. */
  void close() {
    awaited.cancel();
    dialog.ifPresent(SignInDialog::close);
  }

  /** What becomes of a sign-in. */
  private final class Outcome implements SignInDialog.Listener {
    private final Runnable then;

    Outcome(Runnable then) {
      this.then = then;
    }

    @Override
    public void signedIn() {
      said.accept("Signed in");
      then.run();
    }

    @Override
    public void chosen(SignInWay way) {
      memory.set(settings -> settings.withSignIn(way));
    }
  }
}
