package dev.stageinspector.diagnosis;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a time of publishing ended. Whoever leaves stops publishing first, often in the same second,
 * so that the event of the stop alone doesn't tell whether the participant stayed.
 *
 * @param stop the event that ended it
 * @param left that the participant left with it or soon after; the same event if it left without
 *     stopping first
 */
record PublishingEnd(Event stop, Optional<Event> left) {

  /** How late AWS reports at the most that a client vanished. */
  private static final Duration SOON = Duration.ofSeconds(30);

  /**
   * How it ended.
   *
   * @param lanes what is known of the person's participants
   * @param publishing a time of publishing with a reported end
   * @param back when the person published again
   */
  static PublishingEnd of(List<Lane> lanes, Bar publishing, Optional<Instant> back) {
    Event stop = publishing.end().orElseThrow();
    Instant from = second(publishing.to());
    Instant last = from.plus(SOON);
    Instant until = back.map(PublishingEnd::second).filter(last::isAfter).orElse(last);
    Optional<Event> left =
        lanes.stream()
            .filter(lane -> lane.participant().id().equals(stop.participant()))
            .flatMap(lane -> lane.bars().stream())
            .filter(bar -> bar.kind() == Bar.Kind.PRESENT && !bar.from().isAfter(publishing.to()))
            .filter(bar -> !second(bar.to()).isBefore(from) && !second(bar.to()).isAfter(until))
            .flatMap(bar -> bar.end().stream())
            .filter(event -> event.kind() == EventKind.LEFT)
            .findFirst();
    return new PublishingEnd(stop, stop.kind() == EventKind.LEFT ? Optional.of(stop) : left);
  }

  private static Instant second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** What tells it, the deciding event first. */
  List<Event> events() {
    return Stream.concat(Stream.of(stop), left.stream()).distinct().toList();
  }

  /** Whether the participant left in the second in which it stopped. */
  boolean isLeaving() {
    return left.isPresent() && later().toSeconds() == 0;
  }

  /** How much later the participant left. */
  private Duration later() {
    return left.flatMap(Event::time)
        .flatMap(to -> stop.time().map(from -> Duration.between(second(from), second(to))))
        .orElse(Duration.ZERO);
  }

  String remedy() {
    return left.isPresent()
        ? "The participant left the session"
            + (isLeaving() ? "" : " " + Counted.length(later()) + " later")
            + "; AWS doesn't say why. Check the network of the publisher, and whether the app or"
            + " somebody else disconnected it."
        : "The participant stayed in the session, so the app stopped publishing or lost its media"
            + " connection. Check the encoder and UDP on the publisher's network.";
  }
}
