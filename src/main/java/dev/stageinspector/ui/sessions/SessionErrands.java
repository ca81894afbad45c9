package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.sessions.SessionPlans;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What is asked about the session that is open, as far as it isn't known.
 *
 * @param ask goes through a plan, with words for what it is about
 */
record SessionErrands(OpenSession session, BiConsumer<Plan, Errand> ask) {

  /** Asks for all that AWS knows of a participant. */
  void details(String participant) {
    session
        .query()
        .filter(query -> session.known().to(query.participant(participant)).isEmpty())
        .ifPresent(query ->
            ask.accept(
                SessionPlans.details(query, List.of(participant)).then(names(query, participant)),
                Errand.of("Loading the participant's details")));
  }

  /** The names of the configurations that a participant mentions, unless they are listed. */
  private static Plan names(SessionQuery query, String participant) {
    Plan all =
        ResourceNames.plan(
            query.stage(), now -> new SessionAnswers(query, now).details(participant).stream());
    return (now, asked) -> all.next(now, asked).filter(step -> !now.has(step.request()));
  }

  /** Asks for the events of participants. */
  void events(List<String> participants) {
    List<String> missing = session.withoutEvents(participants);
    if (!missing.isEmpty()) {
      SessionQuery query = session.query().orElseThrow();
      String whose = "the events of " + Counted.of(missing.size(), "participant");
      ask.accept(
          SessionPlans.events(query, missing),
          Errand.of(
              "Loading " + whose,
              () -> "Loaded " + whose,
              missing.stream().map(query::events).toList()));
    }
  }

  /**
   * Asks again for the events of viewers; those that come with it count as new.
   *
   * @param done says what has come
   */
  void refreshViewers(List<Answers> old, Supplier<String> done) {
    session.remember();
    ask.accept(
        MoreCalls.again(old),
        Errand.of(
            "Refreshing the events of " + Counted.of(old.size(), "viewer"),
            done,
            old.stream().map(Answers::request).toList()));
  }
}
