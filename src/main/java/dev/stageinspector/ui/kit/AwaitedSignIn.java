package dev.stageinspector.ui.kit;

import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.ivs.failure.Failure;
import java.util.function.Consumer;

/** Notices the sign-in that something failed for want of, wherever it is. On the FX thread. */
public final class AwaitedSignIn {

  private final Background background = new Background();
  private final SignIns signIns;

  public AwaitedSignIn(SignIns signIns) {
    this.signIns = signIns;
  }

  /**
   * Waits for the sign-in that a failure asks for, if it asks for one, and for no other any more.
   *
   * @param then what happens after it
   * @param defect is told of a fault of this program
   */
  public void begin(Failure failure, Runnable then, Consumer<Throwable> defect) {
    cancel();
    failure
        .remedy()
        .ifPresent(remedy ->
            background.run(
                () -> {
                  signIns.awaitSignIn(remedy.profile());
                  return remedy;
                },
                _ -> then.run(),
                defect));
  }

  /** Waits no more. */
  public void cancel() {
    background.cancel();
  }
}
