package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bars that never overlap, in one row of a lane: those in sight are found at once. */
final class BarRow {

  private final List<Bar> bars;
  private final double[] from;
  private final double[] to;

  BarRow(List<Bar> unsorted) {
    bars = unsorted.stream().sorted(Comparator.comparing(Bar::from)).toList();
    from = bars.stream().mapToDouble(bar -> Span.seconds(bar.from())).toArray();
    to = bars.stream().mapToDouble(bar -> Span.seconds(bar.to())).toArray();
  }

  int size() {
    return from.length;
  }

  Bar bar(int index) {
    return bars.get(index);
  }

  double from(int index) {
    return from[index];
  }

  double to(int index) {
    return to[index];
  }

  /** The first bar that has not ended before a moment; the number of bars if all have. */
  int firstAfter(double seconds) {
    return Sorted.firstFrom(to, seconds);
  }

  /** The bar at a moment, or else the nearest one that is no further away than that. */
  Optional<Bar> at(double seconds, double away) {
    Optional<Bar> nearest = Optional.empty();
    double least = away;
    for (int index = firstAfter(seconds - away);
        index < size() && from[index] <= seconds + away;
        index++) {
      double distance = Math.max(0, Math.max(from[index] - seconds, seconds - to[index]));
      if (distance < least || (distance == least && nearest.isEmpty())) {
        least = distance;
        nearest = Optional.of(bars.get(index));
      }
    }
    return nearest;
  }
}
