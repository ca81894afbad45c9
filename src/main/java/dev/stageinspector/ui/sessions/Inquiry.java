package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SignInContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about the sessions of a stage, one plan at a time, and what is known of them by
 * now. On the FX thread.
 */
final class Inquiry {

  /** How often what is known is told while answers come. The first of them are told at once. */
  private static final Duration BETWEEN = Duration.millis(300);

  /** Who shows what is known. */
  interface Listener {

    /** The session that is open. Also called beside the window. */
    Optional<SessionFacts> opened();

    /** Whether there is nothing in sight of the session yet, so that nothing new can wait. */
    boolean isWaiting();

    /** More is known, or other things are. */
    void known(SessionCall.FetchedFacts now);

    /** The call is under way, or over. */
    void follow(CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> state);

    /** Says in words what has come. */
    void say(String words);
  }

  private final PendingCall<SessionFetch.Wanted, SessionCall.FetchedFacts> call;
  private final Listener listener;
  private @Nullable StageQuery stage;
  private SessionCall.FetchedFacts known = SessionCall.FetchedFacts.NOTHING;
  private SessionCall.FetchedFacts told = known;

  /** Until what is known is told again while answers come. */
  private final PauseTransition due = new PauseTransition(BETWEEN);

  Inquiry(Ivs ivs, SignInContext signIns, Listener listener) {
    this.listener = listener;
    call =
        new PendingCall<>(
            new SessionCall(new SessionFetch(ivs), listener::opened), signIns, _ -> {});
    call.state().addListener((_, _, now) -> take(now));
    due.setOnFinished(_ -> tell());
  }

  /** Goes to a stage, of which nothing is known. */
  void begin(StageQuery query) {
    clear();
    stage = query;
  }

  /** Ends what is under way, and forgets what is known. */
  void clear() {
    known = SessionCall.FetchedFacts.NOTHING;
    told = known;
    // Nothing of what it has brought is told any more.
    call.clear();
  }

  /** What has been answered. */
  Fetched known() {
    return known.fetched();
  }

  boolean isRunning() {
    return call.state().get().isRunning();
  }

  /** How far the call is. */
  CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> state() {
    return call.state().get();
  }

  /** Goes through a plan, in place of what is under way. */
  void ask(Plan plan, List<Errand> errands) {
    if (stage != null) {
      // The first answer to what is asked now is told at once.
      due.stop();
      call.ask(
          new SessionFetch.Wanted(stage, plan, new AtomicReference<>(known.fetched()), errands));
    }
  }

  /** Goes through a plan; what is still under way is asked after it. */
  void askFirst(Plan plan, List<Errand> errands) {
    List<Errand> mine = errands.stream().map(errand -> errand.from(known.fetched())).toList();
    if (state() instanceof CallState.Running(SessionFetch.Wanted under, _, _)) {
      ask(plan.then(under.plan()), Stream.concat(mine.stream(), under.errands().stream()).toList());
    } else {
      ask(plan, mine);
    }
  }

  /** Ends what is under way; tells whether there was anything. */
  boolean cancel() {
    return call.cancel();
  }

  /** Lets the user sign in, if that is what the call waits for. */
  void signIn() {
    call.signIn();
  }

  /** Takes a newer answer that another has asked for. A call under way brings a newer one still. */
  void renew(Answers answers) {
    boolean same = known().items(answers.request()).toList().equals(answers.items().toList());
    if (answers.isComplete() && !same && !isRunning()) {
      known = new SessionCall.FetchedFacts(known().with(answers), Optional.empty());
      tell();
    }
  }

  private void take(CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> state) {
    Optional<SessionCall.FetchedFacts> now =
        state instanceof CallState.Running(_, Optional<SessionCall.FetchedFacts> soFar, _)
            ? soFar.or(state::visible)
            : state.visible();
    Fetched fetched = now.map(SessionCall.FetchedFacts::fetched).orElse(known());
    // A call that ended early leaves answers from which nothing has followed yet.
    known =
        new SessionCall.FetchedFacts(
            fetched,
            now.flatMap(SessionCall.FetchedFacts::session)
                .filter(one -> state.isRunning() || one.answers().fetched().equals(fetched)));
    if (!state.isRunning()) {
      due.stop();
      tell();
    } else if (listener.isWaiting() || due.getStatus() != Animation.Status.RUNNING) {
      tell();
      due.playFromStart();
    }
    if (state
        instanceof CallState.Found(SessionFetch.Wanted wanted, SessionCall.FetchedFacts all)) {
      say(wanted, all.fetched());
    }
    // What was told can have opened a session, and so have begun another call.
    listener.follow(state());
  }

  private void say(SessionFetch.Wanted wanted, Fetched all) {
    String done =
        wanted.errands().stream()
            .map(errand -> errand.outcome(all))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(". "));
    if (!done.isEmpty()) {
      listener.say(done);
    }
  }

  private void tell() {
    if (stage != null && !known.equals(told)) {
      told = known;
      listener.known(known);
    }
  }
}
