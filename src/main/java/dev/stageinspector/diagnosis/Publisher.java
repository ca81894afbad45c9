package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Drops;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who publishes, with all participants that are known of this person: a new token is
 * another participant of the same user, and a redundant pair is two.
 *
 * @param participants at least one
 * @param lanes of those whose events are known
 */
record Publisher(List<Participant> participants, List<Lane> lanes) {

  /** What has to have a time for it to be clear when somebody published. */
  private static final Set<EventKind> TIMED =
      EnumSet.of(
          EventKind.JOINED, EventKind.LEFT, EventKind.PUBLISH_STARTED, EventKind.PUBLISH_STOPPED);

  Publisher {
    participants = List.copyOf(participants);
    lanes = List.copyOf(lanes);
  }

  /** All who have published, as far as they are known, by who joined first. */
  static List<Publisher> all(Case known) {
    Map<List<String>, List<Participant>> people =
        known.participants().stream()
            .filter(Participant::published)
            .collect(
                Collectors.groupingBy(
                    Participant::person, LinkedHashMap::new, Collectors.toList()));
    return people.values().stream().map(one -> new Publisher(one, known.lanes(one))).toList();
  }

  /** A person with all of its participants; nothing if none is known. */
  static Optional<Publisher> of(Case known, Person person) {
    Set<List<String>> same =
        known.participants(person).stream().map(Participant::person).collect(Collectors.toSet());
    List<Participant> participants =
        known.participants().stream().filter(one -> same.contains(one.person())).toList();
    return participants.isEmpty()
        ? Optional.empty()
        : Optional.of(new Publisher(participants, known.lanes(participants)));
  }

  String name() {
    return Counted.name(participants.getFirst());
  }

  boolean has(Publisher other) {
    Set<String> ids = participants.stream().map(Participant::id).collect(Collectors.toSet());
    return other.participants.stream().map(Participant::id).anyMatch(ids::contains);
  }

  /** When this person was publishing. */
  List<Bar> bars() {
    return lanes.stream()
        .flatMap(lane -> lane.bars().stream())
        .filter(bar -> bar.kind() == Bar.Kind.PUBLISHING)
        .toList();
  }

  /** Whether nothing came from this person any longer, at least for a while. */
  boolean stopped() {
    return !Drops.stops(bars()).isEmpty();
  }

  List<Drops.Drop> drops() {
    return Drops.of(List.of(bars())).all();
  }

  List<Event> events() {
    return lanes.stream().flatMap(lane -> lane.events().stream()).toList();
  }

  /** What tells when this person published. */
  List<Request> needs(Case known) {
    return known.events(participants);
  }

  /** Whether the events of all participants are known. */
  boolean isTold(Case known) {
    return known.hasEvents(participants);
  }

  /** Whether what is known of the events says when this person published, and when not. */
  boolean isClear() {
    return !bars().isEmpty() && lanes.stream().allMatch(Publisher::isClear);
  }

  private static boolean isClear(Lane lane) {
    List<Bar> published =
        lane.bars().stream().filter(bar -> bar.kind() == Bar.Kind.PUBLISHING).toList();
    return (!published.isEmpty() || !lane.participant().published())
        && published.stream()
            .allMatch(bar -> bar.begin().isPresent() && bar.ending() != Ending.NOT_REPORTED)
        && lane.events().stream()
            .filter(event -> TIMED.contains(event.kind()))
            .allMatch(event -> event.time().isPresent());
  }

  /** Whether there can't be another participant of this person that has published. */
  boolean isWhole(Case known) {
    String user = participants.getFirst().userId();
    return known.answers().hasPublishers()
        || (!user.isEmpty() && known.has(known.query().participants(user)));
  }

  /** Whether AWS says that this person has never published. */
  boolean neverPublished(Case known) {
    return bars().isEmpty()
        && participants.stream()
            .allMatch(one ->
                NewestAnswer.of(known, one.id())
                    .filter(newest -> newest.denies("published"))
                    .isPresent());
  }
}
