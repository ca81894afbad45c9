package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import java.util.Optional;

/**
 * What is under a point.
 *
 * @param lane the number of the lane, from 0
 * @param event the event there
 * @param bar the bar there; nothing if there is an event
 */
record Hit(int lane, Optional<Event> event, Optional<Bar> bar) {

  /** The event that stands for it: of a bar, the one that began it, else the one that ended it. */
  Optional<Event> meant() {
    return event.or(() -> bar.flatMap(one -> one.begin().or(one::end)));
  }
}
