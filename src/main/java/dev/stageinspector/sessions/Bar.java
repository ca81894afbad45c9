package dev.stageinspector.sessions;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that lasted, in the lane of a participant.
 *
 * @param kind what lasted
 * @param remote the ID of the publisher that a subscription is about; empty for the other kinds
 * @param from when it began
 * @param to when it ended, or the end of what is known; never before {@code from}
 * @param begin the event that began it; nothing if none is reported
 * @param end the event that ended it; nothing if none is reported, or it has not ended
 * @param ending how it ended
 */
public record Bar(
    Kind kind,
    String remote,
    Instant from,
    Instant to,
    Optional<Event> begin,
    Optional<Event> end,
    Ending ending) {

  /** What lasts. */
  public enum Kind {
    PRESENT,
    PUBLISHING,
    SUBSCRIBED
  }

  /** How something that lasted ended. */
  public enum Ending {
    /** An event says so. */
    REPORTED,
    /** No event says so, yet the participant or the session is gone. */
    NOT_REPORTED,
    /** It had not ended when AWS was asked. */
    ONGOING
  }
}
