package dev.stageinspector.diagnosis;

import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Drops;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several publishers who stop together have a cause in common. */
final class CommonCause {

  static final Duration TOGETHER = Duration.ofSeconds(2);

  /** Somebody who stopped. */
  private record Stop(Publisher publisher, Bar bar) {}

  private CommonCause() {}

  /**
   * Each time at which several of these people stopped together.
   *
   * @param concerned who of them has to be among those who stopped
   */
  static List<Finding> findings(Case known, List<Publisher> people, List<Publisher> concerned) {
    List<Stop> stops =
        people.stream()
            .flatMap(one -> Drops.stops(one.bars()).stream().map(bar -> new Stop(one, bar)))
            .sorted(
                Comparator.comparing((Stop stop) -> stop.bar().to())
                    .thenComparing(stop -> stop.publisher().participants().getFirst().id()))
            .toList();
    List<List<Stop>> together = new ArrayList<>();
    for (Stop stop : stops) {
      if (together.isEmpty() || isAfter(together.getLast().getFirst(), stop)) {
        together.add(new ArrayList<>());
      }
      together.getLast().add(stop);
    }
    return together.stream()
        .filter(group -> group.size() > 1 && people(group).size() > 1)
        .filter(group -> people(group).stream().anyMatch(one -> isOneOf(one, concerned)))
        .map(group -> finding(known, group))
        .toList();
  }

  private static boolean isAfter(Stop first, Stop stop) {
    return stop.bar().to().isAfter(first.bar().to().plus(TOGETHER));
  }

  private static boolean isOneOf(Publisher one, List<Publisher> concerned) {
    return concerned.stream().anyMatch(other -> other.has(one));
  }

  private static List<Publisher> people(List<Stop> group) {
    return group.stream().map(Stop::publisher).distinct().toList();
  }

  private static Finding finding(Case known, List<Stop> group) {
    return Finding.likely(
            Code.COMMON_CAUSE,
            Names.joined(people(group).stream().map(Publisher::name).toList())
                + " stopped publishing within 2 s of each other at "
                + Times.local(group.getFirst().bar().to())
                + ", so the cause is probably something that they share.",
            group.stream().flatMap(stop -> stop.bar().end().stream()).map(known::evidence).toList())
        .remedy(
            "Look at what they share: an app that ended the show, the network, or the stage, which"
                + " somebody can have deleted.");
  }
}
