package dev.stageinspector.sessions;

import dev.stageinspector.sessions.Bar.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often publishers stopped and published again. Nobody knows from events whether they meant to.
 *
 * @param all the drops, those of one person together and in their order
 */
public record Drops(List<Drop> all) {

  /**
   * A time in which nothing came from a person who published before and after.
   *
   * @param before what ended, which an event reports
   * @param after what began next, which an event reports as well; perhaps with another participant
   *     of the same person
   */
  public record Drop(Bar before, Bar after) {

    /** When nothing came any longer. */
    public Instant from() {
      return before.to();
    }

    /** When something came again. */
    public Instant to() {
      return after.from();
    }

    /** How long nothing came; zero if the person was back in the same second. */
    public Duration length() {
      return Duration.between(from(), to());
    }

    /** The event that ended what came before. */
    public Event stop() {
      return before.end().orElseThrow();
    }

    /** The event with which the person was back. */
    public Event start() {
      return after.begin().orElseThrow();
    }
  }

  private static final Comparator<Bar> BY_TIME =
      Comparator.comparing(Bar::from).thenComparing(Bar::to);

  public Drops {
    all = List.copyOf(all);
  }

  /** How many there were. */
  public int count() {
    return all.size();
  }

  /** The length of the longest. */
  public Optional<Duration> longest() {
    return all.stream().map(Drop::length).max(Comparator.naturalOrder());
  }

  /**
   * The drops of some people.
   *
   * @param people when each was publishing, all of their participants together: as long as one of a
   *     redundant pair publishes, nothing has dropped
   */
  public static Drops of(Collection<List<Bar>> people) {
    List<Drop> drops = new ArrayList<>();
    people.forEach(bars -> add(bars, drops));
    return new Drops(drops);
  }

  private static void add(List<Bar> bars, List<Drop> drops) {
    Optional<Bar> last = Optional.empty();
    for (Bar bar : bars.stream().sorted(BY_TIME).toList()) {
      last.filter(before -> before.ending() == Ending.REPORTED)
          .filter(before -> bar.begin().isPresent() && !bar.from().isBefore(before.to()))
          .ifPresent(before -> drops.add(new Drop(before, bar)));
      last = last.filter(before -> before.to().isAfter(bar.to())).or(() -> Optional.of(bar));
    }
  }

  /**
   * The times of publishing of one person after whose reported end nothing came from the person,
   * for a while or for good.
   *
   * @param bars when the person was publishing, all of its participants together
   */
  public static List<Bar> stops(List<Bar> bars) {
    return bars.stream()
        .filter(bar -> bar.ending() == Ending.REPORTED)
        .filter(bar ->
            bars.stream()
                .noneMatch(
                    other -> other.from().isBefore(bar.to()) && other.to().isAfter(bar.to())))
        .sorted(BY_TIME)
        .toList();
  }
}
