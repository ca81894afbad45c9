package dev.stageinspector.aws.http;

import java.util.Optional;
import software.amazon.awssdk.core.exception.AbortedException;

/** Tells an interrupt from a failure. */
public final class Interrupts {

  private Interrupts() {}

  /**
   * Whether a call of the SDK has ended because its thread was interrupted. It then ends in many
   * ways: as itself, as a connection that was closed, as an answer cut short. The thread's mark
   * tells; the exception takes its place.
   *
   * @param thrown what the call ended with
   */
  public static Optional<InterruptedException> in(Throwable thrown) {
    if (!Thread.interrupted() && !(thrown instanceof AbortedException)) {
      return Optional.empty();
    }
    InterruptedException interrupted = new InterruptedException();
    interrupted.initCause(thrown);
    return Optional.of(interrupted);
  }
}
