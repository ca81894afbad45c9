package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Plan.Step;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.SessionPlans;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/**
 * Offers what is not asked for by itself, with the number of calls and the time that it takes: the
 * rest of the participants, and the events of publishers and viewers. A snapshot takes no calls,
 * and what it lacks isn't offered twice. It also leads to the events that a refresh has brought.
 */
final class MoreCalls {

  /** What the buttons want done. */
  interface Actions {
    void ask(Plan plan, Errand errand);

    /** Viewers' events were asked for, so the viewers are wanted in the time line. */
    void addViewers(List<String> participants);

    /** Viewers' events are asked for again; what comes with them counts as new. */
    void refreshViewers(List<Answers> old);

    void showNewEvents();
  }

  private final CallCost cost;
  private final Actions actions;
  private final Button fresh;
  private final Button everyone =
      Controls.button("load-participants", "Load all participants", this::loadEveryone);
  private final Button publishers =
      Controls.button("load-publishers-events", "", this::loadPublishers);
  private final Button viewers = Controls.button("load-viewers-events", "", this::loadViewers);
  private final Button oldViewers =
      Controls.button("refresh-viewers-events", "", this::refreshViewers);
  private @Nullable SessionAnswers answers;
  private @Nullable SessionLog shown;

  MoreCalls(CallCost cost, Actions actions) {
    this.cost = cost;
    this.actions = actions;
    fresh = Controls.button("new-events", "", actions::showNewEvents);
    fresh.getStyleClass().add("accent");
    Hint.set(fresh, "Go to the first event that the last refresh brought");
    Hint.set(
        everyone,
        "AWS has more participants and doesn't say how many. Each call lists up to 100 of them.");
    Hint.set(viewers, "Load the viewers' events and show the viewers in the time line");
    buttons().forEach(one -> Styles.show(one, false));
  }

  /** The buttons, each in sight while there is something to load. */
  List<Button> buttons() {
    return List.of(fresh, everyone, publishers, viewers, oldViewers);
  }

  /**
   * Offers what is missing.
   *
   * @param newEvents how many events the last refresh has brought
   */
  void show(SessionAnswers newAnswers, SessionLog log, int newEvents) {
    answers = newAnswers;
    shown = log;
    SessionQuery query = newAnswers.query();
    int pages =
        newAnswers.fetched().to(query.participants()).map(Answers::pages).map(List::size).orElse(0);
    Styles.show(fresh, newEvents > 0);
    fresh.setText("Show " + Counted.of(newEvents, "new event"));
    Styles.show(
        everyone, !newAnswers.hasEveryone() && pages > 0 && !isLacking(query.participants()));
    CallCost price = cost.about(query.stage());
    offer(price, publishers, "Load publishers' events", missing(Participant::published).size());
    offer(price, viewers, "Load viewers' events", missing(one -> !one.published()).size());
    offer(
        price,
        oldViewers,
        "Refresh viewers' events",
        query.stage().isSaved() ? 0 : oldEvents().size());
  }

  private static void offer(CallCost price, Button button, String what, int calls) {
    Styles.show(button, calls > 0);
    button.setText(what + price.behind(calls));
  }

  /** Whose events are missing, except those that a snapshot doesn't hold. */
  private List<String> missing(Predicate<Participant> wanted) {
    SessionLog log = shown;
    SessionAnswers known = answers;
    return log == null || known == null
        ? List.of()
        : log.participants().stream()
            .filter(wanted)
            .map(Participant::id)
            .filter(id -> !log.events().containsKey(id))
            .filter(id -> !isLacking(known.query().events(id)))
            .toList();
  }

  private boolean isLacking(Request request) {
    return answers != null && answers.fetched().isLacking(request);
  }

  private List<Answers> oldEvents() {
    return answers == null
        ? List.of()
        : SessionPlans.oldViewersEvents(answers.query(), answers.fetched());
  }

  private void loadEveryone() {
    if (answers != null) {
      actions.ask(SessionPlans.everyone(answers.query()), Errand.of("Listing all participants"));
    }
  }

  private void loadPublishers() {
    load(missing(Participant::published), "publisher");
  }

  private void loadViewers() {
    List<String> wanted = missing(one -> !one.published());
    actions.addViewers(wanted);
    load(wanted, "viewer");
  }

  private void load(List<String> participants, String who) {
    if (answers != null) {
      SessionQuery query = answers.query();
      String whose = "the events of " + Counted.of(participants.size(), who);
      actions.ask(
          SessionPlans.events(query, participants),
          Errand.of(
              "Loading " + whose,
              () -> "Loaded " + whose,
              participants.stream().map(query::events).toList()));
    }
  }

  private void refreshViewers() {
    actions.refreshViewers(oldEvents());
  }

  /** What asks for answers again. */
  static Plan again(List<Answers> old) {
    return Plan.of(old.stream().map(Step::again).toList());
  }
}
