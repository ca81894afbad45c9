package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ivs.failure.Remedy;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls of one kind beside the window, one at a time, and keeps the one state of them. A call
 * that failed because nobody was signed in goes on after one, in the program or in a terminal. On
 * the FX thread.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class PendingCall<Q, A> {

  private static final Logger LOG = LoggerFactory.getLogger(PendingCall.class);

  private final ReadOnlyObjectWrapper<CallState<Q, A>> state =
      new ReadOnlyObjectWrapper<>(new CallState.Idle<>());
  private final Background calling = new Background();
  private final Background waiting = new Background();
  private final Call<Q, A> call;
  private final SignInContext signIns;
  private final Consumer<A> answered;

  /**
   * @param signIns how a user whose sign-in has lapsed gets back in
   * @param answered is told each new answer, once the state has it: a fault there can't take the
   *     answer away
   */
  public PendingCall(Call<Q, A> call, SignInContext signIns, Consumer<A> answered) {
    this.call = call;
    this.signIns = signIns;
    this.answered = answered;
  }

  /** For calls that need no sign-in. */
  public PendingCall(Call<Q, A> call, Consumer<A> answered) {
    this(call, SignInContext.NONE, answered);
  }

  /** The state, to be observed. */
  public ReadOnlyObjectProperty<CallState<Q, A>> state() {
    return state.getReadOnlyProperty();
  }

  /**
   * Tells once, on the FX thread, when the next call has an outcome.
   *
   * @param then takes why it failed, or nothing
   */
  public void onOutcome(Consumer<Optional<Failure>> then) {
    state.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends CallState<Q, A>> observed,
              CallState<Q, A> before,
              CallState<Q, A> now) {
            if (!now.isRunning()) {
              state.removeListener(this);
              then.accept(now.failure());
            }
          }
        });
  }

  /** Asks; an older call that is still under way is dropped. */
  public void ask(Q request) {
    move(new CallState.Running<>(request, Optional.empty(), state.get().settled()));
    calling.<A>run(
        soFar -> call.make(request, soFar),
        soFar -> move(new CallState.Running<>(request, Optional.of(soFar), before(request, soFar))),
        answer -> {
          move(new CallState.Found<>(request, answer));
          answered.accept(answer);
        },
        thrown -> failed(request, thrown));
  }

  /** What a call goes back to when a part of its answer has come: the part, if that is kept. */
  private CallState<Q, A> before(Q request, A part) {
    CallState<Q, A> before = state.get().settled();
    Optional<A> shown =
        before
            .found()
            .filter(found -> call.isSameSubject(found.request(), request))
            .map(CallState.Found::answer);
    return call.isKept(part, shown) ? new CallState.Found<>(request, part) : before;
  }

  /**
   * An answer to what was asked last that came in another way. A call that is under way goes on: it
   * brings a newer one.
   */
  public void renew(Q request, A answer) {
    if (!state.get().isRunning() && state.get().asked().equals(Optional.of(request))) {
      move(new CallState.Found<>(request, answer));
    }
  }

  /** Ends the call under way and goes back to what was before; tells whether there was one. */
  public boolean cancel() {
    boolean running = state.get().isRunning();
    if (running) {
      calling.cancel();
      move(state.get().settled());
    }
    return running;
  }

  /** Gives up what is under way and puts a failure away; an answer stays. */
  public void dismiss() {
    calling.cancel();
    move(state.get().dismissed());
  }

  /** As if nothing had been asked. */
  public void clear() {
    calling.cancel();
    move(new CallState.Idle<>());
  }

  /** Goes with the user through the sign-in that is missing. */
  public void signIn() {
    state
        .get()
        .failure()
        .flatMap(Failure::remedy)
        .map(Remedy::profile)
        .ifPresent(profile -> signIns.dialog().accept(profile, this::signedIn));
  }

  /** Shows a defect of the program as the failure of what was asked; tells whether it can. */
  public boolean defect(Throwable thrown) {
    LOG.error("Unexpected", thrown);
    Optional<Q> asked = state.get().asked();
    asked.ifPresent(request -> fail(request, call.defect(request)));
    return asked.isPresent();
  }

  private void failed(Q request, Throwable thrown) {
    switch (thrown) {
      case LookupException known -> fail(request, known.failure());
      case InterruptedException _ -> cancel();
      default -> defect(thrown);
    }
  }

  private void fail(Q request, Failure failure) {
    Optional<CallState.Found<Q, A>> old =
        state.get().found().filter(found -> call.isSameSubject(found.request(), request));
    move(
        failure.remedy().isPresent()
            ? new CallState.AwaitingSignIn<>(request, failure, old)
            : new CallState.Failed<>(request, failure, old));
  }

  private void move(CallState<Q, A> now) {
    waiting.cancel();
    if (now instanceof CallState.AwaitingSignIn<Q, A>(Q request, Failure failure, _)) {
      String profile = failure.remedy().orElseThrow().profile();
      waiting.run(
          _ -> {
            signIns.signIns().awaitSignIn(profile);
            return profile;
          },
          _ -> {},
          _ -> signedIn(),
          thrown -> failed(request, thrown));
    }
    state.set(now);
  }

  /** A sign-in here is told twice: by the dialog, and by the file that it leaves. */
  private void signedIn() {
    if (state.get() instanceof CallState.AwaitingSignIn<Q, A>(Q request, _, _)) {
      signIns.said().accept("Signed in");
      if (call.isRepeatable()) {
        ask(request);
      } else {
        dismiss();
      }
    }
  }
}
