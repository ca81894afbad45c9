package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.failure.Failure;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A kind of call: how it is made, and what holds for it.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
@FunctionalInterface
public interface Call<Q, A> {

  /**
   * Makes the call, on a thread beside the window; an interrupt ends it.
   *
   * @param soFar may be told what is known of the answer, as often as there is more
   * @throws Exception a {@link dev.stageinspector.ivs.failure.LookupException} if the call failed;
   *     anything else is a defect of the program
   */
  A make(Q request, Consumer<A> soFar) throws Exception;

  /** The failure that a defect of the program is shown as. */
  default Failure defect(Q request) {
    return Failure.defect();
  }

  /** Whether the answer to one stays in sight when the other fails; another's would mislead. */
  default boolean isSameSubject(Q one, Q other) {
    return true;
  }

  /**
   * Whether a part of an answer takes the place of what is in sight, and stays if the call is
   * canceled or fails.
   *
   * @param shown the answer on the same subject that is in sight; it may be a part, too
   */
  default boolean isKept(A part, Optional<A> shown) {
    return false;
  }

  /** Whether it is made again by itself after a sign-in; what changes something is not. */
  default boolean isRepeatable() {
    return true;
  }
}
