package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Event;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events in the order of their times: those in sight are found at once. */
final class EventRow {

  private final List<Event> events;
  private final double[] times;

  /** Events without a time are left out. */
  EventRow(Stream<Event> some) {
    List<Timed> timed =
        some.flatMap(
                event -> event.time().stream().map(time -> new Timed(event, Span.seconds(time))))
            .sorted(Comparator.comparingDouble(Timed::at))
            .toList();
    events = timed.stream().map(Timed::event).toList();
    times = timed.stream().mapToDouble(Timed::at).toArray();
  }

  int size() {
    return times.length;
  }

  Event event(int index) {
    return events.get(index);
  }

  double time(int index) {
    return times[index];
  }

  /** The first event at or after a moment; the number of events if there is none. */
  int firstFrom(double seconds) {
    return Sorted.firstFrom(times, seconds);
  }

  /** The event that is nearest to a moment, if one is no further away than that. */
  Optional<Event> at(double seconds, double away) {
    int after = firstFrom(seconds);
    boolean before =
        after > 0 && (after == size() || seconds - times[after - 1] <= times[after] - seconds);
    int nearest = before ? after - 1 : after;
    return nearest < size() && Math.abs(times[nearest] - seconds) <= away
        ? Optional.of(events.get(nearest))
        : Optional.empty();
  }

  private record Timed(Event event, double at) {}
}
