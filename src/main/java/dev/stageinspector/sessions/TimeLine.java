package dev.stageinspector.sessions;

import java.time.Instant;
import java.util.List;

/**
 * What participants did in a session, on one axis.
 *
 * @param from where the axis begins: when the session began, or its first event if that is earlier
 * @param to where it ends: when the session ended or AWS was asked, or its last event if that is
 *     later
 * @param lanes one for each participant that is asked for, in the order in which they are asked for
 * @param events the events of all lanes, in the order of {@link EventOrder}
 */
public record TimeLine(Instant from, Instant to, List<Lane> lanes, List<Event> events) {

  public TimeLine {
    lanes = List.copyOf(lanes);
    events = List.copyOf(events);
  }
}
