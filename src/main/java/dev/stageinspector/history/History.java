package dev.stageinspector.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The stages that were looked up, each once, the last one first: the order is that of the look-ups,
 * not of their times, since clocks are set back. Of those that are not pinned, the newest {@value
 * #LARGEST} stay; a pinned one stays until it is unpinned or removed, and is counted apart.
 *
 * @param visits the last one first; on the way in, a second visit of one ARN gives its pin to the
 *     first and is dropped
 */
public record History(List<Visit> visits) {

  /** How many visits are kept beside the pinned ones. */
  public static final int LARGEST = 100;

  public static final History EMPTY = new History(List.of());

  public History {
    visits = newest(onePerArn(visits));
  }

  /** The stage was looked up: it is the first now, as it was found this time. Its pin stays. */
  public History visited(Visit visit) {
    return new History(Stream.concat(Stream.of(visit), visits.stream()).toList());
  }

  /** Keeps the stage at the top. A stage that is not there is not added. */
  public History pinned(String arn) {
    return mapped(arn, visit -> visit.withPinned(true));
  }

  /** Puts the stage back among the others, where its last look-up belongs. */
  public History unpinned(String arn) {
    return mapped(arn, visit -> visit.withPinned(false));
  }

  /** Without this stage, pinned or not. */
  public History without(String arn) {
    return filtered(visit -> !visit.arn().equals(arn));
  }

  /**
   * Without all that were not pinned: what "Clear history" means. Pins were set one by one, so they
   * go one by one; to forget them as well, take {@link #EMPTY}.
   */
  public History cleared() {
    return filtered(Visit::pinned);
  }

  /** In the order of a menu: pinned first, and the last look-up first among each. */
  public List<Visit> pinnedFirst() {
    return Stream.concat(
            visits.stream().filter(Visit::pinned), visits.stream().filter(visit -> !visit.pinned()))
        .toList();
  }

  /**
   * What fits a text as it is typed, the likeliest first: pinned, then with a name that begins with
   * the text, then the last look-up. Each word of the text occurs in the ARN, the name or the
   * profile; upper and lower case are one. A blank text fits all.
   */
  public List<Visit> search(String text) {
    String typed = Visit.lower(text.strip());
    List<String> words = List.of(typed.split("\\s+"));
    return visits.stream()
        .filter(visit -> words.stream().allMatch(visit::contains))
        .sorted(
            Comparator.comparing((Visit visit) -> !visit.pinned())
                .thenComparing(visit -> !visit.nameStartsWith(typed)))
        .toList();
  }

  /** The profiles that were used with an AWS account, the last one first. */
  public List<String> profiles(String account) {
    return visits.stream()
        .filter(visit -> visit.account().equals(Optional.of(account)))
        .map(Visit::profile)
        .filter(profile -> !profile.isEmpty())
        .distinct()
        .toList();
  }

  /** The profile that was last used with an AWS account. */
  public Optional<String> lastProfile(String account) {
    return profiles(account).stream().findFirst();
  }

  /** The profile that was last used. */
  public Optional<String> lastProfile() {
    return visits.stream().map(Visit::profile).filter(profile -> !profile.isEmpty()).findFirst();
  }

  private History mapped(String arn, UnaryOperator<Visit> change) {
    return new History(
        visits.stream()
            .map(visit -> visit.arn().equals(arn) ? change.apply(visit) : visit)
            .toList());
  }

  private History filtered(Predicate<Visit> stays) {
    return new History(visits.stream().filter(stays).toList());
  }

  private static Iterable<Visit> onePerArn(List<Visit> visits) {
    Map<String, Visit> byArn = new LinkedHashMap<>();
    for (Visit visit : visits) {
      byArn.merge(
          visit.arn(), visit, (newer, older) -> newer.withPinned(newer.pinned() || older.pinned()));
    }
    return byArn.values();
  }

  private static List<Visit> newest(Iterable<Visit> visits) {
    List<Visit> kept = new ArrayList<>();
    int passing = 0;
    for (Visit visit : visits) {
      if (visit.pinned() || passing++ < LARGEST) {
        kept.add(visit);
      }
    }
    return List.copyOf(kept);
  }
}
