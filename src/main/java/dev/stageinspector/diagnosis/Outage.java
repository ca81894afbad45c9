package dev.stageinspector.diagnosis;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When most viewers stopped watching a publisher, or failed to, within a few seconds.
 *
 * @param at when the first of them did
 * @param hits what happened to each, in order
 * @param exposed how many were watching then, those who were hit included
 */
record Outage(Instant at, List<Hit> hits, long exposed) {

  static final Duration TOGETHER = Duration.ofSeconds(5);

  /**
   * An end of watching, or an error.
   *
   * @param viewer the ID of the viewer
   */
  record Hit(String viewer, Instant time, Event event) {}

  /** A period and the IDs of a publisher. */
  record PublisherPeriod(Set<String> remotes, Instant from, Instant to) {

    private boolean has(Instant time) {
      return !time.isBefore(from) && !time.isAfter(to);
    }

    private Stream<Bar> watched(Lane viewer) {
      return viewer.bars().stream()
          .filter(bar -> bar.kind() == Bar.Kind.SUBSCRIBED && remotes.contains(bar.remote()))
          .filter(bar -> !bar.from().isAfter(to) && !bar.to().isBefore(from));
    }

    /** Whether a viewer watched the publisher then, or tried to. */
    boolean isWatching(Lane viewer) {
      return watched(viewer).findAny().isPresent() || !hits(viewer).isEmpty();
    }

    /** Whether the events don't say when a viewer watched the publisher. */
    boolean isUnclear(Lane viewer) {
      return viewer.events().stream()
          .filter(event -> event.time().isEmpty())
          .anyMatch(event -> remotes.contains(event.remote()) || event.kind() == EventKind.LEFT);
    }

    List<Hit> hits(Lane viewer) {
      String id = viewer.participant().id();
      Stream<Hit> stops =
          watched(viewer)
              .filter(bar -> bar.ending() == Ending.REPORTED)
              .flatMap(bar -> bar.end().stream().map(end -> new Hit(id, bar.to(), end)));
      Stream<Hit> errors =
          viewer.events().stream()
              .filter(event -> event.kind() == EventKind.SUBSCRIBE_ERROR)
              .filter(event -> remotes.contains(event.remote()))
              .flatMap(event -> event.time().stream().map(time -> new Hit(id, time, event)));
      return Stream.concat(stops, errors).filter(hit -> has(hit.time())).toList();
    }
  }

  /** The largest one; nothing if nobody was hit. */
  static Optional<Outage> largest(PublisherPeriod period, List<Lane> viewers) {
    List<Hit> hits =
        viewers.stream()
            .flatMap(viewer -> period.hits(viewer).stream())
            .sorted(Comparator.comparing(Hit::time).thenComparing(Hit::viewer))
            .toList();
    return hits.stream()
        .map(Hit::time)
        .distinct()
        .map(time -> at(time, hits, period, viewers))
        .reduce((one, other) -> other.viewers() > one.viewers() ? other : one);
  }

  private static Outage at(
      Instant time, List<Hit> hits, PublisherPeriod period, List<Lane> viewers) {
    List<Hit> together =
        hits.stream()
            .filter(hit -> !hit.time().isBefore(time) && !hit.time().isAfter(time.plus(TOGETHER)))
            .toList();
    Predicate<Lane> watching =
        viewer ->
            period
                .watched(viewer)
                .anyMatch(bar -> !bar.from().isAfter(time) && bar.to().isAfter(time));
    Predicate<Lane> hit =
        viewer -> together.stream().anyMatch(one -> one.viewer().equals(viewer.participant().id()));
    return new Outage(time, together, viewers.stream().filter(watching.or(hit)).count());
  }

  /** How many viewers were hit. */
  long viewers() {
    return hits.stream().map(Hit::viewer).distinct().count();
  }
}
