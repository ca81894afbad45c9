package dev.stageinspector.sessions;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session of a stage, from its first participant until some minutes after its last publisher.
 *
 * @param source the element of ListStageSessions
 * @param id its ID, which is opaque
 * @param start when it began; nothing if AWS doesn't say, or says it in no form that is known
 * @param end when it ended; nothing while it is open
 */
public record StageSession(
    Property source, String id, Optional<Instant> start, Optional<Instant> end) {

  /** Newest first; one whose start isn't known comes last. */
  public static final Comparator<StageSession> NEWEST_FIRST =
      Comparator.comparing(
          (StageSession session) -> session.start().orElse(Instant.MIN), Comparator.reverseOrder());

  /** The newest that is open, else the newest. */
  public static Optional<StageSession> latest(Stream<StageSession> sessions) {
    return sessions.min(
        Comparator.comparing((StageSession session) -> !session.isOpen())
            .thenComparing(NEWEST_FIRST));
  }

  /** Reads an element of ListStageSessions. */
  public static StageSession of(Property source) {
    return new StageSession(
        source,
        Table.cell(source, "sessionId"),
        source.member("startTime").flatMap(Property::time),
        source.member("endTime").flatMap(Property::time));
  }

  /**
   * Whether it has not ended. That neither says that somebody is connected nor that somebody
   * publishes.
   */
  public boolean isOpen() {
    return Table.cell(source, "endTime").isEmpty();
  }

  /**
   * How long it lasted, or has lasted until now; nothing if its start or end is unknown.
   *
   * @param now by AWS's clock
   */
  public Optional<Duration> length(Instant now) {
    return start.flatMap(from ->
        (isOpen() ? Optional.of(now) : end)
            .map(to -> Duration.between(from, to))
            .map(length -> length.isNegative() ? Duration.ZERO : length));
  }
}
