package dev.stageinspector.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sessions of a stage at one moment.
 *
 * @param time the moment
 * @param holding those that were open then, newest first: usually one or none
 * @param before the one that ended last before it
 * @param after the one that began first after it
 */
public record SessionsAt(
    Instant time,
    List<StageSession> holding,
    Optional<StageSession> before,
    Optional<StageSession> after) {

  public SessionsAt {
    holding = List.copyOf(holding);
  }

  /** The sessions at a moment. One whose start isn't known is left out. */
  public static SessionsAt of(List<StageSession> sessions, Instant time) {
    return of(sessions, time, time.plusNanos(1));
  }

  /**
   * The sessions that were open at some time between two moments.
   *
   * @param time the first moment
   * @param until the first moment after it that doesn't count
   */
  public static SessionsAt of(List<StageSession> sessions, Instant time, Instant until) {
    List<StageSession> holding =
        sessions.stream()
            .filter(session -> holds(session, time, until))
            .sorted(Comparator.comparing(SessionsAt::start).reversed())
            .toList();
    return new SessionsAt(
        time,
        holding,
        sessions.stream()
            .filter(session -> !holds(session, time, until) && !session.isOpen())
            .filter(session -> session.start().filter(time::isAfter).isPresent())
            .max(Comparator.comparing(SessionsAt::end).thenComparing(SessionsAt::start)),
        sessions.stream()
            .filter(session -> session.start().filter(start -> !start.isBefore(until)).isPresent())
            .min(Comparator.comparing(SessionsAt::start)));
  }

  /**
   * What is to be said if there isn't exactly one, such as "No session then. The nearest ended 4
   * min before and began 2 h later."
   */
  public Optional<String> words() {
    if (holding.size() == 1) {
      return Optional.empty();
    }
    if (holding.size() > 1) {
      return Optional.of(holding.size() + " sessions were open then.");
    }
    String nearest =
        Stream.concat(
                before.stream()
                    .map(session ->
                        "one ended "
                            + Counted.length(Duration.between(end(session), time))
                            + " before"),
                after.stream()
                    .map(session ->
                        "one began "
                            + Counted.length(Duration.between(time, start(session)))
                            + " after"))
            .collect(Collectors.joining(", "));
    return Optional.of(
        nearest.isEmpty()
            ? "No session of those that AWS returned was open then."
            : "No session was open then: " + nearest + ".");
  }

  private static boolean holds(StageSession session, Instant time, Instant until) {
    return session.start().filter(until::isAfter).isPresent()
        && (session.isOpen() || session.end().filter(end -> !end.isBefore(time)).isPresent());
  }

  private static Instant start(StageSession session) {
    return session.start().orElse(Instant.MIN);
  }

  /** When it ended; if that can't be read, it is known to have been there when it began. */
  private static Instant end(StageSession session) {
    return session.end().orElseGet(() -> start(session));
  }
}
