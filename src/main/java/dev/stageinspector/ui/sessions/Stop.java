package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the keyboard stops in a lane.
 *
 * @param at seconds since 1970; nothing for an event whose time is unknown
 * @param event the event there; nothing at a bar that no event tells of
 * @param bars what begins or ends there
 */
record Stop(OptionalDouble at, Optional<Event> event, List<Bar> bars) {

  Stop {
    bars = List.copyOf(bars);
  }
}
