package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Drops;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time in which nothing came from a publisher: nobody saw it then, whatever viewers did.
 *
 * @param from when it began
 * @param end how the publishing ended
 * @param back what began again after it; nothing if the publisher was gone for good
 */
record Silence(Instant from, PublishingEnd end, Optional<Bar> back) {

  /**
   * All silences of a person.
   *
   * @param lanes what is known of its participants: one of a pair can go on without the other
   */
  static List<Silence> of(List<Lane> lanes) {
    List<Bar> publishing =
        lanes.stream()
            .flatMap(lane -> lane.bars().stream())
            .filter(bar -> bar.kind() == Bar.Kind.PUBLISHING)
            .toList();
    return Drops.stops(publishing).stream()
        .map(stop -> {
          Optional<Bar> back =
              publishing.stream()
                  .filter(bar -> !bar.equals(stop) && !bar.from().isBefore(stop.to()))
                  .min(Comparator.comparing(Bar::from).thenComparing(Bar::to));
          return new Silence(stop.to(), PublishingEnd.of(lanes, stop, back.map(Bar::from)), back);
        })
        .toList();
  }

  /** Whether a part of it is within a period. */
  boolean isWithin(Instant begin, Instant last) {
    return !from.isAfter(last)
        && (!from.isBefore(begin) || back.filter(bar -> !bar.from().isAfter(begin)).isEmpty());
  }

  /** Whether it is the reason why somebody stopped watching then, or failed to watch. */
  boolean explains(Instant time) {
    return !time.isBefore(from.minus(Outage.TOGETHER))
        && back.filter(bar -> time.isAfter(bar.from().plus(Outage.TOGETHER))).isEmpty();
  }

  /** What happened: "stopped publishing on 27 Nov 2026 at 14:04:30 UTC". */
  String words() {
    return (end.isLeaving() ? "left the session " : "stopped publishing ")
        + Times.on(from)
        + back.map(bar -> ", and was back " + DropWords.back(Duration.between(from, bar.from())))
            .orElse("");
  }

  /** What tells it. */
  Stream<Event> events() {
    return Stream.concat(end.events().stream(), back.flatMap(Bar::begin).stream());
  }
}
