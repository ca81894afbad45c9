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
 */
record Doubt(Case known, Participant participant, Optional<Lane> lane) {

  /** When it can have been in the session. */
  Stream<Span> possible() {
    if (lane.isEmpty() || isUnclear(_ -> true, EventKind.JOINED, EventKind.LEFT)) {
      return Stream.of(range());
    }
    boolean reported = bars(bar -> bar.kind() == Bar.Kind.PRESENT).findAny().isPresent();
    boolean listed = participant.firstJoin().isPresent() || participant.connected();
    // AWS's list says that it came in, or something went on, and no event says when it came.
    return !reported && (listed || bars(_ -> true).findAny().isPresent())
        ? Stream.of(range())
        : bars(_ -> true).map(Doubt::whole);
  }

  /** When it can have been publishing. */
  Stream<Span> possiblyPublishing() {
    if (lane.isEmpty()) {
      return Table.cell(participant.source(), "published").equals("false")
          ? Stream.empty()
          : possible();
    }
    List<Bar> bars = bars(bar -> bar.kind() == Bar.Kind.PUBLISHING).toList();
    return isUnclear(_ -> true, EventKind.PUBLISH_STARTED, EventKind.PUBLISH_STOPPED)
            || (bars.isEmpty() && participant.published())
        ? possible()
        : bars.stream().map(Doubt::whole);
  }

  /** When it can have been subscribed to one of these publishers, as far as events tell. */
  Stream<Span> possiblySubscribed(Set<String> remotes) {
    return isUnclear(
            event -> remotes.contains(event.remote()),
            EventKind.SUBSCRIBE_STARTED,
            EventKind.SUBSCRIBE_STOPPED)
        ? possible()
        : bars(bar -> remotes.contains(bar.remote())).map(Doubt::whole);
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

  private static Span whole(Bar bar) {
    return Span.of(bar.from(), bar.to());
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
