package dev.stageinspector.find;

import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The stages of a list that a name or an ID may mean: the closest ones, in the list's order.
 *
 * @param closeness how close they are; all are equally close
 * @param matches none if no stage comes close
 */
public record StageSearch(Closeness closeness, List<Match> matches) {

  /** How a stage matches what was looked for, the closest first. */
  public enum Closeness {
    ID,
    NAME,
    /** The name or the ID, but for upper and lower case. */
    IGNORING_CASE,
    /** What was looked for is a part of the name or the ID. */
    PART
  }

  /**
   * A stage of the list.
   *
   * @param name empty if it has none
   * @param live whether it has an active session
   */
  public record Match(StageArn arn, String name, boolean live) {

    private static Optional<Match> of(Property stage) {
      return StageArn.parse(Table.cell(stage, "arn"))
              instanceof ArnReading.Understood(StageArn arn, _)
          ? Optional.of(
              new Match(arn, Table.cell(stage, "name"), StageFilter.Subject.of(stage).live()))
          : Optional.empty();
    }
  }

  public StageSearch {
    matches = List.copyOf(matches);
  }

  /**
   * Looks for a name or an ID.
   *
   * @param stages elements of the answer of ListStages
   */
  public static StageSearch of(String wanted, List<Property> stages) {
    List<Match> all = stages.stream().flatMap(stage -> Match.of(stage).stream()).toList();
    for (Closeness closeness : Closeness.values()) {
      List<Match> close = all.stream().filter(test(closeness, wanted)).toList();
      if (!close.isEmpty()) {
        return new StageSearch(closeness, close);
      }
    }
    return new StageSearch(Closeness.PART, List.of());
  }

  /** The stage that was meant; empty if there are several, or only a part of the name matches. */
  public Optional<Match> meant() {
    return matches.size() == 1 && closeness != Closeness.PART
        ? Optional.of(matches.getFirst())
        : Optional.empty();
  }

  private static Predicate<Match> test(Closeness closeness, String wanted) {
    String folded = StageFilter.folded(wanted);
    return switch (closeness) {
      case ID -> match -> match.arn().id().equals(wanted);
      case NAME -> match -> match.name().equals(wanted);
      case IGNORING_CASE ->
          match ->
              StageFilter.folded(match.name()).equals(folded)
                  || StageFilter.folded(match.arn().id()).equals(folded);
      case PART ->
          match ->
              StageFilter.folded(match.name()).contains(folded)
                  || StageFilter.folded(match.arn().id()).contains(folded);
    };
  }
}
