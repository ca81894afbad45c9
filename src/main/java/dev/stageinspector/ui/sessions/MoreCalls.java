package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.SessionPlans;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/**
 * Offers what is not asked for by itself, with the number of calls and the time that it takes: the
 * rest of the participants, and the events of publishers and viewers.
 */
final class MoreCalls extends FlowPane {

  private final CallCost cost;
  private final BiConsumer<Plan, String> ask;
  private final Consumer<List<String>> added;
  private final Button everyone =
      Controls.button("load-participants", "Load all participants", this::loadEveryone);
  private final Button publishers =
      Controls.button("load-publishers-events", "Load publishers' events", this::loadPublishers);
  private final Button viewers =
      Controls.button("load-viewers-events", "Load viewers' events", this::loadViewers);
  private @Nullable SessionLog shown;
  private @Nullable SessionQuery query;

  /**
   * @param ask goes through a plan, with words for what it is about
   * @param added is told whose events will come because they are wanted in the time line
   */
  MoreCalls(CallCost cost, BiConsumer<Plan, String> ask, Consumer<List<String>> added) {
    this.added = added;
    this.cost = cost;
    this.ask = ask;
    getStyleClass().add("more-calls");
    Hint.set(
        everyone,
        "AWS has more participants and doesn't say how many. Each call lists up to 100 of them.");
    getChildren().addAll(everyone, publishers, viewers);
  }

  void show(SessionAnswers answers, SessionLog log) {
    shown = log;
    query = answers.query();
    int pages =
        answers
            .fetched()
            .to(answers.query().participants())
            .map(Answers::pages)
            .map(List::size)
            .orElse(0);
    Styles.show(everyone, !answers.hasEveryone() && pages > 0);
    offer(publishers, "publishers' events", missing(Participant::published).size());
    offer(viewers, "viewers' events", missing(one -> !one.published()).size());
  }

  private void offer(Button button, String what, int calls) {
    Styles.show(button, calls > 0);
    button.setText("Load " + what + " (" + cost.words(calls) + ")");
  }

  /** Whose events are missing. */
  private List<String> missing(Predicate<Participant> wanted) {
    SessionLog log = shown;
    return log == null
        ? List.of()
        : log.participants().stream()
            .filter(wanted)
            .map(Participant::id)
            .filter(id -> !log.events().containsKey(id))
            .toList();
  }

  private void loadEveryone() {
    if (query != null) {
      ask.accept(SessionPlans.everyone(query), "Listing all participants");
    }
  }

  private void loadPublishers() {
    load(missing(Participant::published), "publishers");
  }

  private void loadViewers() {
    List<String> wanted = missing(one -> !one.published());
    added.accept(wanted);
    load(wanted, "viewers");
  }

  private void load(List<String> participants, String who) {
    if (query != null) {
      ask.accept(
          SessionPlans.events(query, participants),
          "Loading the events of %,d %s".formatted(participants.size(), who));
    }
  }
}
