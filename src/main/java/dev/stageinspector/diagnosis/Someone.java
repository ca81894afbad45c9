package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.EventOrder;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody that a question is about, with all participants that are known of this person. What can
 * have been (possible) and what events tell (told) stay apart: an end that no event reports can
 * have been at any time.
 */
final class Someone {

  private final Case known;
  private final boolean isKnown;
  private final String name;
  private final List<Participant> participants;
  private final List<Lane> lanes;
  private final List<Doubt> doubts;
  private final Optional<Instant> listed;
  private final long last;

  private Someone(
      Case known,
      boolean isKnown,
      String name,
      List<Participant> participants,
      Optional<Instant> listed,
      long last) {
    this.known = known;
    this.isKnown = isKnown;
    this.name = name;
    this.participants = participants;
    this.listed = listed;
    lanes = known.lanes(participants);
    this.last = Math.max(last, lastOf(lanes));
    Instant asOf = known.asOf();
    doubts =
        participants.stream()
            .map(one ->
                new Doubt(
                    known,
                    one,
                    lanes.stream().filter(lane -> lane.participant().equals(one)).findFirst(),
                    asOf,
                    this.last))
            .toList();
  }

  private static long lastOf(List<Lane> lanes) {
    return lanes.stream()
        .flatMap(lane -> lane.events().stream())
        .flatMap(event -> event.time().stream())
        .mapToLong(Instant::getEpochSecond)
        .max()
        .orElse(Long.MIN_VALUE);
  }

  /** The same if something is told of a second that can be later than what is told of this one. */
  Someone until(long second) {
    return new Someone(known, isKnown, name, participants, listed, Math.max(second, last));
  }

  /** The last second of which events tell something; the smallest number if there are none. */
  long last() {
    return last;
  }

  static Someone of(Case known, Person person) {
    return of(known, person, known.participants(person), known.knows(person));
  }

  /**
   * A person that has other participants as well.
   *
   * @param all all of them
   * @param isKnown whether there can't be more
   */
  static Someone of(Case known, Person person, List<Participant> all, boolean isKnown) {
    // Whatever the order in which AWS returned them.
    List<Participant> sorted =
        all.stream().sorted(Comparator.comparing(Participant::id)).distinct().toList();
    String name =
        sorted.stream()
            .filter(person::is)
            .findFirst()
            .or(() -> sorted.stream().findFirst())
            .map(Counted::name)
            .orElseGet(person::words);
    return new Someone(
        known, isKnown, name, sorted, known.readTimes().listed(person), Long.MIN_VALUE);
  }

  /** What to call this person. */
  String name() {
    return name;
  }

  List<Participant> participants() {
    return participants;
  }

  /** Whether all participants of this person in the session are known. */
  boolean isKnown() {
    return isKnown;
  }

  /** Whether it is known that this person was never in the session. */
  boolean isAbsent() {
    return isKnown && participants.isEmpty();
  }

  /** Whether all that happened to this person is known. */
  boolean isTold() {
    return isKnown && !participants.isEmpty() && known.hasEvents(participants);
  }

  /** Whether what is known of this person is about as new as anything that is known. */
  boolean isCurrent() {
    ReadTimes times = known.readTimes();
    return listed.map(times::isCurrent).orElse(true)
        && known.events(participants).stream().filter(known::has).allMatch(times::isCurrent);
  }

  /** Whether nothing newer can be known than what AWS's list says of this person. */
  boolean isListedNow() {
    ReadTimes times = known.readTimes();
    return listed.map(times::isCurrent).orElse(true)
        && participants.stream()
            .allMatch(one ->
                NewestAnswer.of(known, one.id())
                    .filter(newest -> times.isCurrent(newest.time()))
                    .isPresent());
  }

  /** When this person can have been in the session. */
  Spans possible() {
    return isKnown
        ? Spans.of(Stream.concat(doubts.stream().flatMap(Doubt::possible), others()))
        : Spans.ALWAYS;
  }

  /** When this person can have had another participant that isn't listed yet. */
  private Stream<Spans.Span> others() {
    return listed.stream().flatMap(read -> known.readTimes().after(read, last));
  }

  /** When events say that this person was in the session. */
  Spans told() {
    return told(_ -> true);
  }

  /** Whether this person ever got in, as far as anything tells. */
  boolean cameIn() {
    return !told().isEmpty()
        || doubts.stream()
            .anyMatch(doubt -> doubt.reported().findAny().isPresent() && !doubt.hasOnlyErrors());
  }

  /** When this person can have been publishing. */
  Spans possiblyPublishing() {
    return isKnown
        ? Spans.of(Stream.concat(doubts.stream().flatMap(Doubt::possiblyPublishing), others()))
        : Spans.ALWAYS;
  }

  /** When events say that this person was publishing. */
  Spans toldPublishing() {
    return told(bar -> bar.kind() == Bar.Kind.PUBLISHING);
  }

  /** When this person can have been subscribed to one of these publishers. */
  Spans possiblySubscribed(Set<String> remotes) {
    return Spans.of(
        Stream.concat(
            doubts.stream().flatMap(doubt -> doubt.possiblySubscribed(remotes)), others()));
  }

  /** When events say that this person was subscribed to one of these publishers. */
  Spans toldSubscribed(Set<String> remotes) {
    return told(bar -> remotes.contains(bar.remote()));
  }

  private Spans told(Predicate<Bar> which) {
    return Spans.of(doubts.stream().flatMap(doubt -> doubt.told(which)));
  }

  /** What lasted, by when it began. */
  List<Bar> bars(Predicate<Bar> which) {
    return lanes.stream()
        .flatMap(lane -> lane.bars().stream())
        .filter(which)
        .sorted(Comparator.comparing(Bar::from).thenComparing(Bar::to))
        .toList();
  }

  /** The events of some kinds, in order. */
  List<Event> events(EventKind... kinds) {
    Set<EventKind> wanted = EnumSet.copyOf(Arrays.asList(kinds));
    return EventOrder.sorted(
        lanes.stream()
            .flatMap(lane -> lane.events().stream())
            .filter(event -> wanted.contains(event.kind())));
  }

  /** Whether AWS's list says of every participant that a member has this value. */
  boolean all(String member, String value) {
    return !participants.isEmpty()
        && participants.stream().allMatch(one -> Table.cell(one.source(), member).equals(value));
  }

  /** Evidence of a member of each participant. */
  List<Evidence> fields(String member) {
    return participants.stream()
        .flatMap(one ->
            source(one)
                .map(request ->
                    Evidence.field(request, one.id(), member, Table.cell(one.source(), member)))
                .stream())
        .toList();
  }

  /** The answer that tells of a participant. */
  private Optional<Request> source(Participant participant) {
    return Stream.of(
            known.query().participant(participant.id()),
            known.query().participants(),
            known.query().participants(participant.userId()),
            known.query().publishers())
        .filter(known.fetched()::has)
        .filter(request -> known.listed(request).anyMatch(one -> one.id().equals(participant.id())))
        .findFirst();
  }

  /** Evidence that no participant has an event of this name. */
  List<Evidence> none(String event) {
    return participants.stream()
        .filter(one -> known.has(known.query().events(one.id())))
        .map(one -> Evidence.noEvent(known.query().events(one.id()), one.id(), event))
        .toList();
  }

  /** Evidence of events. */
  List<Evidence> evidence(Stream<Event> events) {
    return events.map(known::evidence).collect(Collectors.toList());
  }
}
