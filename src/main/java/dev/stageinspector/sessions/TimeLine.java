package dev.stageinspector.sessions;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What participants did in a session, on one axis.
 *
 * @param from where the axis begins: when the session began, or what is earliest on it
 * @param to where it ends: when the session ended or AWS was asked, or what is last on it
 * @param lanes one for each participant that is asked for, in the order in which they are asked for
 * @param events the events of all lanes, in the order of {@link EventOrder}
 */
public record TimeLine(Instant from, Instant to, List<Lane> lanes, List<Event> events) {

  public TimeLine {
    lanes = List.copyOf(lanes);
    events = List.copyOf(events);
  }

  /**
   * The time line of some participants. Their bars don't depend on the order in which AWS returned
   * the events.
   *
   * @param participants their IDs; one that the log doesn't know has no lane, and one that is named
   *     twice has one
   */
  public static TimeLine of(SessionLog log, List<String> participants) {
    Map<String, Participant> known =
        log.participants().stream()
            .collect(Collectors.toMap(Participant::id, Function.identity(), (_, newer) -> newer));
    List<Lane> lanes =
        new LinkedHashSet<>(participants)
            .stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(participant -> lane(log, participant))
                .toList();
    Instant end = log.session().end().orElse(log.asOf());
    Instant start = log.session().start().orElse(null);
    return new TimeLine(
        Stream.concat(Stream.ofNullable(start), times(lanes))
            .min(Instant::compareTo)
            .filter(first -> first.isBefore(end))
            .orElse(end),
        Stream.concat(Stream.of(end), times(lanes)).max(Instant::compareTo).orElse(end),
        lanes,
        EventOrder.sorted(lanes.stream().flatMap(lane -> lane.events().stream())));
  }

  private static Lane lane(SessionLog log, Participant participant) {
    List<Event> events =
        EventOrder.sorted(log.events().getOrDefault(participant.id(), List.of()).stream());
    return new Lane(participant, LaneBars.bars(log, participant, events), events);
  }

  /** Every time that is on the axis. */
  private static Stream<Instant> times(List<Lane> lanes) {
    return lanes.stream()
        .flatMap(lane ->
            Stream.concat(
                lane.bars().stream().flatMap(bar -> Stream.of(bar.from(), bar.to())),
                lane.events().stream().flatMap(event -> event.time().stream())));
  }
}
