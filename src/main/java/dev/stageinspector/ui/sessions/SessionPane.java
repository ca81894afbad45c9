package dev.stageinspector.ui.sessions;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventOrder;
import dev.stageinspector.sessions.EventWords;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.SessionPlans;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.answer.ListPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.sessions.diagnosis.DiagnosisPart;
import dev.stageinspector.watch.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What happened in one session: a line of facts, its participants, and its time line; beside these
 * the compositions of the stage.
 */
final class SessionPane extends VBox {

  /** Of all viewers, so many get a lane at once. */
  private static final int MOST_LANES = 200;

  private final ClipboardWriter clipboard;
  private final OpenSession session = new OpenSession();
  private final SummaryLine summary = new SummaryLine(this::goTo);
  private final CopyButton sessionId;
  private final MoreCalls more;
  private final ParticipantsPart participants;
  private final TimePart time;
  private final DiagnosisPart diagnosis;
  private final Segments<SessionPart> parts = SessionPart.buttons();
  private final CompositionsPart compositions;
  private final StackPane body = new StackPane();
  private final BiConsumer<Plan, Errand> ask;
  private final SessionErrands errands;
  private final CallCost cost;

  /**
   * @param compositions shows those of the stage
   * @param ask goes through a plan, with words for what it is about
   */
  SessionPane(
      ClipboardWriter clipboard,
      CallCost cost,
      CompositionsPart compositions,
      BiConsumer<Plan, Errand> ask) {
    this.cost = cost;
    sessionId =
        CopyButton.labeled(
            "copy-session-id",
            "",
            () -> query().map(one -> clipboard.copy("the session ID", one.id())).orElse(false));
    this.compositions = compositions;
    this.ask = ask;
    errands = new SessionErrands(session, ask);
    this.clipboard = clipboard;
    participants = new ParticipantsPart(clipboard, new Wishes());
    time = new TimePart(clipboard, new LaneWishes());
    diagnosis = new DiagnosisPart(clipboard, cost, new EvidenceWishes());
    more = new MoreCalls(cost, new Offers());
    arrange();
    wire();
  }

  /** Which session is shown. */
  Optional<SessionQuery> query() {
    return session.query();
  }

  /** Opens a session, as far as it is known. */
  void open(SessionQuery query, StageSession opened, Fetched known) {
    if (session.open(query, opened, known)) {
      participants.unmark();
    }
    draw();
  }

  /** Whether participants of the session that is open have come. */
  boolean hasParticipants() {
    return session.participants().isPresent();
  }

  /** What follows for the session that is open. Also read beside the window. */
  Optional<SessionFacts> facts() {
    return session.facts();
  }

  /**
   * Shows what is known by now.
   *
   * @param made what follows from it, if that was worked out already
   */
  void show(Fetched known, Optional<SessionFacts> made) {
    session.know(known, made);
    if (session.facts().isPresent()) {
      draw();
    }
  }

  /** As if no session had been opened. */
  void clear() {
    session.clear();
    diagnosis.clear();
    draw();
  }

  /** Marks the participants of whom a watch has seen a change. */
  void mark(List<Entry.Change> changes) {
    participants.mark(changes);
  }

  /** What a ticket says of the stage and of the session that is open. */
  Matter matter(Answer stage) {
    return new Matter(
        stage,
        session.known(),
        session.log().map(SessionLog::session),
        session
            .facts()
            .flatMap(facts ->
                diagnosis
                    .last(facts.log().session())
                    .map(question -> new Matter.Asked(question, known(facts)))));
  }

  /** What is asked again; the events that come with it count as new. */
  Plan refresh(SessionQuery asked, Fetched now) {
    session.remember();
    return SessionPlans.refresh(asked, now);
  }

  /** What a refresh has brought, to be said once it is done. */
  String refreshed() {
    // The same answers as before are not drawn again, but what was new is not any more.
    draw();
    return session.refreshed();
  }

  /** The answers to the call whose outcome is in sight. */
  Optional<Answers> answers() {
    return switch (part()) {
      case COMPOSITIONS -> compositions.listed();
      case TIME_LINE -> time.participant().flatMap(session::events);
      case PARTICIPANTS, DIAGNOSIS -> session.participants();
    };
  }

  /** Goes to a moment in the time line; with nothing, leaves the one that was gone to. */
  void goTo(Optional<Instant> moment) {
    moment.ifPresentOrElse(
        found -> session.query().ifPresent(open -> time.goTo(open, found)), time::leaveTime);
  }

  /** Says whether there is little room. */
  void compact(boolean now) {
    summary.compact(now);
    participants.list().compact(now);
    compositions.list().compact(now);
  }

  boolean escape() {
    return (part() != SessionPart.DIAGNOSIS && list().clearFilter())
        || (part() == SessionPart.COMPOSITIONS && compositions.escape());
  }

  void focusFilter() {
    leaveTimeLine();
    list().focusFilter();
  }

  void toggleJson() {
    leaveTimeLine();
    list().toggleJson();
  }

  void expandAll() {
    list().expandAll();
  }

  void collapseAll() {
    list().collapseAll();
  }

  void copyValue() {
    switch (part()) {
      case DIAGNOSIS -> diagnosis.copy();
      case TIME_LINE -> time.copyValue();
      case PARTICIPANTS, COMPOSITIONS -> list().copyValue();
    }
  }

  void copyPath() {
    switch (part()) {
      case DIAGNOSIS -> sayWhatIsCopied();
      case TIME_LINE -> time.copyPath();
      case PARTICIPANTS, COMPOSITIONS -> list().copyPath();
    }
  }

  void copyRow() {
    switch (part()) {
      case DIAGNOSIS -> sayWhatIsCopied();
      case TIME_LINE -> time.copyRow();
      case PARTICIPANTS, COMPOSITIONS -> list().copyRow();
    }
  }

  void copyColumn() {
    switch (part()) {
      case DIAGNOSIS -> sayWhatIsCopied();
      case TIME_LINE -> time.copyColumn();
      case PARTICIPANTS, COMPOSITIONS -> list().copyColumn();
    }
  }

  private void sayWhatIsCopied() {
    clipboard.say("Of a diagnosis, only the whole answer can be copied");
  }

  private void draw() {
    Optional<SessionFacts> facts = session.facts();
    Styles.show(this, facts.isPresent());
    facts.ifPresent(now -> {
      session.findFresh(now.log());
      summary.show(now.summary());
      more.show(now.answers(), now.log(), session.fresh().size());
      drawPart(now);
      sessionId.setText(Drawn.line(now.answers().query().id()));
    });
  }

  /** Only the part in sight is drawn. */
  private void drawPart(SessionFacts now) {
    SessionLog log = now.log();
    switch (part()) {
      case DIAGNOSIS -> diagnosis.show(known(now));
      case TIME_LINE ->
          time.show(
              now,
              EventWords.of(log, now.answers().ingestConfigurations()),
              session.lanes().of(log),
              session.fresh(),
              silence(now));
      case PARTICIPANTS, COMPOSITIONS -> {
        participants.show(now);
        participants
            .list()
            .names(ResourceNames.of(now.answers().query().stage(), now.answers().fetched()));
      }
    }
  }

  private Case known(SessionFacts now) {
    SessionLog log = now.log();
    return new Case(
        now.answers().query().stage(), Optional.of(log.session()), session.known(), log.asOf());
  }

  /** The three kinds of silence. */
  private static String silence(SessionFacts now) {
    SessionAnswers answers = now.answers();
    if (answers.hasPublishers()
        && now.log().participants().stream().noneMatch(Participant::published)) {
      return "Nobody has published in this session. Add participants from the table to see their"
          + " events.";
    }
    return answers.eventsFailure().isPresent()
        ? "It isn't known what happened: the events couldn't be listed."
        : answers.withEvents().isEmpty()
            ? "The events haven't been loaded."
            : "AWS lists no events for these participants.";
  }

  /** Neither the time line nor a diagnosis has a filter or JSON. */
  private void leaveTimeLine() {
    if (part() == SessionPart.TIME_LINE || part() == SessionPart.DIAGNOSIS) {
      parts.choose(SessionPart.PARTICIPANTS);
    }
  }

  private SessionPart part() {
    return parts.chosen().get();
  }

  private ListPane list() {
    return part() == SessionPart.COMPOSITIONS ? compositions.list() : participants.list();
  }

  private void arrange() {
    getStyleClass().add("session-pane");
    // What takes a line of its own takes a row from the table.
    FlowPane head = new FlowPane(parts);
    head.getChildren().addAll(participants.controls());
    head.getChildren().addAll(more.buttons());
    head.getStyleClass().add("toolbar");
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    body.setPrefHeight(0);
    summary.setMinHeight(USE_PREF_SIZE);
    sessionId.getStyleClass().add("chip");
    Hint.set(sessionId, "Copy session ID");
    summary.lead(sessionId);
    // The parts come first: the lines below take as much room as there is to say.
    getChildren().addAll(head, summary, body);
    Styles.show(this, false);
  }

  private void wire() {
    parts.onChoice(part -> {
      participants.controls().forEach(one -> Styles.show(one, part == SessionPart.PARTICIPANTS));
      body.getChildren().setAll(node(part));
      draw();
    });
  }

  private Node node(SessionPart part) {
    return switch (part) {
      case PARTICIPANTS -> participants;
      case TIME_LINE -> time;
      case COMPOSITIONS -> compositions;
      case DIAGNOSIS -> diagnosis;
    };
  }

  /** What is offered besides, and wants done. */
  private final class Offers implements MoreCalls.Actions {
    @Override
    public void ask(Plan plan, Errand errand) {
      ask.accept(plan, errand);
    }

    @Override
    public void addViewers(List<String> viewers) {
      session.lanes().add(viewers.stream().limit(MOST_LANES).toList());
    }

    @Override
    public void refreshViewers(List<Answers> old) {
      errands.refreshViewers(old, SessionPane.this::refreshed);
    }

    @Override
    public void showNewEvents() {
      EventOrder.sorted(session.fresh().stream()).stream()
          .findFirst()
          .ifPresent(SessionPane.this::goTo);
    }
  }

  /** Goes to an event in the time line, whose lane may not be shown yet. */
  private void goTo(Event event) {
    session.lanes().add(List.of(event.participant()));
    parts.choose(SessionPart.TIME_LINE);
    draw();
    time.goTo(event);
  }

  /** Brings the user to the questions. */
  void diagnose() {
    parts.choose(SessionPart.DIAGNOSIS);
    diagnosis.focusFirst();
  }

  /** Where evidence is looked at. */
  private final class EvidenceWishes implements DiagnosisPart.Actions {
    @Override
    public void ask(Plan plan, String words) {
      ask.accept(plan, Errand.of(words));
    }

    @Override
    public void toEvent(Event event) {
      goTo(event);
    }

    @Override
    public void toParticipant(String participant) {
      parts.choose(SessionPart.PARTICIPANTS);
      participants.list().clearFilter();
      participants.select(participant);
      participants.list().focusRows();
      if (!participants.selected().equals(Optional.of(participant))) {
        clipboard.say("This participant isn't in the list that has been loaded");
      }
    }
  }

  /** What the menu of a lane wants done. */
  private final class LaneWishes implements LaneMenu.Actions {
    @Override
    public void showParticipant(String participant) {
      parts.choose(SessionPart.PARTICIPANTS);
      participants.select(participant);
      participants.list().focusRows();
    }

    @Override
    public void removeLane(String participant) {
      session.lanes().remove(participant);
      draw();
    }

    @Override
    public void restoreLanes() {
      session.lanes().restore();
      draw();
    }

    @Override
    public boolean hasRemovedLanes() {
      return session.log().filter(session.lanes()::lacksPublishers).isPresent();
    }
  }

  /** What the participants' part wants done. */
  private final class Wishes implements ParticipantsPart.Actions {
    @Override
    public void details(String participant) {
      errands.details(participant);
    }

    @Override
    public void diagnose(
        QuestionKind question, Optional<String> viewer, Optional<String> publisher) {
      parts.choose(SessionPart.DIAGNOSIS);
      diagnosis.ask(question, viewer, publisher);
      diagnosis.focusFirst();
    }

    @Override
    public String cost(List<String> wanted) {
      int calls = session.withoutEvents(wanted).size();
      return session
          .query()
          .map(query -> cost.about(query.stage()))
          .filter(price -> SessionPlans.isToldFirst(calls, price))
          .map(price -> price.behind(calls))
          .orElse("");
    }

    @Override
    public void addToTimeLine(List<String> wanted) {
      if (wanted.isEmpty()) {
        return;
      }
      session
          .query()
          .ifPresent(open -> {
            session.lanes().add(wanted);
            parts.choose(SessionPart.TIME_LINE);
            errands.events(wanted);
            draw();
            time.goTo(open, wanted.getFirst());
            time.focusLine();
          });
    }
  }
}
