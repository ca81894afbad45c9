package dev.stageinspector.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every history, however it came about. */
class HistoryPropertiesTest {

  /** Something that a user does, with what it makes of the ARNs that are pinned. */
  record Step(String name, String arn, UnaryOperator<History> change) {
    @Override
    public String toString() {
      return name + " " + arn;
    }
  }

  @Generated
  void everyArnIsThereOnceAndTheBoundHolds(Chance chance) {
    History history = after(steps(chance));
    assertThat(history.visits()).extracting(Visit::arn).doesNotHaveDuplicates();
    assertThat(history.visits().stream().filter(visit -> !visit.pinned()).count())
        .isLessThanOrEqualTo(History.LARGEST);
  }

  @Generated
  void theLastLookUpIsFirst(Chance chance) {
    Visit visit = visit(chance);
    History history = after(steps(chance)).visited(visit);
    assertThat(history.visits().getFirst().arn()).isEqualTo(visit.arn());
    assertThat(history.visits().getFirst().name()).isEqualTo(visit.name());
  }

  @Generated
  void othersKeepTheirOrder(Chance chance) {
    List<Step> steps = steps(chance);
    Visit visit = visit(chance);
    List<Visit> before =
        after(steps).visits().stream().filter(other -> !other.arn().equals(visit.arn())).toList();
    List<Visit> now = after(steps).visited(visit).visits();
    assertThat(before).hasSizeBetween(now.size() - 1, now.size());
    // The one that falls out is the last one without a pin, which need not be the last one.
    assertThat(before).containsSubsequence(now.subList(1, now.size()));
  }

  @Generated
  void pinsStayUntilTheyAreTakenOff(Chance chance) {
    History history = History.EMPTY;
    Set<String> pinned = new HashSet<>();
    for (Step step : steps(chance)) {
      history = step.change().apply(history);
      switch (step.name()) {
        case "pin" ->
            history.visits().stream()
                .map(Visit::arn)
                .filter(step.arn()::equals)
                .forEach(pinned::add);
        case "unpin", "remove" -> pinned.remove(step.arn());
        default -> {}
      }
      assertThat(history.visits())
          .filteredOn(Visit::pinned)
          .extracting(Visit::arn)
          .containsExactlyInAnyOrderElementsOf(pinned);
    }
  }

  @Generated
  void aSecondTimeInARowChangesNothingMore(Chance chance) {
    List<Step> steps = steps(chance);
    History once = after(steps);
    for (Step step : steps) {
      once = step.change().apply(once);
      assertThat(step.change().apply(once)).isEqualTo(once);
    }
  }

  @Generated
  void suggestionsAreSomeOfTheVisitsWithThePinnedFirst(Chance chance) {
    History history = after(steps(chance));
    List<Visit> found = history.search(chance.oneOf(chance.text(4), "s" + chance.between(1, 150)));
    assertThat(history.visits()).containsAll(found);
    assertThat(found).doesNotHaveDuplicates();
    assertThat(found.stream().dropWhile(Visit::pinned)).noneMatch(Visit::pinned);
  }

  @Generated
  void historyIsReadAsItWasWritten(Chance chance) {
    History history = after(steps(chance));
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    new HistoryForm().write(history, root);
    assertThat(new HistoryForm().read(root)).contains(history);
  }

  private static List<Step> steps(Chance chance) {
    return chance.list(300, () -> step(chance));
  }

  /** Mostly visits, so that the bound is reached. */
  private static Step step(Chance chance) {
    String arn = arn(chance);
    return switch (chance.between(1, 16)) {
      case 1, 2 -> new Step("pin", arn, history -> history.pinned(arn));
      case 3 -> new Step("unpin", arn, history -> history.unpinned(arn));
      default -> {
        Visit visit = visit(chance);
        yield new Step("visit", visit.arn(), history -> history.visited(visit));
      }
    };
  }

  private static Visit visit(Chance chance) {
    return Visit.of(
        arn(chance),
        chance.text(8),
        chance.oneOf("", "work", "demo"),
        Instant.ofEpochSecond(2L * chance.between(0, Integer.MAX_VALUE - 1)));
  }

  private static String arn(Chance chance) {
    return "arn:aws:ivs:us-east-1:123456789012:stage/s" + chance.between(1, 150);
  }

  private static History after(List<Step> steps) {
    History history = History.EMPTY;
    for (Step step : steps) {
      history = step.change().apply(history);
    }
    return history;
  }
}
