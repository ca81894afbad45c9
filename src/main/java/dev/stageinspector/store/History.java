package dev.stageinspector.store;

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
 * The stages that were looked up, each once, the latest first. They are in the order of the
 * look-ups, not of their times, because clocks can be set back. Of the stages that are not pinned,
 * the newest {@value #LARGEST} stay. A pinned stage stays until it is unpinned or removed, and
 * doesn't count toward that number.
 *
 * @param visits the latest first. If an ARN occurs twice, the first visit takes over the pin of the
 *     second, and the second is dropped
 */
public record History(List<Visit> visits) {

  /** How many visits are kept in addition to the pinned ones. */
  public static final int LARGEST = 100;

  public static final History EMPTY = new History(List.of());

  public History {
    visits = newest(onePerArn(visits));
  }

  /**
   * Records that the stage was looked up. It moves to the top, as it was found this time, and keeps
   * its pin.
   */
  public History visited(Visit visit) {
    return new History(Stream.concat(Stream.of(visit), visits.stream()).toList());
  }

  /** Pins the stage. A stage that is not in the history is not added. */
  public History pinned(String arn) {
    return mapped(arn, visit -> visit.withPinned(true));
  }

  /** Drops the stage, also if it is pinned. */
  public History without(String arn) {
    return filtered(visit -> !visit.arn().equals(arn));
  }

  /** Unpins the stage. It moves to the place of its last look-up. */
  public History unpinned(String arn) {
    return mapped(arn, visit -> visit.withPinned(false));
  }

  /**
   * Only the pinned stages: the result of "Clear history". Users pin stages one by one, so they
   * unpin them one by one. To drop them too, use {@link #EMPTY}.
   */
  public History cleared() {
    return filtered(Visit::pinned);
  }

  /** In menu order: pinned stages first, each group with the latest look-up first. */
  public List<Visit> pinnedFirst() {
    return Stream.concat(
            visits.stream().filter(Visit::pinned), visits.stream().filter(visit -> !visit.pinned()))
        .toList();
  }

  /**
   * The visits that match a text while it is typed, the likeliest first: pinned ones, then those
   * whose name begins with the text, then the latest look-ups. Each word of the text occurs in the
   * ARN, the name, or the profile, ignoring case. A blank text matches everything.
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

  /** The profiles that were used with an AWS account, the latest first. */
  public List<String> profiles(String account) {
    return visits.stream()
        .filter(visit -> visit.account().equals(Optional.of(account)))
        .map(Visit::profile)
        .filter(profile -> !profile.isEmpty())
        .distinct()
        .toList();
  }

  /** The profile that was last used. */
  public Optional<String> lastProfile() {
    return visits.stream().map(Visit::profile).filter(profile -> !profile.isEmpty()).findFirst();
  }

  /** The name of a stage as it was last seen; empty if it has none or isn't known. */
  public String name(String arn) {
    return visits.stream()
        .filter(visit -> visit.arn().equals(arn))
        .map(Visit::name)
        .findFirst()
        .orElse("");
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
