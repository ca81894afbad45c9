package dev.stageinspector.sessions;

import dev.stageinspector.sessions.Bar.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the bars of a lane in the events of its participant: what began with one event and ended
 * with another. Whoever leaves stops publishing and watching as well. Events without a readable
 * time take no part.
 */
final class LaneBars {

  /** What begins and ends by turns. */
  private record Key(Bar.Kind kind, String remote) {}

  private final SessionLog log;
  private final Participant participant;
  private final Track presence = new Track(Bar.Kind.PRESENT, "");

  /** When the participant was in the session, by when it came. */
  private final TreeMap<Instant, Bar> visits = new TreeMap<>();

  /** When the participant left, by second. */
  private final TreeMap<Long, List<Event>> leaves = new TreeMap<>();

  /** Whether the participant was still in the session after a second in which it left. */
  private final Map<Long, Boolean> stayed = new HashMap<>();

  private LaneBars(SessionLog log, Participant participant) {
    this.log = log;
    this.participant = participant;
  }

  /** The bars of a participant, by when they began. */
  static List<Bar> bars(SessionLog log, Participant participant, List<Event> events) {
    Map<Key, SortedMap<Long, List<Event>>> bySecond = new HashMap<>();
    events.stream()
        .filter(event -> event.time().isPresent())
        .sorted(EventOrder.WITHOUT_PLACE)
        .forEach(event ->
            key(event)
                .ifPresent(key ->
                    bySecond
                        .computeIfAbsent(key, _ -> new TreeMap<>())
                        .computeIfAbsent(second(event), _ -> new ArrayList<>())
                        .add(event)));
    return new LaneBars(log, participant).all(bySecond);
  }

  private static Optional<Key> key(Event event) {
    return event
        .kind()
        .begins()
        .or(event.kind()::ends)
        .map(kind -> new Key(kind, kind == Bar.Kind.SUBSCRIBED ? event.remote() : ""));
  }

  private static long second(Event event) {
    return event.time().orElseThrow().getEpochSecond();
  }

  private List<Bar> all(Map<Key, SortedMap<Long, List<Event>>> bySecond) {
    // What else lasted depends on when the participant was there.
    present(bySecond.getOrDefault(new Key(Bar.Kind.PRESENT, ""), new TreeMap<>()));
    return Stream.concat(
            Stream.of(presence.bars()),
            bySecond.entrySet().stream()
                .filter(entry -> entry.getKey().kind() != Bar.Kind.PRESENT)
                .map(entry -> lasting(entry.getKey(), entry.getValue())))
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(Bar::from)
                .thenComparing(Bar::kind)
                .thenComparing(Bar::remote)
                .thenComparing(Bar::to))
        .toList();
  }

  private void present(SortedMap<Long, List<Event>> seconds) {
    seconds.forEach((second, events) -> {
      List<Event> left = events.stream().filter(event -> event.kind() == EventKind.LEFT).toList();
      SameSecond.ordered(Bar.Kind.PRESENT, events, presence.isOn(), true)
          .forEach(event -> turn(presence, event));
      if (!left.isEmpty()) {
        leaves.put(second, left);
        stayed.put(second, presence.isOn());
      }
    });
    finish(presence);
    presence.bars().forEach(visit -> visits.put(visit.from(), visit));
  }

  private List<Bar> lasting(Key key, SortedMap<Long, List<Event>> seconds) {
    Track track = new Track(key.kind(), key.remote());
    long before = Long.MIN_VALUE;
    for (Map.Entry<Long, List<Event>> second : seconds.entrySet()) {
      leave(track, before, second.getKey());
      List<Event> events = new ArrayList<>(second.getValue());
      events.addAll(leaves.getOrDefault(second.getKey(), List.of()));
      events.sort(EventOrder.WITHOUT_PLACE);
      boolean stays = stayed.getOrDefault(second.getKey(), true);
      SameSecond.ordered(key.kind(), events, track.isOn(), stays)
          .forEach(event -> turn(track, event));
      before = second.getKey();
    }
    leave(track, before, Long.MAX_VALUE);
    finish(track);
    return track.bars();
  }

  /** Ends what is going on if the participant left between these seconds. */
  private void leave(Track track, long after, long before) {
    Optional.ofNullable(leaves.higherEntry(after))
        .filter(left -> left.getKey() < before && track.isOn())
        .ifPresent(left -> track.end(left.getValue().getFirst()));
  }

  private void turn(Track track, Event event) {
    if (event.kind().begins().isPresent()) {
      track.begin(event);
    } else if (track.isOn()) {
      track.end(event);
    } else if (track == presence) {
      track.end(event, firstJoin(event));
    } else if (event.kind() != EventKind.LEFT && !isLate(track, event)) {
      track.end(event, lastJoin(event));
    }
  }

  /** Whether leaving has ended it already, and the participant has not come back since. */
  private boolean isLate(Track track, Event event) {
    return track
        .endedBy()
        .filter(end -> end.kind() == EventKind.LEFT)
        .flatMap(Event::time)
        .filter(left -> visit(event).filter(visit -> visit.to().isAfter(left)).isEmpty())
        .isPresent();
  }

  /** When the participant last came before an event. */
  private Instant lastJoin(Event event) {
    return visit(event).map(Bar::from).orElseGet(() -> firstJoin(event));
  }

  private Optional<Bar> visit(Event event) {
    return Optional.ofNullable(visits.floorEntry(event.time().orElseThrow()))
        .map(Map.Entry::getValue);
  }

  private Instant firstJoin(Event event) {
    Instant time = event.time().orElseThrow();
    return participant
        .firstJoin()
        .filter(from -> !from.isAfter(time))
        .or(() -> log.session().start().filter(from -> !from.isAfter(time)))
        .orElse(time);
  }

  private void finish(Track track) {
    track.end(
        log.session().end().orElse(log.asOf()),
        log.session().isOpen() && participant.connected() ? Ending.ONGOING : Ending.NOT_REPORTED);
  }
}
