package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Event;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where the keyboard is: in which lane, at which stop of it, and at which moment. */
final class LaneCursor {

  /** Before the first stop, or at none. */
  private static final int NOWHERE = -1;

  private List<DrawnLane> tracks = List.of();
  private int lane;
  private int stop = NOWHERE;
  private Stops stops = new Stops(List.of());
  private OptionalDouble moment = OptionalDouble.empty();

  /** Takes other lanes. It stays with its participant and its event if they are still there. */
  void show(List<DrawnLane> newTracks) {
    Optional<String> participant = track().map(DrawnLane::participant);
    Optional<Event> event = stop().flatMap(Stop::event);
    tracks = newTracks;
    OptionalInt same = participant.map(this::laneOf).orElseGet(OptionalInt::empty);
    enter(same.orElse(0));
    if (same.isPresent()) {
      event.ifPresent(one -> stop = stops.indexOf(one).orElse(NOWHERE));
    } else {
      moment = OptionalDouble.empty();
    }
  }

  OptionalInt lane() {
    return tracks.isEmpty() ? OptionalInt.empty() : OptionalInt.of(lane);
  }

  Optional<Stop> stop() {
    return stop == NOWHERE ? Optional.empty() : Optional.of(stops.get(stop));
  }

  /** In seconds since 1970. */
  OptionalDouble moment() {
    return moment;
  }

  void moveTo(double seconds) {
    moment = OptionalDouble.of(seconds);
  }

  /** Is at no moment any more; it stays in its lane. */
  void leaveMoment() {
    stop = NOWHERE;
    moment = OptionalDouble.empty();
  }

  /** Goes to another lane, at no stop of it. */
  void enter(int other) {
    lane = Math.clamp(other, 0, Math.max(0, tracks.size() - 1));
    stop = NOWHERE;
    stops = track().map(DrawnLane::lane).map(Stops::of).orElseGet(() -> new Stops(List.of()));
  }

  /** Goes so many lanes down. */
  void enterBy(int lanes) {
    int before = lane;
    int target = Math.clamp((long) lane + lanes, 0, Math.max(0, tracks.size() - 1));
    if (target != before) {
      enter(target);
    }
  }

  /** Goes to the next stop or the one before; from no stop, to the nearest after or before. */
  void step(int by) {
    int from =
        stop != NOWHERE || moment.isEmpty()
            ? stop
            : stops.firstFrom(moment.getAsDouble()) - (by > 0 ? 1 : 0);
    stepTo(from + by);
  }

  void stepToFirst() {
    stepTo(0);
  }

  void stepToLast() {
    stepTo(stops.size() - 1);
  }

  /** Goes to an event, if its participant has a lane. */
  void goTo(Event event) {
    laneOf(event.participant())
        .ifPresent(place -> {
          enter(place);
          stops.indexOf(event).ifPresent(this::stepTo);
        });
  }

  private void stepTo(int place) {
    if (stops.size() > 0) {
      stop = Math.clamp(place, 0, stops.size() - 1);
      stops.get(stop).at().ifPresent(this::moveTo);
    }
  }

  private Optional<DrawnLane> track() {
    return tracks.isEmpty() ? Optional.empty() : Optional.of(tracks.get(lane));
  }

  private OptionalInt laneOf(String participant) {
    return IntStream.range(0, tracks.size())
        .filter(place -> tracks.get(place).participant().equals(participant))
        .findFirst();
  }
}
