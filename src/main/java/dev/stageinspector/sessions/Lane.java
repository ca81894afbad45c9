package dev.stageinspector.sessions;

import java.util.List;

/**
 * What is known of one participant's time in a session.
 *
 * @param participant whose it is
 * @param bars what lasted, by when it began; bars of one kind and publisher never overlap
 * @param events all of its events, in the order of {@link EventOrder}
 */
public record Lane(Participant participant, List<Bar> bars, List<Event> events) {

  public Lane {
    bars = List.copyOf(bars);
    events = List.copyOf(events);
  }
}
