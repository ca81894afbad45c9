package dev.stageinspector.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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

  @Property
  void everyArnIsThereOnceAndTheBoundHolds(@ForAll("steps") List<Step> steps) {
    History history = after(steps);
    assertThat(history.visits()).extracting(Visit::arn).doesNotHaveDuplicates();
    assertThat(history.visits().stream().filter(visit -> !visit.pinned()).count())
        .isLessThanOrEqualTo(History.LARGEST);
  }

  @Property
  void theLastLookUpIsFirst(@ForAll("steps") List<Step> steps, @ForAll("visits") Visit visit) {
    History history = after(steps).visited(visit);
    assertThat(history.visits().getFirst().arn()).isEqualTo(visit.arn());
    assertThat(history.visits().getFirst().name()).isEqualTo(visit.name());
  }

  @Property
  void othersKeepTheirOrder(@ForAll("steps") List<Step> steps, @ForAll("visits") Visit visit) {
    List<Visit> before = after(steps).without(visit.arn()).visits();
    List<Visit> now = after(steps).visited(visit).visits();
    assertThat(before).startsWith(now.subList(1, now.size()).toArray(Visit[]::new));
  }

  @Property
  void pinsStayUntilTheyAreTakenOff(@ForAll("steps") List<Step> steps) {
    History history = History.EMPTY;
    Set<String> pinned = new HashSet<>();
    for (Step step : steps) {
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

  @Property
  void aSecondTimeInARowChangesNothingMore(@ForAll("steps") List<Step> steps) {
    History once = after(steps);
    for (Step step : steps) {
      once = step.change().apply(once);
      assertThat(step.change().apply(once)).isEqualTo(once);
    }
  }

  @Property
  void suggestionsAreSomeOfTheVisitsWithThePinnedFirst(
      @ForAll("steps") List<Step> steps, @ForAll String text) {
    History history = after(steps);
    List<Visit> found = history.search(text);
    assertThat(history.visits()).containsAll(found);
    assertThat(found).doesNotHaveDuplicates();
    assertThat(found.stream().dropWhile(Visit::pinned)).noneMatch(Visit::pinned);
  }

  @Property
  void historyIsReadAsItWasWritten(@ForAll("steps") List<Step> steps) {
    History history = after(steps);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    new HistoryForm().write(history, root);
    assertThat(new HistoryForm().read(root)).contains(history);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return step().list().ofMaxSize(300);
  }

  private Arbitrary<Step> step() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            12,
            visits()
                .map(visit -> new Step("visit", visit.arn(), history -> history.visited(visit)))),
        Tuple.of(2, arns().map(arn -> new Step("pin", arn, history -> history.pinned(arn)))),
        Tuple.of(1, arns().map(arn -> new Step("unpin", arn, history -> history.unpinned(arn)))),
        Tuple.of(1, arns().map(arn -> new Step("remove", arn, history -> history.without(arn)))));
  }

  @Provide
  Arbitrary<Visit> visits() {
    return Combinators.combine(
            arns(),
            Arbitraries.strings().ofMaxLength(8),
            Arbitraries.of("", "work", "demo"),
            Arbitraries.longs().between(0, 4_000_000_000L))
        .as((arn, name, profile, second) ->
            Visit.of(arn, name, profile, Instant.ofEpochSecond(second)));
  }

  private static Arbitrary<String> arns() {
    return Arbitraries.integers()
        .between(1, 150)
        .map(number -> "arn:aws:ivs:us-east-1:123456789012:stage/s" + number);
  }

  private static History after(List<Step> steps) {
    History history = History.EMPTY;
    for (Step step : steps) {
      history = step.change().apply(history);
    }
    return history;
  }
}
