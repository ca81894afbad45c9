package dev.stageinspector.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.ListSamples;
import dev.stageinspector.ui.sidebar.SidebarRows.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SidebarRowsTest {

  private static final StagesQuery OREGON =
      StagesQuery.of(new ProfileChoice.Shared("work"), "us-west-2");

  @Test
  void pinnedStagesComeFirstThenRecentOnesThenThoseOfTheRegion() {
    History history =
        new History(List.of(visit("hall"), visit("studio"), visit("lab"))).pinned(arn("lab"));

    assertThat(rows(history, listed(stage("x", "x-room", "")), Order.BY_NAME))
        .containsExactly("# Pinned", "lab", "# Recent", "hall", "studio", "# Here", "x-room");
  }

  @Test
  void withoutAHistoryThereIsOnlyTheRegion() {
    assertThat(rows(History.EMPTY, Optional.empty(), Order.BY_NAME))
        .containsExactly("# Here", "(silence)");
    assertThat(rows(History.EMPTY, listed(""), Order.BY_NAME))
        .containsExactly("# Here", "(silence)");
  }

  @Test
  void onlyTheLatestOfManyRecentStagesAreShownUntilTheyAreFiltered() {
    History many =
        new History(IntStream.range(0, 30).mapToObj(number -> visit("room-" + number)).toList());

    assertThat(rows(many, Optional.empty(), Order.BY_NAME)).hasSize(1 + 8 + 2);
    assertThat(rows(many, Optional.empty(), Order.BY_NAME, "room-9"))
        .containsExactly("# Recent", "room-9", "# Here", "(silence)");
    assertThat(rows(many, Optional.empty(), Order.BY_NAME, "room-1")).hasSize(1 + 11 + 2);
  }

  @Test
  void stagesAreSortedByNameWithThoseWithoutOneAtTheEnd() {
    Optional<RegionalStages> listed =
        listed(
            String.join(
                ",",
                stage("1", "", ""),
                stage("2", "b room", ""),
                stage("3", "A", ""),
                stage("4", "B", "st-1"),
                stage("5", "a", "")));

    assertThat(rows(History.EMPTY, listed, Order.BY_NAME))
        .containsExactly("# Here", "A", "a", "B", "b room", "1");
    assertThat(rows(History.EMPTY, listed, Order.LIVE_FIRST))
        .containsExactly("# Here", "B", "A", "a", "b room", "1");
  }

  @Test
  void stagesOfTheSameNameAreAllThere() {
    Optional<RegionalStages> listed =
        listed(String.join(",", stage("2", "room", ""), stage("1", "room", "")));

    assertThat(new SidebarRows(History.EMPTY, listed, StageFilter.of(""), Order.BY_NAME).stages())
        .extracting(stage -> stage.arn().id())
        .containsExactly("1", "2");
  }

  @Test
  void filterThatLeavesNothingIsNotTakenForAnEmptyRegion() {
    assertThat(
            rows(History.EMPTY, listed(stage("1", "room", "")), Order.BY_NAME, "nothing like it"))
        .containsExactly(
            "# Here",
            "None of these stages matches the filter. You can choose another region, or all regions.");
  }

  @Test
  void regionIsSaidWhereTheHeadingDoesNot() {
    Optional<RegionalStages> listed =
        listed(
            stage("1", "here", "")
                + ",{\"arn\": \"arn:aws:ivs:eu-west-1:123456789012:stage/2\", \"name\": \"other\"}");

    assertThat(
            new SidebarRows(History.EMPTY, listed, StageFilter.of(""), Order.BY_NAME)
                .rows("Here", "").stream()
                    .filter(SidebarRow.OfStage.class::isInstance)
                    .map(row -> ((SidebarRow.OfStage) row).region()))
        .containsExactly(Optional.empty(), Optional.of("eu-west-1"));
  }

  private static List<String> rows(History history, Optional<RegionalStages> listed, Order order) {
    return words(new SidebarRows(history, listed, StageFilter.of(""), order));
  }

  private static List<String> rows(
      History history, Optional<RegionalStages> listed, Order order, String filter) {
    return words(new SidebarRows(history, listed, StageFilter.of(filter), order));
  }

  private static List<String> words(SidebarRows rows) {
    return rows.rows("Here", "(silence)").stream()
        .map(row ->
            switch (row) {
              case SidebarRow.Heading(String words) -> "# " + words;
              case SidebarRow.Note(String words) -> words;
              case SidebarRow.OfStage(StageItem stage, _) -> stage.title();
            })
        .toList();
  }

  private static Optional<RegionalStages> listed(String stages) {
    return Optional.of(RegionalStages.of(OREGON, List.of(ListSamples.of(stages))));
  }

  private static String stage(String id, String name, String session) {
    return """
    {"arn": "arn:aws:ivs:us-west-2:123456789012:stage/%s", "name": "%s", "activeSessionId": "%s"}
    """
        .formatted(id, name, session);
  }

  private static Visit visit(String name) {
    return Visit.of(arn(name), name, "work", Instant.EPOCH);
  }

  private static String arn(String id) {
    return "arn:aws:ivs:us-east-1:123456789012:stage/" + id;
  }
}
