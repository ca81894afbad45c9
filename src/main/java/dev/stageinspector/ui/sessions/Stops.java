package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where the keyboard stops in a lane: at every event, and at every bar that no event tells of. So
 * all that is drawn can be reached.
 */
final class Stops {

  private final List<Stop> stops;

  /** Two events may say the same, so they are told apart as objects. */
  private final IdentityHashMap<Event, Integer> places = new IdentityHashMap<>();

  Stops(List<Stop> stops) {
    this.stops = stops;
    for (int index = 0; index < stops.size(); index++) {
      int place = index;
      stops.get(index).event().ifPresent(event -> places.put(event, place));
    }
  }

  static Stops of(Lane lane) {
    IdentityHashMap<Event, List<Bar>> bars = new IdentityHashMap<>();
    List<Stop> stops = new ArrayList<>();
    for (Bar bar : lane.bars()) {
      bar.begin().ifPresent(event -> bars.computeIfAbsent(event, _ -> new ArrayList<>()).add(bar));
      bar.end().ifPresent(event -> bars.computeIfAbsent(event, _ -> new ArrayList<>()).add(bar));
      if (bar.begin().isEmpty() && bar.end().isEmpty()) {
        stops.add(new Stop(at(Optional.of(bar.from())), Optional.empty(), List.of(bar)));
      }
    }
    for (Event event : lane.events()) {
      stops.add(
          new Stop(at(event.time()), Optional.of(event), bars.getOrDefault(event, List.of())));
    }
    stops.sort(Comparator.comparingDouble(stop -> stop.at().orElse(Double.POSITIVE_INFINITY)));
    return new Stops(stops);
  }

  int size() {
    return stops.size();
  }

  Stop get(int index) {
    return stops.get(index);
  }

  /** The place of an event; of one that says the same, if it is none of these itself. */
  OptionalInt indexOf(Event event) {
    Integer place = places.get(event);
    return place == null
        ? find(stop -> stop.event().filter(event::equals).isPresent())
        : OptionalInt.of(place);
  }

  /** The place of the first stop at or after a moment; the number of stops if there is none. */
  int firstFrom(double seconds) {
    return find(stop -> stop.at().orElse(Double.POSITIVE_INFINITY) >= seconds).orElse(size());
  }

  private OptionalInt find(Predicate<Stop> wanted) {
    return IntStream.range(0, size()).filter(index -> wanted.test(stops.get(index))).findFirst();
  }

  private static OptionalDouble at(Optional<Instant> moment) {
    return moment.map(Span::seconds).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
