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
  record Hit(String viewer, Instant time, Event event) {
    static final Comparator<Hit> IN_ORDER =
        Comparator.comparing(Hit::time).thenComparing(Hit::viewer);
  }

  /**
   * A period and a publisher.
   *
   * @param remotes the IDs under which viewers subscribe to it
   * @param silences when nothing came from it within the period
   */
  record PublisherPeriod(Set<String> remotes, Instant from, Instant to, List<Silence> silences) {

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

    /** What happened to a viewer while the publisher was publishing. */
    List<Hit> ownHits(Lane viewer) {
      return hits(viewer).stream()
          .filter(hit -> silences.stream().noneMatch(one -> one.explains(hit.time())))
          .toList();
    }

    /** What happened to viewers because of a silence. */
    List<Hit> hits(Silence silence, List<Lane> viewers) {
      return inOrder(viewers.stream().flatMap(viewer -> hits(viewer).stream()))
          .filter(hit -> silence.explains(hit.time()))
          .toList();
    }

    /** How many were watching when nothing came any longer. */
    long exposed(Silence silence, List<Lane> viewers) {
      Instant time = silence.from().isBefore(from) ? from : silence.from();
      return viewers.stream()
          .filter(viewer ->
              isWatching(viewer, time)
                  || hits(viewer).stream().anyMatch(hit -> silence.explains(hit.time())))
          .count();
    }

    private boolean isWatching(Lane viewer, Instant time) {
      return watched(viewer).anyMatch(bar -> !bar.from().isAfter(time) && bar.to().isAfter(time));
    }

    private List<Hit> hits(Lane viewer) {
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

  /** The largest one while the publisher was publishing; nothing if nobody was hit. */
  static Optional<Outage> largest(PublisherPeriod period, List<Lane> viewers) {
    List<Hit> hits =
        inOrder(viewers.stream().flatMap(viewer -> period.ownHits(viewer).stream())).toList();
    return hits.stream()
        .map(Hit::time)
        .distinct()
        .map(time -> at(time, hits, period, viewers))
        .reduce((one, other) -> other.viewers() > one.viewers() ? other : one);
  }

  private static Stream<Hit> inOrder(Stream<Hit> hits) {
    return hits.sorted(Hit.IN_ORDER);
  }

  private static Outage at(
      Instant time, List<Hit> hits, PublisherPeriod period, List<Lane> viewers) {
    List<Hit> together =
        hits.stream()
            .filter(hit -> !hit.time().isBefore(time) && !hit.time().isAfter(time.plus(TOGETHER)))
            .toList();
    Predicate<Lane> watching = viewer -> period.isWatching(viewer, time);
    Predicate<Lane> hit =
        viewer -> together.stream().anyMatch(one -> one.viewer().equals(viewer.participant().id()));
    return new Outage(time, together, viewers.stream().filter(watching.or(hit)).count());
  }

  /** How many viewers were hit. */
  long viewers() {
    return hits.stream().map(Hit::viewer).distinct().count();
  }
}
