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
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventOrder;
import dev.stageinspector.sessions.EventWords;
import dev.stageinspector.sessions.NewEvents;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.SessionPlans;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ui.answer.ListPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.sessions.diagnosis.DiagnosisPart;
import dev.stageinspector.watch.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one session: a line of facts, its participants, and its time line; beside these
 * the compositions of the stage.
 */
final class SessionPane extends VBox {

  /** Of all viewers, so many get a lane at once. */
  private static final int MOST_LANES = 200;

  private final ClipboardWriter clipboard;
  private final SummaryLine summary = new SummaryLine();
  private final CopyButton sessionId;
  private final MoreCalls more;
  private final ParticipantsPart participants;
  private final TimePart time;
  private final DiagnosisPart diagnosis;
  private final ToggleGroup parts = new ToggleGroup();
  private final ToggleButton participantsButton =
      Controls.pill("view-participants", "Participants", "left-pill", parts);
  private final ToggleButton timeButton =
      Controls.pill("view-timeline", "Time line", "center-pill", parts);
  private final ToggleButton compositionsButton =
      Controls.pill("view-compositions", "Compositions", "center-pill", parts);
  private final ToggleButton diagnosisButton =
      Controls.pill("view-diagnosis", "Diagnose", "right-pill", parts);
  private final CompositionsPart compositions;
  private final StackPane body = new StackPane();
  private final BiConsumer<Plan, Errand> ask;
  private final CallCost cost;

  private @Nullable SessionQuery query;

  /** Also read beside the window, by the call that works out the next ones. */
  private volatile @Nullable SessionFacts facts;

  private Fetched known = Fetched.NOTHING;

  /** Whose lanes were chosen in the sessions of the stage that have been opened. */
  private final Map<SessionQuery, ChosenLanes> chosen = new HashMap<>();

  /** What was known before the last refresh. */
  private @Nullable SessionLog before;

  /** The events that have come with it. */
  private Set<Event> fresh = Set.of();

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
    return Optional.ofNullable(query);
  }

  /** Opens a session, as far as it is known. */
  void open(SessionQuery newQuery, StageSession newSession, Fetched newKnown) {
    if (!newQuery.equals(query)) {
      before = null;
      participants.unmark();
    }
    query = newQuery;
    known = newKnown;
    SessionFacts old = facts;
    SessionFacts now = SessionFacts.of(newQuery, newSession, Fetched.NOTHING);
    facts = (old != null && old.isSame(now) ? old : now).with(newKnown);
    draw();
  }

  /** What follows for the session that is open. */
  Optional<SessionFacts> facts() {
    return Optional.ofNullable(facts);
  }

  /**
   * Shows what is known by now.
   *
   * @param made what follows from it, if that was worked out already
   */
  void show(Fetched newKnown, Optional<SessionFacts> made) {
    known = newKnown;
    SessionFacts old = facts;
    if (old != null) {
      facts = made.filter(old::isSame).orElseGet(() -> old.with(newKnown));
      draw();
    }
  }

  /** As if no session had been opened. */
  void clear() {
    query = null;
    facts = null;
    known = Fetched.NOTHING;
    chosen.clear();
    diagnosis.clear();
    before = null;
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
        known,
        log().map(SessionLog::session),
        log().map(lanes()::of).orElse(List.of()),
        isDiagnosis() ? diagnosis.shown() : Optional.empty());
  }

  /** What is asked again; the events that come with it count as new. */
  Plan refresh(SessionQuery asked, Fetched now) {
    before = log().orElse(null);
    return SessionPlans.refresh(asked, now);
  }

  /** What a refresh has brought, to be said once it is done. */
  String refreshed() {
    // The same answers as before are not drawn again, but what was new is not any more.
    draw();
    return query == null || before == null
        ? "Refreshed"
        : fresh.isEmpty()
            ? "Refreshed: no new events"
            : "Refreshed: " + Counted.of(fresh.size(), "new event");
  }

  /** The answers to the call whose outcome is in sight. */
  Optional<Answers> answers() {
    return isCompositions() ? compositions.listed() : query().flatMap(this::answers);
  }

  private Optional<Answers> answers(SessionQuery asked) {
    return isTimeLine()
        ? time.participant().flatMap(id -> known.to(asked.events(id)))
        : known
            .to(asked.participants())
            .filter(all -> !all.pages().isEmpty())
            .or(() -> known.to(asked.publishers()));
  }

  /** Goes to a moment in the time line. */
  void goTo(Instant moment) {
    time.goTo(moment);
  }

  /** Says whether there is little room. */
  void compact(boolean now) {
    summary.compact(now);
    participants.list().compact(now);
    compositions.list().compact(now);
  }

  boolean escape() {
    return (!isDiagnosis() && list().clearFilter()) || (isCompositions() && compositions.escape());
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
    if (isDiagnosis()) {
      diagnosis.copy();
    } else if (isTimeLine()) {
      time.copyValue();
    } else {
      list().copyValue();
    }
  }

  void copyPath() {
    if (isDiagnosis()) {
      sayWhatIsCopied();
    } else if (isTimeLine()) {
      time.copyPath();
    } else {
      list().copyPath();
    }
  }

  void copyRow() {
    if (isDiagnosis()) {
      sayWhatIsCopied();
    } else if (isTimeLine()) {
      time.copyRow();
    } else {
      list().copyRow();
    }
  }

  void copyColumn() {
    if (isDiagnosis()) {
      sayWhatIsCopied();
    } else if (isTimeLine()) {
      time.copyColumn();
    } else {
      list().copyColumn();
    }
  }

  private void sayWhatIsCopied() {
    clipboard.say("Of a diagnosis, only the whole answer can be copied");
  }

  private Optional<SessionLog> log() {
    return facts().map(SessionFacts::log);
  }

  private void draw() {
    SessionFacts now = facts;
    Styles.show(this, now != null);
    if (now != null) {
      fresh = fresh(now.log());
      summary.show(now.summary());
      more.show(now.answers(), now.log(), fresh.size());
      drawPart(now);
      sessionId.setText(Drawn.line(now.answers().query().id()));
    }
  }

  /** Only the part in sight is drawn. */
  private void drawPart(SessionFacts now) {
    SessionLog log = now.log();
    if (isDiagnosis()) {
      diagnosis.show(
          new Case(now.answers().query().stage(), Optional.of(log.session()), known, log.asOf()));
    } else if (isTimeLine()) {
      time.show(
          now,
          EventWords.of(log, now.answers().ingestConfigurations()),
          lanes().of(log),
          fresh,
          silence(now));
    } else {
      participants.show(now);
      participants
          .list()
          .names(ResourceNames.of(now.answers().query().stage(), now.answers().fetched()));
    }
  }

  /** Of the session that is open; it keeps them while another one is. */
  private ChosenLanes lanes() {
    return query == null
        ? new ChosenLanes()
        : chosen.computeIfAbsent(query, _ -> new ChosenLanes());
  }

  private Set<Event> fresh(SessionLog log) {
    Set<Event> fresh = new HashSet<>();
    if (before != null) {
      Set<String> listed =
          before.participants().stream().map(Participant::id).collect(Collectors.toSet());
      for (Map.Entry<String, List<Event>> now : log.events().entrySet()) {
        String id = now.getKey();
        // Whose events had not been loaded has none that are known to be new.
        List<Event> unknown = listed.contains(id) ? now.getValue() : List.of();
        fresh.addAll(NewEvents.of(before.events().getOrDefault(id, unknown), now.getValue()));
      }
    }
    return fresh;
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
    if (isTimeLine() || isDiagnosis()) {
      parts.selectToggle(participantsButton);
    }
  }

  private ListPane list() {
    return isCompositions() ? compositions.list() : participants.list();
  }

  private boolean isCompositions() {
    return compositionsButton.isSelected();
  }

  private boolean isDiagnosis() {
    return diagnosisButton.isSelected();
  }

  private boolean isTimeLine() {
    return timeButton.isSelected();
  }

  private void arrange() {
    getStyleClass().add("session-pane");
    List.of(participantsButton, timeButton, compositionsButton, diagnosisButton)
        .forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            new HBox(participantsButton, timeButton, compositionsButton, diagnosisButton), space);
    head.getChildren().addAll(participants.controls());
    head.getStyleClass().add("toolbar");
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    body.setPrefHeight(0);
    summary.setMinHeight(USE_PREF_SIZE);
    sessionId.getStyleClass().add("chip");
    Hint.set(sessionId, "Copy session ID");
    summary.lead(sessionId);
    getChildren().addAll(summary, more, head, body);
    Hint.set(diagnosisButton, Shortcut.DIAGNOSE.hint("Ask why something went wrong"));
    Styles.show(this, false);
  }

  private void wire() {
    parts
        .selectedToggleProperty()
        .subscribe(chosen -> {
          if (chosen == null) {
            parts.selectToggle(participantsButton);
          } else {
            Node part = part();
            participants.controls().forEach(one -> Styles.show(one, part.equals(participants)));
            body.getChildren().setAll(part);
            draw();
          }
        });
  }

  /** The names of the configurations that a participant mentions, unless they are listed. */
  private static Plan names(SessionQuery query, String participant) {
    Plan all =
        ResourceNames.plan(
            query.stage(), now -> new SessionAnswers(query, now).details(participant).stream());
    return (now, asked) -> all.next(now, asked).filter(step -> !now.has(step.request()));
  }

  /** What is offered besides, and wants done. */
  private final class Offers implements MoreCalls.Actions {
    @Override
    public void ask(Plan plan, Errand errand) {
      ask.accept(plan, errand);
    }

    @Override
    public void addViewers(List<String> viewers) {
      lanes().add(viewers.stream().limit(MOST_LANES).toList());
    }

    @Override
    public void refreshViewers(List<Answers> old) {
      before = log().orElse(null);
      ask.accept(
          MoreCalls.again(old),
          Errand.of(
              "Refreshing the events of " + Counted.of(old.size(), "viewer"),
              SessionPane.this::refreshed,
              old.stream().map(Answers::request).toList()));
    }

    @Override
    public void showNewEvents() {
      EventOrder.sorted(fresh.stream()).stream()
          .findFirst()
          .ifPresent(first -> {
            lanes().add(List.of(first.participant()));
            parts.selectToggle(timeButton);
            draw();
            time.goTo(first);
          });
    }
  }

  private Node part() {
    return isTimeLine()
        ? time
        : isCompositions() ? compositions : isDiagnosis() ? diagnosis : participants;
  }

  /** Brings the user to the questions. */
  void diagnose() {
    parts.selectToggle(diagnosisButton);
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
      lanes().add(List.of(event.participant()));
      parts.selectToggle(timeButton);
      draw();
      time.goTo(event);
    }

    @Override
    public void toParticipant(String participant) {
      parts.selectToggle(participantsButton);
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
      parts.selectToggle(participantsButton);
      participants.select(participant);
      participants.list().focusRows();
    }

    @Override
    public void removeLane(String participant) {
      lanes().remove(participant);
      draw();
    }

    @Override
    public void restoreLanes() {
      lanes().restore();
      draw();
    }

    @Override
    public boolean hasRemovedLanes() {
      return log().filter(lanes()::lacksPublishers).isPresent();
    }
  }

  /** What the participants' part wants done. */
  private final class Wishes implements ParticipantsPart.Actions {
    @Override
    public void details(String participant) {
      if (query != null && known.to(query.participant(participant)).isEmpty()) {
        ask.accept(
            SessionPlans.details(query, List.of(participant)).then(names(query, participant)),
            Errand.of("Loading the participant's details"));
      }
    }

    @Override
    public void diagnose(
        QuestionKind question, Optional<String> viewer, Optional<String> publisher) {
      parts.selectToggle(diagnosisButton);
      diagnosis.ask(question, viewer, publisher);
      diagnosis.focusFirst();
    }

    @Override
    public String cost(List<String> wanted) {
      int calls = missing(wanted).size();
      return calls > SessionPlans.UNASKED ? " (" + cost.words(calls) + ")" : "";
    }

    private List<String> missing(List<String> wanted) {
      return query == null
          ? List.of()
          : wanted.stream().filter(id -> !known.has(query.events(id))).toList();
    }

    @Override
    public void addToTimeLine(List<String> wanted) {
      if (query == null || wanted.isEmpty()) {
        return;
      }
      lanes().add(wanted);
      parts.selectToggle(timeButton);
      List<String> missing = missing(wanted);
      if (!missing.isEmpty()) {
        String whose = "the events of " + Counted.of(missing.size(), "participant");
        ask.accept(
            SessionPlans.events(query, missing),
            Errand.of(
                "Loading " + whose,
                () -> "Loaded " + whose,
                missing.stream().map(query::events).toList()));
      }
      draw();
      time.goTo(wanted.getFirst());
      time.focusLine();
    }
  }
}
