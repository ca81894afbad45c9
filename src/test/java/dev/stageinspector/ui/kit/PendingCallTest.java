package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.aws.sso.DeviceCode;
import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ivs.failure.Remedy;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The states of a call, by a call that the test answers. */
@ExtendWith(FxExtension.class)
class PendingCallTest {

  /** What the call does next. */
  private interface Move {
    Optional<String> outcome(Consumer<String> soFar) throws Exception;
  }

  private final BlockingQueue<Move> moves = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> terminal = new LinkedBlockingQueue<>();
  private final List<String> answered = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<Runnable> dialogs = new ArrayList<>();
  private final PendingCall<String, String> call = pending(true);

  @Test
  void anAnswerComesInPartsAndIsToldOnce() {
    ask("a");
    assertThat(state()).isEqualTo(running("a", Optional.empty(), new CallState.Idle<>()));

    moves.add(soFar -> {
      soFar.accept("par");
      return Optional.empty();
    });
    until(state -> state.equals(running("a", Optional.of("par"), new CallState.Idle<>())));
    answer("part");

    until(new CallState.Found<>("a", "part"));
    assertThat(answered).containsExactly("part");
  }

  @Test
  void theStateHasTheAnswerBeforeItIsTold() {
    List<CallState<String, String>> states = new ArrayList<>();
    AtomicReference<PendingCall<String, String>> asked = new AtomicReference<>();
    asked.set(
        Fx.get(() ->
            new PendingCall<>(
                (request, _) -> request + "!", _ -> states.add(asked.get().state().get()))));

    Fx.run(() -> asked.get().ask("a"));

    Fx.until("it was told", () -> !states.isEmpty());
    assertThat(states).containsExactly(new CallState.Found<>("a", "a!"));
  }

  @Test
  void cancelGoesBackToWhatWasBeforeAndTellsTheCall() throws Exception {
    found("a", "answer");
    begun.clear();
    ask("b");
    assertThat(begun.poll(30, TimeUnit.SECONDS)).isEqualTo("b");
    ask("c");
    assertThat(begun.poll(30, TimeUnit.SECONDS)).isEqualTo("c");

    assertThat(Fx.get(call::cancel)).isTrue();

    assertThat(state()).isEqualTo(new CallState.Found<>("a", "answer"));
    assertThat(interrupted.poll(30, TimeUnit.SECONDS)).isNotNull();
    assertThat(interrupted.poll(30, TimeUnit.SECONDS)).isNotNull();
    assertThat(Fx.get(call::cancel)).isFalse();
    assertThat(answered).containsExactly("answer");
  }

  @Test
  void theOldAnswerStaysWhileRunningAndAfterAFailureOnTheSameSubject() {
    found("a1", "answer");
    ask("a2");
    assertThat(state().visible()).contains("answer");

    fail(Optional.empty());
    until(CallState.Failed.class);
    assertThat(state().visible()).contains("answer");
    assertThat(state().asked()).contains("a2");

    ask("b");
    assertThat(state().visible()).contains("answer");
    fail(Optional.empty());
    until(state -> !state.isRunning());
    assertThat(state().visible()).isEmpty();
  }

  @Test
  void aCanceledCallAfterAFailureShowsTheFailureAgain() {
    ask("a");
    fail(Optional.empty());
    until(CallState.Failed.class);
    CallState<String, String> failed = state();

    ask("a");
    assertThat(state().failure()).isEmpty();
    Fx.run(call::cancel);
    assertThat(state()).isEqualTo(failed);

    Fx.run(call::dismiss);
    assertThat(state()).isEqualTo(new CallState.Idle<>());
  }

  @Test
  void aPartThatIsKeptStaysWhenTheCallIsCanceledOrFails() {
    ask("a");
    part("one…");
    until(state -> state.visible().equals(Optional.of("one…")));
    part("one, two…");
    until(state -> state.visible().equals(Optional.of("one, two…")));
    Fx.run(call::cancel);
    assertThat(state()).isEqualTo(new CallState.Found<>("a", "one, two…"));
    assertThat(answered).as("an answer is told when it is whole").isEmpty();

    ask("a");
    part("one…");
    until(state -> state.visible().equals(Optional.of("one…")));
    fail(Optional.empty());
    until(CallState.Failed.class);
    assertThat(state().visible()).contains("one…");
  }

  @Test
  void aWholeAnswerStaysUntilTheNextIsWhole() {
    found("a1", "one, two");
    ask("a2");
    part("one…");
    until(running("a2", Optional.of("one…"), new CallState.Found<>("a1", "one, two")));

    answer("one, two, three");
    until(new CallState.Found<>("a2", "one, two, three"));
  }

  @Test
  void aPartTakesThePlaceOfAnAnswerOnAnotherSubject() {
    found("a", "one, two");
    ask("b");

    part("uno…");

    until(running("b", Optional.of("uno…"), new CallState.Found<>("b", "uno…")));
  }

  @Test
  void aSignInInATerminalAsksAgain() {
    ask("a");
    fail(Optional.of(new Remedy.ConsoleSignIn("work")));
    until(CallState.AwaitingSignIn.class);

    terminal.add("work");

    until(CallState.Running.class);
    answer("answer");
    until(new CallState.Found<>("a", "answer"));
    assertThat(said).containsExactly("Signed in");
  }

  @Test
  void aSignInThatIsToldTwiceAsksOnce() {
    ask("a");
    fail(Optional.of(new Remedy.SignIn("work")));
    until(CallState.AwaitingSignIn.class);
    Fx.run(call::signIn);

    Fx.run(() -> {
      dialogs.getFirst().run();
      dialogs.getFirst().run();
    });

    assertThat(said).containsExactly("Signed in");
    assertThat(state()).isEqualTo(running("a", Optional.empty(), waitingFor("a")));
  }

  @Test
  void aCallThatChangesSomethingIsNotMadeAgainByItself() {
    PendingCall<String, String> changing = pending(false);
    Fx.run(() -> changing.ask("a"));
    fail(Optional.of(new Remedy.SignIn("work")));
    Fx.until("it waits", () -> changing.state().get() instanceof CallState.AwaitingSignIn);

    terminal.add("work");

    Fx.until("it is ready", () -> changing.state().get() instanceof CallState.Idle);
  }

  @Test
  void aSignInForACallThatWasPutAwayDoesNothing() {
    ask("a");
    fail(Optional.of(new Remedy.SignIn("work")));
    until(CallState.AwaitingSignIn.class);
    Fx.run(call::signIn);
    Fx.run(call::clear);

    Fx.run(dialogs.getFirst());

    assertThat(state()).isEqualTo(new CallState.Idle<>());
    assertThat(said).isEmpty();
  }

  @Test
  void anythingElseIsADefectThatIsLoggedOnce() {
    List<Throwable> logged = new ArrayList<>();
    Logger logger = Logger.getLogger(PendingCall.class.getName());
    Filter before = logger.getFilter();
    logger.setFilter(record -> !logged.add(record.getThrown()));
    try {
      ask("a");
      moves.add(_ -> {
        throw new IllegalStateException("innards");
      });
      until(CallState.Failed.class);
    } finally {
      logger.setFilter(before);
    }

    assertThat(logged).singleElement().isInstanceOf(IllegalStateException.class);
    Failure failure = state().failure().orElseThrow();
    assertThat(failure.headline()).isEqualTo("Something went wrong in Stage Inspector itself.");
    assertThat(failure.details()).doesNotContain("innards", "Exception");
  }

  private PendingCall<String, String> pending(boolean repeatable) {
    return Fx.get(() ->
        new PendingCall<>(
            new Held(repeatable),
            new SignInContext(new Terminal(), (_, then) -> dialogs.add(then), said::add),
            answered::add));
  }

  /**
   * A call that does what the test says; the first letter is its subject. What ends in … is kept.
   */
  private final class Held implements Call<String, String> {
    private final boolean repeatable;

    Held(boolean repeatable) {
      this.repeatable = repeatable;
    }

    @Override
    public String make(String request, Consumer<String> soFar) throws Exception {
      begun.add(request);
      try {
        while (true) {
          Optional<String> outcome = moves.take().outcome(soFar);
          if (outcome.isPresent()) {
            return outcome.get();
          }
        }
      } catch (InterruptedException e) {
        interrupted.add(request);
        throw e;
      }
    }

    @Override
    public boolean isSameSubject(String one, String other) {
      return one.charAt(0) == other.charAt(0);
    }

    @Override
    public boolean isKept(String part, Optional<String> shown) {
      return part.endsWith("…") && shown.filter(text -> !text.endsWith("…")).isEmpty();
    }

    @Override
    public boolean isRepeatable() {
      return repeatable;
    }
  }

  /** Sign-ins in a terminal, which the test makes. */
  private final class Terminal implements SignIns {
    @Override
    public void withBrowser(String profile, Consumer<URI> opened) {
      throw new AssertionError("no browser");
    }

    @Override
    public void withCode(String profile, Consumer<DeviceCode> shown) {
      throw new AssertionError("no code");
    }

    @Override
    public void awaitSignIn(String profile) throws InterruptedException {
      assertThat(terminal.take()).isEqualTo(profile);
    }
  }

  private void ask(String request) {
    Fx.run(() -> call.ask(request));
  }

  private void answer(String answer) {
    moves.add(_ -> Optional.of(answer));
  }

  private void part(String part) {
    moves.add(soFar -> {
      soFar.accept(part);
      return Optional.empty();
    });
  }

  private void found(String request, String answer) {
    ask(request);
    answer(answer);
    until(new CallState.Found<>(request, answer));
  }

  private void fail(Optional<Remedy> remedy) {
    moves.add(_ -> {
      throw new LookupException(failure(remedy));
    });
  }

  private static Failure failure(Optional<Remedy> remedy) {
    return new Failure(
        Kind.SIGN_IN_NEEDED,
        "Not signed in.",
        Optional.empty(),
        "Sign in.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "Not signed in.",
        remedy,
        Instant.EPOCH);
  }

  private static CallState<String, String> running(
      String request, Optional<String> soFar, CallState<String, String> before) {
    return new CallState.Running<>(request, soFar, before);
  }

  private static CallState<String, String> waitingFor(String request) {
    return new CallState.AwaitingSignIn<>(
        request, failure(Optional.of(new Remedy.SignIn("work"))), Optional.empty());
  }

  private CallState<String, String> state() {
    return Fx.get(() -> call.state().get());
  }

  private void until(CallState<String, String> expected) {
    until(expected::equals);
  }

  private void until(Class<?> expected) {
    until(expected::isInstance);
  }

  private void until(Predicate<CallState<String, String>> expected) {
    Fx.until("the state is there", () -> expected.test(call.state().get()));
  }
}
