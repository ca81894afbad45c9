package dev.stageinspector.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of a session so far.
 *
 * @param session the session
 * @param participants those that are known, in AWS's order
 * @param listed which participants are known for sure
 * @param events the events of the participants that were asked for, by participant ID, each list in
 *     AWS's order; a participant that is missing here has not been asked for
 * @param asOf when AWS was asked last, by AWS's clock
 */
public record SessionLog(
    StageSession session,
    List<Participant> participants,
    Listed listed,
    Map<String, List<Event>> events,
    Instant asOf) {

  /** Whom a list of participants can't lack. */
  public enum Listed {
    /** AWS has more of all kinds. */
    SOME,
    /** All who have ever published, and some others. */
    PUBLISHERS,
    EVERYONE
  }

  public SessionLog {
    participants = List.copyOf(participants);
    events = Map.copyOf(events);
  }

  /** Whether all participants are known. */
  public boolean everyone() {
    return listed == Listed.EVERYONE;
  }
}
