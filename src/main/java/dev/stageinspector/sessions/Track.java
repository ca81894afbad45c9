package dev.stageinspector.sessions;

import dev.stageinspector.sessions.Bar.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the bars of one kind and publisher in the lane of a participant, one after the other. */
final class Track {

  private final Bar.Kind kind;
  private final String remote;
  private final List<Bar> bars = new ArrayList<>();
  private Optional<Event> open = Optional.empty();

  Track(Bar.Kind kind, String remote) {
    this.kind = kind;
    this.remote = remote;
  }

  List<Bar> bars() {
    return bars;
  }

  boolean isOn() {
    return open.isPresent();
  }

  /** The event that ended the bar before, if nothing has begun since. */
  Optional<Event> endedBy() {
    return isOn() || bars.isEmpty() ? Optional.empty() : bars.getLast().end();
  }

  /** Begins; what is still going on ends there, and no event says how. */
  void begin(Event event) {
    close(event.time().orElseThrow(), Optional.empty(), Ending.NOT_REPORTED);
    open = Optional.of(event);
  }

  /** Ends what is going on. */
  void end(Event event) {
    close(event.time().orElseThrow(), Optional.of(event), Ending.REPORTED);
  }

  /**
   * Ends what no event has begun.
   *
   * @param earliest when it can have begun
   */
  void end(Event event, Instant earliest) {
    add(earliest, event.time().orElseThrow(), Optional.of(event), Ending.REPORTED);
  }

  /** Ends what is going on without an event. */
  void end(Instant to, Ending ending) {
    close(to, Optional.empty(), ending);
  }

  private void close(Instant to, Optional<Event> end, Ending ending) {
    open.flatMap(Event::time).ifPresent(from -> add(from, to, end, ending));
    open = Optional.empty();
  }

  /** Whole seconds among fractions can seem to go back in time: the bars never do. */
  private void add(Instant from, Instant to, Optional<Event> end, Ending ending) {
    Instant after = bars.isEmpty() ? from : later(from, bars.getLast().to());
    bars.add(new Bar(kind, remote, after, later(after, to), open, end, ending));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
