package dev.stageinspector.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of a session so far.
 *
 * @param session the session
 * @param participants those that are known, in AWS's order
 * @param everyone whether these are all participants
 * @param events the events of the participants that were asked for, by participant ID, each list in
 *     AWS's order; a participant that is missing here has not been asked for
 * @param asOf when AWS was asked last, by AWS's clock
 */
public record SessionLog(
    StageSession session,
    List<Participant> participants,
    boolean everyone,
    Map<String, List<Event>> events,
    Instant asOf) {

  public SessionLog {
    participants = List.copyOf(participants);
    events = Map.copyOf(events);
  }
}
