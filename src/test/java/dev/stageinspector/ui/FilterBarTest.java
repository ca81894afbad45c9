package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.answer.PropertyTreeView;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class FilterBarTest {

  @TempDir private Path folder;

  @Test
  void onlyHitsAndTheWayToThemStayAndHitsAreMarkedAndCounted(Stage stage) {
    Screen screen = shown(stage);

    screen.paste("filter", "THUMBNAIL");

    assertThat(rows(screen))
        .startsWith(
            "stage",
            "stage.autoParticipantRecordingConfiguration",
            "stage.autoParticipantRecordingConfiguration.thumbnailConfiguration")
        .contains("stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.storage[1]")
        .doesNotContain("stage.name", "stage.tags");
    assertThat(screen.words(".hit")).isNotEmpty().allMatch("thumbnail"::equalsIgnoreCase);
    assertThat(screen.words(".hits")).containsExactly("4 matches");
  }

  @Test
  void valuesAreFoundAsAwsSentThem(Stage stage) {
    Screen screen = shown(stage);

    screen.paste("filter", "st-4WkQ");

    assertThat(rows(screen)).containsExactly("stage", "stage.activeSessionId");
    assertThat(screen.words(".hit")).containsExactly("st-4WkQ");
    assertThat(screen.words(".hits")).containsExactly("1 match");
  }

  @Test
  void collapsedBranchOpensForAHitAndClosesAgain(Stage stage) {
    Screen screen = shown(stage);
    Fx.run(() -> {
      PropertyTreeView tree = screen.node("properties", PropertyTreeView.class);
      tree.getTreeItem(0).getChildren().stream()
          .filter(item -> item.getValue().name().equals("tags"))
          .forEach(item -> item.setExpanded(false));
    });

    screen.paste("filter", "4711");
    assertThat(rows(screen)).containsExactly("stage", "stage.tags", "stage.tags.\"cost-center\"");

    screen.keys("Esc");
    assertThat(rows(screen)).contains("stage.tags").doesNotContain("stage.tags.\"cost-center\"");
  }

  @Test
  void noHitSaysSo(Stage stage) {
    Screen screen = shown(stage);

    screen.paste("filter", "no such thing");

    assertThat(rows(screen)).isEmpty();
    assertThat(screen.words(".hits")).containsExactly("no matches");
    assertThat(screen.words()).contains("No properties match the filter.");
  }

  @Test
  void escClearsTheFilterAndKeepsTheSelection(Stage stage) {
    Screen screen = shown(stage);
    screen.paste("filter", "4711");
    Fx.run(() -> screen.node("properties", PropertyTreeView.class).getSelectionModel().select(2));

    screen.keys("Esc");

    assertThat(screen.text("filter")).isEmpty();
    assertThat(screen.words(".hits")).isEmpty();
    assertThat(rows(screen)).contains("stage.name");
    assertThat(
            Fx.get(() ->
                screen.node("properties", PropertyTreeView.class).selected().orElseThrow().path()))
        .isEqualTo("stage.tags.\"cost-center\"");
  }

  @Test
  void escClearsTheFilterFromTheTreeToo(Stage stage) {
    Screen screen = shown(stage);
    screen.paste("filter", "4711");
    Fx.run(() -> screen.node("properties").requestFocus());

    screen.keys("Esc");

    assertThat(screen.text("filter")).isEmpty();
  }

  @Test
  void filterHidesNothingFromACopyOrACount(Stage stage) {
    Screen screen = shown(stage);
    screen.paste("filter", "4711");
    Fx.run(() -> {
      screen.node("properties").requestFocus();
      screen.node("properties", PropertyTreeView.class).getSelectionModel().select(1);
    });

    screen.keys("Shortcut+C");

    assertThat(Screen.clipboard()).contains("environment").contains("purpose");
    assertThat(screen.words(".no-value")).containsExactly("6 entries", "5 entries");
  }

  @Test
  void filterStaysForTheNextAnswer(Stage stage) {
    Screen screen = shown(stage);
    screen.paste("filter", "4711");

    screen.lookUp(AnswerSamples.TOWN_HALL);

    assertThat(rows(screen)).hasSize(3);
    assertThat(screen.words(".hits")).containsExactly("1 match");
  }

  @Test
  void ctrlFLeadsFromTheJsonToTheFilter(Stage stage) {
    Screen screen = shown(stage);
    screen.press("view-json");
    assertThat(screen.isDisabled("filter")).isTrue();

    screen.keys("Shortcut+F");

    assertThat(screen.shows("properties")).isTrue();
    assertThat(Fx.get(() -> screen.node("filter").isFocused())).isTrue();
  }

  private Screen shown(Stage stage) {
    return Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")))
        .lookUp(AnswerSamples.TOWN_HALL);
  }

  private static List<String> rows(Screen screen) {
    Fx.painted();
    return Fx.get(() -> {
      PropertyTreeView tree = screen.node("properties", PropertyTreeView.class);
      return IntStream.range(0, tree.getExpandedItemCount())
          .mapToObj(row -> tree.getTreeItem(row).getValue().path())
          .toList();
    });
  }
}
