package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Plan.Step;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.sessions.SessionPlans;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.watch.Entry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a stage, and what happened in the one that is chosen. What it shows is a function
 * of what has been answered and of what is chosen; nothing is asked before it is in sight.
 */
public final class SessionsPage extends VBox implements Page {

  /** What the sessions have of the width. */
  private static final double SESSIONS_SHARE = 0.32;

  /** With less height than this, only what is worked with is shown; at the usual size. */
  private static final double LITTLE_HEIGHT = 420;

  /** How often the page is drawn while answers come. The first rows are drawn at once. */
  private static final Duration BETWEEN = Duration.millis(300);

  private static final Duration PASSING = Duration.millis(200);

  private static final String LOADING = "Loading the session";

  private final PendingCall<SessionFetch.Wanted, SessionCall.FetchedFacts> call;
  private final ClipboardWriter clipboard;
  private final SessionList sessions;
  private final CompositionsPart compositions;
  private final SessionPane session;
  private final FailureView failure;
  private final Label failedParts = Controls.paragraph("", "field-note");
  private final Label progress = Controls.label("", "progress");
  private final Button stop;
  private final HBox running;
  private @Nullable StageQuery stage;
  private Fetched known = Fetched.NOTHING;

  /** What follows from it for a session that is or was open, as it was told last. */
  private Optional<SessionFacts> made = Optional.empty();

  private SessionCall.@Nullable FetchedFacts drawn;
  private @Nullable Answers listed;

  /** Whether it is to be refreshed once it is in sight. */
  private boolean outdated;

  private final ObservableValue<Node> keyboard = sceneProperty().flatMap(Scene::focusOwnerProperty);

  /** Whether the keyboard is in the session, or was there last. */
  private boolean inSession;

  /** Who only passes a session asks nothing about it. */
  private final PauseTransition passing = new PauseTransition(PASSING);

  /** Until the page is drawn again while answers come. */
  private final PauseTransition due = new PauseTransition(BETWEEN);

  /**
   * @param cost how long calls take
   */
  public SessionsPage(Ivs ivs, CallCost cost, SignInContext signIns, ClipboardWriter clipboard) {
    this.clipboard = clipboard;
    call =
        new PendingCall<>(new SessionCall(new SessionFetch(ivs), this::opened), signIns, _ -> {});
    sessions = new SessionList(clipboard, this::refresh);
    compositions = new CompositionsPart(ivs, signIns, clipboard);
    session =
        new SessionPane(
            clipboard, cost, compositions, (plan, errand) -> askAlso(plan, List.of(errand)));
    failure = FailureView.ofPart("sessions-failure", clipboard, this::retry, call::signIn);
    stop = Controls.button("sessions-stop", "Stop", this::cancel);
    running = new HBox(progress, stop);
    arrange();
    wire();
  }

  /** Goes to a stage. Its sessions are asked for once the page is in sight. */
  public void show(StageQuery query) {
    if (!query.equals(stage)) {
      // Else the end of the call would draw it once more.
      session.clear();
      call.clear();
      stage = query;
      known = Fetched.NOTHING;
      made = Optional.empty();
      drawn = null;
      listed = null;
      outdated = false;
      passing.stop();
      sessions.clear();
      compositions.show(query);
      askFirst();
    }
  }

  /** Asks again for what can have changed. */
  public void refresh() {
    outdated = false;
    if (stage != null) {
      compositions.refresh();
      Plan again = Plan.of(List.of(Step.anew(SessionQuery.sessions(stage))));
      Optional<SessionQuery> open = session.query();
      if (open.isPresent()) {
        SessionQuery query = open.get();
        askAlso(again.then(session.refresh(query, known)), List.of(refreshing(query)));
      } else {
        askAlso(
            again.then(SessionPlans.start(stage, this::openedQuery)),
            List.of(listing(stage, this::listedAgain), Errand.of(LOADING)));
      }
    }
  }

  /** The same, but out of sight nothing is asked: the user may be asked for a sign-in. */
  public void refreshInSight() {
    outdated = true;
    refreshOutdated();
  }

  private void refreshOutdated() {
    if (outdated && getScene() != null) {
      refresh();
    }
  }

  private Errand refreshing(SessionQuery open) {
    return Errand.of(
        "Refreshing",
        session::refreshed,
        Stream.concat(
                Stream.of(SessionQuery.sessions(open.stage())),
                SessionPlans.changing(open, known).stream().map(Answers::request))
            .toList());
  }

  private String listedAgain() {
    return sessions.latest().isEmpty() ? "Refreshed: no sessions" : "";
  }

  private void retry() {
    // The button that has the keyboard is gone by then.
    focusFirst();
    refresh();
  }

  /**
   * Shows a newer answer about the session that is open, which a watch has asked for. A call that
   * is under way brings a newer one still.
   */
  public void renew(Answers answers) {
    boolean known = this.known.items(answers.request()).toList().equals(answers.items().toList());
    boolean open = session.query().filter(one -> one.isAsked(answers.request())).isPresent();
    if (open && answers.isComplete() && !known && !call.state().get().isRunning()) {
      this.known = this.known.with(answers);
      made = Optional.empty();
      drawKnown();
    }
  }

  /** Marks the participants of whom a watch has seen a change: in the session that is live. */
  public void mark(List<Entry.Change> changes) {
    if (session.facts().filter(facts -> facts.log().session().isOpen()).isPresent()) {
      session.mark(changes);
    }
  }

  /** Brings the user to the questions about the session. */
  public void diagnose() {
    // If the session isn't there yet, the keyboard is at least on this page.
    focusFirst();
    session.diagnose();
  }

  /** Brings the keyboard to the sessions. */
  public void focusFirst() {
    // What a split pane holds is in the window only after its first layout.
    applyCss();
    sessions.focusTable();
  }

  /** Stops what is under way, or clears the filter; tells whether there was one of them. */
  public boolean escape() {
    return cancel() || session.escape();
  }

  /** Ends what is under way. */
  public void close() {
    session.clear();
    call.clear();
    compositions.close();
    passing.stop();
    known = Fetched.NOTHING;
    made = Optional.empty();
    sessions.clear();
  }

  @Override
  public void focusFilter() {
    session.focusFilter();
  }

  @Override
  public void toggleJson() {
    session.toggleJson();
  }

  @Override
  public void expandAll() {
    session.expandAll();
  }

  @Override
  public void collapseAll() {
    session.collapseAll();
  }

  /** Copies what is selected where the keyboard is. */
  @Override
  public void copyValue() {
    if (sessions.hasFocus()) {
      sessions.copyId();
    } else {
      session.copyValue();
    }
  }

  @Override
  public void copyPath() {
    inSession(session::copyPath);
  }

  /** What the keyboard is not in is not copied. */
  private void inSession(Runnable copy) {
    if (sessions.hasFocus()) {
      clipboard.say("Only the ID and the row of a session can be copied");
    } else {
      copy.run();
    }
  }

  @Override
  public void copyRow() {
    if (sessions.hasFocus()) {
      sessions.copyRow();
    } else {
      session.copyRow();
    }
  }

  @Override
  public void copyColumn() {
    inSession(session::copyColumn);
  }

  /** The answers to the call whose outcome is in sight where the keyboard is or was last. */
  public Optional<Answers> answers() {
    return (inSession ? session.answers() : Optional.<Answers>empty())
        .or(() -> Optional.ofNullable(stage).flatMap(one -> known.to(SessionQuery.sessions(one))))
        .filter(answers -> !answers.pages().isEmpty());
  }

  /** What a ticket says of the stage and of the session that is open. */
  public Matter matter(Answer stageAnswer) {
    return session.matter(stageAnswer);
  }

  private Optional<SessionFacts> opened() {
    return session.facts();
  }

  /** The session that is open. Also read beside the window. */
  private Optional<SessionQuery> openedQuery() {
    return opened().map(facts -> facts.answers().query());
  }

  /** Whether the list of the sessions has come as far as it will. */
  private boolean isListed() {
    return listed != null && (listed.isComplete() || listed.failure().isPresent());
  }

  private void askFirst() {
    if (stage != null
        && getScene() != null
        && known.answers().isEmpty()
        && !call.state().get().isRunning()) {
      ask(
          SessionPlans.start(stage, this::openedQuery),
          List.of(listing(stage, () -> ""), Errand.of(LOADING)));
    }
  }

  /** What is still under way is asked after what is wanted now. */
  private void askAlso(Plan plan, List<Errand> errands) {
    List<Errand> mine = errands.stream().map(errand -> errand.from(known)).toList();
    if (call.state().get() instanceof CallState.Running(SessionFetch.Wanted under, _, _)) {
      ask(plan.then(under.plan()), Stream.concat(mine.stream(), under.errands().stream()).toList());
    } else {
      ask(plan, mine);
    }
  }

  private void ask(Plan plan, List<Errand> errands) {
    if (stage != null) {
      // The first answer to what is asked now is drawn at once.
      due.stop();
      call.ask(new SessionFetch.Wanted(stage, plan, new AtomicReference<>(known), errands));
    }
  }

  private boolean cancel() {
    boolean was = call.cancel();
    if (was) {
      clipboard.say("Canceled");
    }
    return was;
  }

  private void take(CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> told) {
    Optional<SessionCall.FetchedFacts> now =
        told instanceof CallState.Running(_, Optional<SessionCall.FetchedFacts> soFar, _)
            ? soFar.or(told::visible)
            : told.visible();
    known = now.map(SessionCall.FetchedFacts::fetched).orElse(known);
    // A call that ended early leaves answers from which nothing has followed yet.
    made =
        now.flatMap(SessionCall.FetchedFacts::session)
            .filter(one -> told.isRunning() || one.answers().fetched().equals(known));
    if (!told.isRunning()) {
      due.stop();
      drawKnown();
    } else if (!session.hasParticipants() || due.getStatus() != Animation.Status.RUNNING) {
      drawKnown();
      due.playFromStart();
    }
    if (told instanceof CallState.Found(SessionFetch.Wanted wanted, SessionCall.FetchedFacts all)) {
      String done =
          wanted.errands().stream()
              .map(errand -> errand.outcome(all.fetched()))
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(". "));
      if (!done.isEmpty()) {
        clipboard.say(done);
      }
    }
    // What was drawn can have opened a session, and so have begun another call.
    draw(call.state().get());
  }

  private void draw(CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> now) {
    boolean done = !now.isRunning();
    FailedParts failed = FailedParts.of(known, session.query(), now.failure());
    failure.show(failed.first().filter(_ -> done));
    failedParts.setText(done ? failed.words() : "");
    Styles.show(failedParts, !failedParts.getText().isEmpty());
    progress.setText(
        now instanceof CallState.Running(SessionFetch.Wanted wanted, _, _)
            ? wanted.progress(known) + "…"
            : "");
    Styles.show(running, now.isRunning());
    if (listed == null) {
      sessions.silence(
          now.isRunning()
              ? "Waiting for AWS…"
              : failed.first().isPresent()
                  ? "It isn't known whether there are sessions."
                  : "The sessions haven't been listed yet.");
    }
  }

  /** Draws what is known, if that is not in sight. */
  private void drawKnown() {
    SessionCall.FetchedFacts now = new SessionCall.FetchedFacts(known, made);
    if (stage != null && !now.equals(drawn)) {
      drawn = now;
      known
          .to(SessionQuery.sessions(stage))
          .filter(answers -> !answers.pages().isEmpty())
          .filter(answers -> !answers.equals(listed))
          .ifPresent(this::showSessions);
      session.show(known, made);
    }
  }

  private void showSessions(Answers answers) {
    listed = answers;
    sessions.show(answers);
    if (sessions.selected().isEmpty() && isListed()) {
      sessions.latest().ifPresent(sessions::select);
    }
  }

  private void open(StageSession chosen) {
    if (stage != null) {
      SessionQuery query = new SessionQuery(stage, chosen.id());
      Optional<SessionQuery> before = session.query();
      session.open(query, chosen, known);
      if (before.isPresent()) {
        if (!before.get().equals(query)) {
          passing.playFromStart();
        }
      } else if (!call.state().get().isRunning() || !isListed()) {
        // Else the call that has listed the sessions goes on with the one that is open.
        askAlso(SessionPlans.opening(query), List.of(loading(query)));
      }
    }
  }

  /** Leaving a session ends what was asked about it, but not the list of the sessions. */
  private void load(SessionQuery query) {
    Plan opening = SessionPlans.opening(query);
    if (call.state().get().isRunning() && !isListed()) {
      ask(
          opening.then(SessionPlans.start(query.stage(), this::openedQuery)),
          List.of(loading(query), listing(query.stage(), () -> "")));
    } else {
      ask(opening, List.of(loading(query)));
    }
  }

  private static Errand listing(StageQuery stage, Supplier<String> done) {
    return Errand.of("Listing the sessions", done, List.of(SessionQuery.sessions(stage)));
  }

  private static Errand loading(SessionQuery query) {
    return Errand.of(LOADING, () -> "", List.of(query.participants()));
  }

  private void arrange() {
    getStyleClass().add("sessions-page");
    progress.setId("sessions-progress");
    running.getStyleClass().add("running-line");
    SplitPane both = new SplitPane(sessions, session);
    both.setDividerPositions(SESSIONS_SHARE);
    VBox.setVgrow(both, Priority.ALWAYS);
    both.setMinHeight(0);
    // Where it is narrow, it is this page that gives way, not the window around it.
    both.setMinWidth(0);
    setMinWidth(0);
    both.setPrefHeight(0);
    failure.setMinHeight(USE_PREF_SIZE);
    failedParts.setId("sessions-failed-parts");
    failedParts.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(failure, failedParts, running, both);
    draw(call.state().get());
  }

  private void compact(boolean now) {
    Styles.choose(this, now, "compact");
    session.compact(now);
  }

  private void wire() {
    due.setOnFinished(_ -> drawKnown());
    passing.setOnFinished(_ -> session.query().ifPresent(this::load));
    call.state().addListener((_, _, now) -> take(now));
    sessions.onSelect(this::open);
    sessions.onTime(session::goTo);
    keyboard.subscribe(now -> {
      if (Controls.isInside(now, this)) {
        inSession = Controls.isInside(now, session);
      }
    });
    sceneProperty()
        .addListener((_, _, _) -> {
          askFirst();
          refreshOutdated();
        });
    heightProperty()
        .map(height -> height.doubleValue() < Appearance.zoom().of(LITTLE_HEIGHT))
        .subscribe(this::compact);
  }
}
