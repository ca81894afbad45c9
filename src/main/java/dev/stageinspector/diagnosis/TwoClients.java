package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two clients with one token push each other out: the participant joins and leaves by turns, within
 * seconds. A client whose network comes and goes looks alike.
 */
final class TwoClients {

  /** How soon one follows the other at the latest. */
  private static final Duration SOON = Duration.ofSeconds(10);

  /** How often a participant has to join: fewer times happen to anybody. */
  private static final int JOINS = 4;

  private TwoClients() {}

  static Optional<Finding> finding(Case known, Lane lane) {
    return longest(lane)
        .filter(run -> joins(run) >= JOINS && run.size() - joins(run) >= JOINS - 1)
        .map(run ->
            Finding.likely(
                    Code.TWO_CLIENTS_ONE_TOKEN,
                    Counted.name(lane.participant())
                        + " joined "
                        + joins(run)
                        + " times within "
                        + Counted.length(
                            Duration.between(time(run.getFirst()), time(run.getLast())))
                        + " from "
                        + Times.local(time(run.getFirst()))
                        + " on, as two clients do that use one token.",
                    run.stream().map(known::evidence).toList())
                .remedy(
                    "Give each client a token of its own. In a web app, check that it creates only"
                        + " one Stage object for a token. A network that comes and goes can look"
                        + " the same."));
  }

  /** The longest run of joining and leaving without a pause. */
  private static Optional<List<Event>> longest(Lane lane) {
    List<List<Event>> runs = new ArrayList<>();
    lane.events().stream()
        .filter(event -> event.kind() == EventKind.JOINED || event.kind() == EventKind.LEFT)
        .filter(event -> event.time().isPresent())
        .forEach(event -> {
          if (runs.isEmpty() || time(runs.getLast().getLast()).plus(SOON).isBefore(time(event))) {
            runs.add(new ArrayList<>());
          }
          runs.getLast().add(event);
        });
    return runs.stream().max((one, other) -> Long.compare(joins(one), joins(other)));
  }

  private static long joins(List<Event> run) {
    return run.stream().filter(event -> event.kind() == EventKind.JOINED).count();
  }

  private static Instant time(Event event) {
    return event.time().orElseThrow();
  }
}
