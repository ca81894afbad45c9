package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.failure.Failure;
import java.util.Optional;

/**
 * How far a call is: there is one state, and it is one of these.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public sealed interface CallState<Q, A> {

  /** Nothing has been asked. */
  record Idle<Q, A>() implements CallState<Q, A> {}

  /**
   * An answer is awaited.
   *
   * @param soFar what is known of it already
   * @param before what was before, or a part of the answer that is kept; it is the state again if
   *     the call is canceled
   */
  record Running<Q, A>(Q request, Optional<A> soFar, CallState<Q, A> before)
      implements CallState<Q, A> {}

  /** There is an answer, or the part of one that came before the call was canceled. */
  record Found<Q, A>(Q request, A answer) implements CallState<Q, A> {}

  /**
   * The call failed.
   *
   * @param old the last good answer on the same subject
   */
  record Failed<Q, A>(Q request, Failure why, Optional<Found<Q, A>> old)
      implements CallState<Q, A> {}

  /**
   * The call failed because nobody is signed in, and goes on after one.
   *
   * @param old the last good answer on the same subject
   */
  record AwaitingSignIn<Q, A>(Q request, Failure why, Optional<Found<Q, A>> old)
      implements CallState<Q, A> {}

  /** The answer that is in sight in this state. */
  default Optional<A> visible() {
    return found().map(Found::answer);
  }

  /** The answer that is in sight, with what was asked for it. */
  default Optional<Found<Q, A>> found() {
    return switch (this) {
      case Idle() -> Optional.empty();
      case Running(_, _, CallState<Q, A> before) -> before.found();
      case Found<Q, A> found -> Optional.of(found);
      case Failed(_, _, Optional<Found<Q, A>> old) -> old;
      case AwaitingSignIn(_, _, Optional<Found<Q, A>> old) -> old;
    };
  }

  /** Why there is no new answer, where that is so. */
  default Optional<Failure> failure() {
    return switch (this) {
      case Failed(_, Failure why, _) -> Optional.of(why);
      case AwaitingSignIn(_, Failure why, _) -> Optional.of(why);
      case Idle(), Running(_, _, _), Found(_, _) -> Optional.empty();
    };
  }

  /** What was asked last. */
  default Optional<Q> asked() {
    return switch (this) {
      case Idle() -> Optional.empty();
      case Running(Q request, _, _) -> Optional.of(request);
      case Found(Q request, _) -> Optional.of(request);
      case Failed(Q request, _, _) -> Optional.of(request);
      case AwaitingSignIn(Q request, _, _) -> Optional.of(request);
    };
  }

  /** The state before the call that is under way; this one if there is none. */
  default CallState<Q, A> settled() {
    return this instanceof Running(_, _, CallState<Q, A> before) ? before : this;
  }

  /** The state without a call under way and without a failure; an answer stays. */
  default CallState<Q, A> dismissed() {
    return found().<CallState<Q, A>>map(found -> found).orElseGet(Idle::new);
  }

  /** Whether an answer is awaited. */
  default boolean isRunning() {
    return this instanceof Running;
  }
}
