package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.comparison.Side;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.CompareEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a stage to what differs from another one. */
@ExtendWith(FxExtension.class)
class CompareJourneyTest {

  static final Ivs STAGES =
      request ->
          AnswerSamples.of(
              request,
              AnswerSamples.body(
                  request.query().equals(AnswerSamples.TOWN_HALL)
                      ? "friday-town-hall"
                      : "evening-rehearsal"));

  @TempDir private Path folder;

  @Test
  void aStageIsComparedWithAPastedOneInATabOfItsOwn(Stage stage) {
    Screen screen = Screen.open(stage, folder, STAGES).lookUp(AnswerSamples.TOWN_HALL);

    screen.keys("Shortcut+Shift+D");
    screen.paste("compare-search", "it is *" + AnswerSamples.REHEARSAL.arn() + "*");
    screen.press("compare-ok");

    untilCompared(screen);
    assertThat(titles(screen)).hasSize(2);
    assertThat(screen.text("comparison-title")).isEqualTo("friday-town-hall ↔ evening-rehearsal");
    assertThat(screen.text("comparison-count")).isEqualTo("15 differences");
    assertThat(titles(screen).get(1)).endsWith(" (15)");
    assertThat(Fx.get(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("differences");
  }

  @Test
  void openAndRecentStagesAreOfferedButNotItself(Stage stage) {
    Screen screen =
        Screen.open(stage, folder, STAGES)
            .lookUp(AnswerSamples.REHEARSAL)
            .lookUp(AnswerSamples.TOWN_HALL);

    screen.keys("Shortcut+Shift+D");

    assertThat(offered(screen)).containsExactly(AnswerSamples.REHEARSAL);
    screen.paste("compare-search", "no such thing");
    assertThat(offered(screen)).isEmpty();
    assertThat(screen.isDisabled("compare-ok")).isTrue();
    screen.paste("compare-search", "evening reh");
    screen.press("compare-ok");
    untilCompared(screen);
  }

  @Test
  void keysThatNeedAStageGetATabForOne(Stage stage) {
    Screen screen = compared(stage);

    screen.keys("Shortcut+L");

    assertThat(titles(screen)).hasSize(3).endsWith("New tab");
    assertThat(screen.shows("arn")).isTrue();
    screen.keys("Shortcut+W");
    screen.keys("Shortcut+2");
    assertThat(screen.shows("differences")).isTrue();
    assertThat(Fx.get(() -> screen.item("compare").isDisable())).isTrue();
    screen.keys("Shortcut+W");
    assertThat(titles(screen)).containsExactly("friday-town-hall");
  }

  @Test
  void aStageIsComparedWithItsSnapshotAsTheOldSide(Stage stage) {
    Path file = folder.resolve("saved.stage.json");
    Screen screen = Screen.open(stage, folder, STAGES).lookUp(AnswerSamples.TOWN_HALL);
    screen.answerFile(file);
    screen.keys("Shortcut+S");
    Fx.until("it is saved", () -> file.toFile().isFile());

    screen.keys("Shortcut+Shift+D");
    screen.paste("compare-search", file.toString());
    assertThat(screen.text("compare-question")).isEqualTo("Compare “friday-town-hall” (new) with:");
    screen.press("compare-ok");

    untilCompared(screen);
    assertThat(screen.text("comparison-count")).isEqualTo("No differences");
    assertThat(screen.text("comparison-old")).contains("the snapshot “saved.stage.json”");
    assertThat(screen.text("comparison-new")).contains("the demo account");
  }

  @Test
  void aPastedArnIsNeverASnapshot() {
    StageQuery live = AnswerSamples.TOWN_HALL;
    StageQuery saved =
        new StageQuery(live.arn(), new ProfileChoice.Saved(folder.resolve("a.stage.json")));
    StageQuery other = new StageQuery(live.arn(), new ProfileChoice.Shared("other"));
    ProfileChoice last = new ProfileChoice.Shared("last");

    assertThat(CompareDialog.profileOf(live.arn(), saved, List.of(), _ -> last)).isEqualTo(last);
    assertThat(CompareDialog.profileOf(live.arn(), saved, List.of(saved, other), _ -> last))
        .isEqualTo(other.profile());
    assertThat(CompareDialog.profileOf(live.arn(), live, List.of(saved), _ -> last))
        .isEqualTo(live.profile());
  }

  @Test
  void aComparisonIsNotKeptForAnotherStart(Stage stage) {
    Screen screen = compared(stage);

    assertThat(titles(screen)).hasSize(2);
    Fx.run(stage::close);
    Screen again = Screen.reopen(Fx.get(Stage::new), folder, STAGES);

    assertThat(titles(again)).containsExactly("friday-town-hall");
  }

  private Screen compared(Stage stage) {
    Screen screen = Screen.open(stage, folder, STAGES);
    compare(screen);
    return screen;
  }

  /** Looks a stage up, and compares it with another one. */
  static void compare(Screen screen) {
    screen.lookUp(AnswerSamples.TOWN_HALL);
    Side one = new Side(AnswerSamples.TOWN_HALL, Optional.empty());
    Side other = new Side(AnswerSamples.REHEARSAL, Optional.empty());
    Fx.run(() -> screen.stage().fireEvent(new CompareEvent(new Sides(one, other))));
    untilCompared(screen);
  }

  private static void untilCompared(Screen screen) {
    Fx.until("both are read", () -> screen.shows("comparison-count"));
    Fx.painted();
  }

  @SuppressWarnings("unchecked")
  private static List<StageQuery> offered(Screen screen) {
    return Fx.get(
        () -> List.copyOf(((ListView<StageQuery>) screen.node("compare-list")).getItems()));
  }

  private static List<String> titles(Screen screen) {
    return Fx.get(
        () -> screen.node("tabs", TabPane.class).getTabs().stream().map(Tab::getText).toList());
  }
}
