package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.answer.JsonView;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.Page;
import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FilterBarTest {

  @Test
  void onlyHitsAndTheWayToThemStayAndHitsAreMarkedAndCounted(Stage stage) {
    AnswerPage page = shown(stage);

    page.paste("filter", "THUMBNAIL");

    assertThat(rows(page))
        .startsWith(
            "stage",
            "stage.autoParticipantRecordingConfiguration",
            "stage.autoParticipantRecordingConfiguration.thumbnailConfiguration")
        .contains("stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.storage[1]")
        .doesNotContain("stage.name", "stage.tags");
    assertThat(page.words(".hit")).isNotEmpty().allMatch("thumbnail"::equalsIgnoreCase);
    assertThat(page.words(".hits")).containsExactly("4 matches");
  }

  @Test
  void valuesAreFoundAsAwsSentThem(Stage stage) {
    AnswerPage page = shown(stage);

    page.paste("filter", "st-4WkQ");

    assertThat(rows(page)).containsExactly("stage", "stage.activeSessionId");
    assertThat(page.words(".hit")).containsExactly("st-4WkQ");
    assertThat(page.words(".hits")).containsExactly("1 match");
  }

  @Test
  void collapsedBranchOpensForAHitAndClosesAgain(Stage stage) {
    AnswerPage page = shown(stage);
    Fx.run(() -> {
      PropertyTreeView tree = page.node("properties", PropertyTreeView.class);
      tree.getTreeItem(0).getChildren().stream()
          .filter(item -> item.getValue().name().equals("tags"))
          .forEach(item -> item.setExpanded(false));
    });

    page.paste("filter", "4711");
    assertThat(rows(page)).containsExactly("stage", "stage.tags", "stage.tags.\"cost-center\"");

    page.act(AnswerPane::escape);
    assertThat(rows(page)).contains("stage.tags").doesNotContain("stage.tags.\"cost-center\"");
  }

  @Test
  void noHitSaysSo(Stage stage) {
    AnswerPage page = shown(stage);

    page.paste("filter", "no such thing");

    assertThat(rows(page)).isEmpty();
    assertThat(page.words(".hits")).containsExactly("no matches");
    assertThat(page.words()).contains("No properties match the filter.");
  }

  @Test
  void escClearsTheFilterAndKeepsTheSelection(Stage stage) {
    AnswerPage page = shown(stage);
    page.paste("filter", "4711");
    Fx.run(() -> page.node("properties", PropertyTreeView.class).getSelectionModel().select(2));

    page.act(AnswerPane::escape);

    assertThat(page.text("filter")).isEmpty();
    assertThat(page.words(".hits")).isEmpty();
    assertThat(rows(page)).contains("stage.name");
    assertThat(
            Fx.get(() ->
                page.node("properties", PropertyTreeView.class).selected().orElseThrow().path()))
        .isEqualTo("stage.tags.\"cost-center\"");
  }

  @Test
  void escClearsTheFilterFromTheTreeToo(Stage stage) {
    AnswerPage page = shown(stage);
    page.paste("filter", "4711");
    Fx.run(() -> page.node("properties").requestFocus());

    page.act(AnswerPane::escape);

    assertThat(page.text("filter")).isEmpty();
  }

  @Test
  void filterHidesNothingFromACopyOrACount(Stage stage) {
    AnswerPage page = shown(stage);
    page.paste("filter", "4711");
    Fx.run(() -> {
      page.node("properties").requestFocus();
      page.node("properties", PropertyTreeView.class).getSelectionModel().select(1);
    });

    page.key(Page::copyValue);

    assertThat(View.clipboard()).contains("environment").contains("purpose");
    assertThat(page.words(".no-value")).containsExactly("6 entries", "5 entries");
  }

  @Test
  void filterStaysForTheNextAnswer(Stage stage) {
    AnswerPage page = shown(stage);
    page.paste("filter", "4711");

    page.answer(AnswerSamples.TOWN_HALL, AnswerSamples.body("friday-town-hall"));

    assertThat(rows(page)).hasSize(3);
    assertThat(page.words(".hits")).containsExactly("1 match");
  }

  @Test
  void theSameFieldSearchesTheJson(Stage stage) {
    AnswerPage page = shown(stage);
    page.paste("filter", "TOWN");
    page.press("view-json");
    assertThat(page.words(".hits")).containsExactly("2 matches");

    page.key(Page::focusFilter);
    assertThat(page.shows("json")).isTrue();
    assertThat(Fx.get(() -> page.node("filter").isFocused())).isTrue();
    page.keys("Enter");
    assertThat(page.words(".hits")).containsExactly("1 of 2");
    assertThat(selected(page)).isEqualTo("town");
    page.keys("Enter");
    page.keys("Enter");
    assertThat(page.words(".hits")).as("from the last to the first").containsExactly("1 of 2");
    page.keys("Shift+Enter");
    assertThat(page.words(".hits")).containsExactly("2 of 2");
    page.act(AnswerPane::escape);

    assertThat(page.words(".hits")).isEmpty();
    page.press("view-tree");
    assertThat(rows(page)).contains("stage.name");
  }

  private static String selected(AnswerPage page) {
    return Fx.get(() -> page.node("json", JsonView.class).selectedText().orElse(""));
  }

  private static AnswerPage shown(Stage stage) {
    return AnswerPage.open(stage, AnswerSamples.body("friday-town-hall"));
  }

  private static List<String> rows(AnswerPage page) {
    Fx.painted();
    return Fx.get(() -> {
      PropertyTreeView tree = page.node("properties", PropertyTreeView.class);
      return IntStream.range(0, tree.getExpandedItemCount())
          .mapToObj(row -> tree.getTreeItem(row).getValue().path())
          .toList();
    });
  }
}
