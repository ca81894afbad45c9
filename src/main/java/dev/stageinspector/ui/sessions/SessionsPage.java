package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.CallCost;
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
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.watch.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
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

  private static final Duration PASSING = Duration.millis(200);

  private static final String LOADING = "Loading the session";

  private final Inquiry inquiry;
  private final ClipboardWriter clipboard;
  private final SessionList sessions;
  private final CompositionsPart compositions;
  private final SessionPane session;
  private final InquiryState state;
  private @Nullable StageQuery stage;
  private @Nullable Answers listed;

  /** Whether it is to be refreshed once it is in sight. */
  private boolean outdated;

  private final ObservableValue<Node> keyboard = sceneProperty().flatMap(Scene::focusOwnerProperty);

  /** Whether the keyboard is in the session, or was there last. */
  private boolean inSession;

  /** Where the keyboard waits for the session whose questions are wanted. */
  private @Nullable Node waiting;

  /** Who only passes a session asks nothing about it. */
  private final PauseTransition passing = new PauseTransition(PASSING);

  /**
   * @param cost how long calls take
   */
  public SessionsPage(Ivs ivs, CallCost cost, SignInContext signIns, ClipboardWriter clipboard) {
    this.clipboard = clipboard;
    inquiry = new Inquiry(ivs, signIns, new Reader());
    sessions = new SessionList(clipboard, this::refresh);
    compositions = new CompositionsPart(ivs, signIns, clipboard);
    session =
        new SessionPane(
            clipboard,
            cost,
            compositions,
            (plan, errand) -> inquiry.askFirst(plan, List.of(errand)));
    state =
        new InquiryState(
            FailureView.ofPart("sessions-failure", clipboard, this::retry, inquiry::signIn),
            Controls.button("sessions-stop", "Stop", this::cancel));
    arrange();
    wire();
  }

  /** Goes to a stage. Its sessions are asked for once the page is in sight. */
  public void show(StageQuery query) {
    if (!query.equals(stage)) {
      session.clear();
      listed = null;
      outdated = false;
      stage = query;
      inquiry.begin(query);
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
        inquiry.askFirst(
            again.then(session.refresh(query, inquiry.known())), List.of(refreshing(query)));
      } else {
        inquiry.askFirst(
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
                SessionPlans.changing(open, inquiry.known()).stream().map(Answers::request))
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
    if (session.query().filter(one -> one.isAsked(answers.request())).isPresent()) {
      inquiry.renew(answers);
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
    waiting = session.isVisible() ? null : keyboard.getValue();
  }

  /** The session has come: the keyboard goes on to the questions, unless the user has moved it. */
  private void sessionShown() {
    if (waiting != null && waiting.equals(keyboard.getValue())) {
      session.diagnose();
    }
    waiting = null;
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
    inquiry.clear();
    compositions.close();
    passing.stop();
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
        .or(() ->
            Optional.ofNullable(stage)
                .flatMap(one -> inquiry.known().to(SessionQuery.sessions(one))))
        .filter(answers -> !answers.pages().isEmpty());
  }

  /** What a ticket says of the stage and of the session that is open. */
  public Matter matter(Answer stageAnswer) {
    return session.matter(stageAnswer);
  }

  /** The session that is open. Also read beside the window. */
  private Optional<SessionQuery> openedQuery() {
    return session.facts().map(facts -> facts.answers().query());
  }

  /** Whether the list of the sessions has come as far as it will. */
  private boolean isListed() {
    return listed != null && (listed.isComplete() || listed.failure().isPresent());
  }

  private void askFirst() {
    if (stage != null
        && getScene() != null
        && inquiry.known().answers().isEmpty()
        && !inquiry.isRunning()) {
      inquiry.ask(
          SessionPlans.start(stage, this::openedQuery),
          List.of(listing(stage, () -> ""), Errand.of(LOADING)));
    }
  }

  private boolean cancel() {
    boolean was = inquiry.cancel();
    if (was) {
      clipboard.say("Canceled");
    }
    return was;
  }

  /** What comes of what is asked. */
  private final class Reader implements Inquiry.Listener {
    @Override
    public Optional<SessionFacts> opened() {
      return session.facts();
    }

    @Override
    public boolean isWaiting() {
      return !session.hasParticipants();
    }

    @Override
    public void known(SessionCall.FetchedFacts now) {
      Optional.ofNullable(stage)
          .flatMap(one -> now.fetched().to(SessionQuery.sessions(one)))
          .filter(answers -> !answers.pages().isEmpty())
          .filter(answers -> !answers.equals(listed))
          .ifPresent(SessionsPage.this::showSessions);
      session.show(now.fetched(), now.session());
    }

    @Override
    public void follow(CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> now) {
      draw(now);
    }

    @Override
    public void say(String words) {
      clipboard.say(words);
    }
  }

  private void draw(CallState<SessionFetch.Wanted, SessionCall.FetchedFacts> now) {
    FailedParts failed = FailedParts.of(inquiry.known(), session.query(), now.failure());
    state.show(now, failed, inquiry.known());
    if (listed == null) {
      sessions.silence(
          now.isRunning()
              ? "Waiting for AWS…"
              : failed.first().isPresent()
                  ? "It isn't known whether there are sessions."
                  : "The sessions haven't been listed yet.");
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
      session.open(query, chosen, inquiry.known());
      if (before.isPresent()) {
        if (!before.get().equals(query)) {
          passing.playFromStart();
        }
      } else if (!inquiry.isRunning() || !isListed()) {
        // Else the call that has listed the sessions goes on with the one that is open.
        inquiry.askFirst(SessionPlans.opening(query), List.of(loading(query)));
      }
    }
  }

  /** Leaving a session ends what was asked about it, but not the list of the sessions. */
  private void load(SessionQuery query) {
    Plan opening = SessionPlans.opening(query);
    if (inquiry.isRunning() && !isListed()) {
      inquiry.ask(
          opening.then(SessionPlans.start(query.stage(), this::openedQuery)),
          List.of(loading(query), listing(query.stage(), () -> "")));
    } else {
      inquiry.ask(opening, List.of(loading(query)));
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
    SplitPane both = new SplitPane(sessions, session);
    both.setDividerPositions(SESSIONS_SHARE);
    VBox.setVgrow(both, Priority.ALWAYS);
    both.setMinHeight(0);
    // Where it is narrow, it is this page that gives way, not the window around it.
    both.setMinWidth(0);
    setMinWidth(0);
    both.setPrefHeight(0);
    getChildren().addAll(state, both);
    draw(inquiry.state());
  }

  private void compact(boolean now) {
    Styles.choose(this, now, "compact");
    session.compact(now);
  }

  private void wire() {
    passing.setOnFinished(_ -> session.query().ifPresent(this::load));
    sessions.onSelect(this::open);
    sessions.onTime(session::goTo);
    session
        .visibleProperty()
        .subscribe(shown -> {
          if (shown) {
            sessionShown();
          }
        });
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
