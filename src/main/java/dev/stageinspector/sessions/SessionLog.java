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
 * @param asOf when AWS was asked about its participants and events, by AWS's clock
 * @param listedAt when AWS listed the session
 */
public record SessionLog(
    StageSession session,
    List<Participant> participants,
    Listed listed,
    Map<String, List<Event>> events,
    Instant asOf,
    Instant listedAt) {

  /** Whom a list of participants can't lack. */
  public enum Listed {
    /** AWS has more of all kinds. */
    SOME,
    /** All who have ever published, and some others. */
    PUBLISHERS,
    EVERYONE
  }

  /** What is known of a session where everything was asked at one time. */
  public SessionLog(
      StageSession session,
      List<Participant> participants,
      Listed listed,
      Map<String, List<Event>> events,
      Instant asOf) {
    this(session, participants, listed, events, asOf, asOf);
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
