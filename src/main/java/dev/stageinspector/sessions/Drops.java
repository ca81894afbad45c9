package dev.stageinspector.sessions;

import dev.stageinspector.sessions.Bar.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often publishers stopped and published again. Nobody knows from events whether they meant to.
 *
 * @param lengths how long nothing came from the publisher, for each drop; zero if it was back in
 *     the same second
 */
public record Drops(List<Duration> lengths) {

  public Drops {
    lengths = List.copyOf(lengths);
  }

  /** How many there were. */
  public int count() {
    return lengths.size();
  }

  /** The length of the longest. */
  public Optional<Duration> longest() {
    return lengths.stream().max(Comparator.naturalOrder());
  }

  /**
   * The drops of some people.
   *
   * @param people when each was publishing, all of their participants together: as long as one of a
   *     redundant pair publishes, nothing has dropped
   */
  static Drops of(Collection<List<Bar>> people) {
    List<Duration> lengths = new ArrayList<>();
    people.forEach(bars -> add(bars, lengths));
    return new Drops(lengths);
  }

  private static void add(List<Bar> bars, List<Duration> lengths) {
    Optional<Bar> last = Optional.empty();
    for (Bar bar :
        bars.stream().sorted(Comparator.comparing(Bar::from).thenComparing(Bar::to)).toList()) {
      last.filter(before -> before.ending() == Ending.REPORTED)
          .filter(before -> bar.begin().isPresent() && !bar.from().isBefore(before.to()))
          .ifPresent(before -> lengths.add(Duration.between(before.to(), bar.from())));
      last = last.filter(before -> before.to().isAfter(bar.to())).or(() -> Optional.of(bar));
    }
  }
}
