package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Spans.Span;
import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When something can have gone on with a participant, and when events say so.
 *
 * @param known what is known
 * @param participant whose it is
 * @param lane what its events tell; nothing if they weren't answered
 * @param asOf when AWS was asked
 * @param last the last second of which something is told
 */
record Doubt(Case known, Participant participant, Optional<Lane> lane, Instant asOf, long last) {

  /** When it can have been in the session. */
  Stream<Span> possible() {
    return Stream.concat(reported(), unread());
  }

  /** When it can have been in the session before its events were read. */
  Stream<Span> reported() {
    if (lane.isEmpty() || isUnclear(_ -> true, EventKind.JOINED, EventKind.LEFT)) {
      return Stream.of(range());
    }
    Optional<Bar> first = bars(bar -> bar.kind() == Bar.Kind.PRESENT).findFirst();
    boolean listed =
        participant.firstJoin().isPresent() || participant.connected() || participant.published();
    // AWS's list says that it came in, or something went on, and no event says when it came.
    return first.isEmpty() && (listed || bars(_ -> true).findAny().isPresent())
        ? Stream.of(range())
        : Stream.concat(first.stream().flatMap(this::earlier), bars(_ -> true).map(this::whole));
  }

  /** The time between the first join that AWS's list tells and the first one of an event. */
  private Stream<Span> earlier(Bar first) {
    return participant.firstJoin().map(join -> Span.of(join, first.from())).stream()
        .filter(span -> span.from() < span.to());
  }

  /** The time after its events were read, which they don't tell of. */
  private Stream<Span> unread() {
    return lane.stream()
        .flatMap(_ -> known.readTimes().after(known.query().events(participant.id()), last));
  }

  /** When it can have been publishing. */
  Stream<Span> possiblyPublishing() {
    if (lane.isEmpty()) {
      return Table.cell(participant.source(), "published").equals("false")
          ? NewestAnswer.of(known, participant.id()).stream()
              .flatMap(newest -> known.readTimes().after(newest.time(), last))
          : possible();
    }
    List<Bar> bars = bars(bar -> bar.kind() == Bar.Kind.PUBLISHING).toList();
    return isUnclear(_ -> true, EventKind.PUBLISH_STARTED, EventKind.PUBLISH_STOPPED)
            || (bars.isEmpty() && participant.published())
        ? possible()
        : Stream.concat(bars.stream().map(this::whole), unread());
  }

  /** When it can have been subscribed to one of these publishers, as far as events tell. */
  Stream<Span> possiblySubscribed(Set<String> remotes) {
    return isUnclear(
            event -> remotes.contains(event.remote()),
            EventKind.SUBSCRIBE_STARTED,
            EventKind.SUBSCRIBE_STOPPED)
        ? possible()
        : Stream.concat(bars(bar -> remotes.contains(bar.remote())).map(this::whole), unread());
  }

  /** When something went on, as events tell. */
  Stream<Span> told(Predicate<Bar> which) {
    return bars(which)
        .map(bar ->
            Span.of(
                bar.begin().isPresent() ? bar.from() : bar.to(),
                bar.ending() == Ending.NOT_REPORTED ? bar.from() : bar.to()));
  }

  /** Whether all that events tell is that it couldn't join. */
  boolean hasOnlyErrors() {
    return bars(_ -> true).findAny().isEmpty()
        && events().anyMatch(event -> event.kind() == EventKind.JOIN_ERROR);
  }

  /** From when to when it can have been there at all. */
  private Span range() {
    return new Span(
        participant.firstJoin().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE),
        known.session().end().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE));
  }

  /** What hadn't ended when AWS was asked can have gone on for any time. */
  private Span whole(Bar bar) {
    boolean open = known.session().isOpen() && bar.end().isEmpty() && !bar.to().isBefore(asOf);
    return open
        ? new Span(bar.from().getEpochSecond(), Long.MAX_VALUE)
        : Span.of(bar.from(), bar.to());
  }

  private Stream<Bar> bars(Predicate<Bar> which) {
    return lane.stream().flatMap(told -> told.bars().stream()).filter(which);
  }

  private Stream<Event> events() {
    return lane.stream().flatMap(told -> told.events().stream());
  }

  /** Whether nobody knows when something happened that AWS reported. */
  private boolean isUnclear(Predicate<Event> which, EventKind one, EventKind other) {
    return events()
        .filter(event -> event.time().isEmpty())
        .filter(event -> event.kind() == one || event.kind() == other)
        .anyMatch(which);
  }
}
