package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class HistoryViewTest {

  @TempDir private Path folder;

  @Test
  void whatWasFoundIsRecordedAndWhatFailedIsNot(Stage stage) {
    Screen screen = Screen.open(stage, folder, HistoryViewTest::rehearsalFails);

    screen.lookUp(AnswerSamples.REHEARSAL);
    screen.lookUp(AnswerSamples.TOWN_HALL);
    untilKept(screen, 1);

    assertThat(screen.history().current().visits())
        .containsExactly(
            Visit.of(
                AnswerSamples.TOWN_HALL.arn().toString(),
                "friday-town-hall",
                " ",
                AnswerSamples.THEN));
    Fx.until("the menu has it", () -> menu(screen).contains("friday-town-hall"));
    assertThat(Fx.get(() -> menu(screen))).doesNotContain("evening-rehearsal");
  }

  @Test
  void stageOfTheMenuIsLookedUpWithItsProfile(Stage stage) {
    HeldStages stages = new HeldStages();
    Screen screen = Screen.open(stage, folder, stages);
    screen
        .history()
        .change(history ->
            history.visited(
                Visit.of(
                    AnswerSamples.REHEARSAL.arn().toString(),
                    "evening-rehearsal",
                    "work",
                    AnswerSamples.THEN)));
    Screen again = Screen.open(Fx.get(Stage::new), folder, stages);

    Fx.painted();
    Fx.run(() -> menuButton(again).getItems().getFirst().fire());

    Optional<StageQuery> asked = Fx.get(() -> again.window().state().get().asked());
    assertThat(asked.orElseThrow().profile().described()).contains("work");
  }

  @Test
  void stageIsPinnedAndUnpinned(Stage stage) {
    Screen screen = Screen.open(stage, folder, HistoryViewTest::rehearsalFails);
    screen.lookUp(AnswerSamples.TOWN_HALL);
    untilKept(screen, 1);

    Fx.run(() -> screen.item("pin").fire());
    Fx.until(
        "it is pinned",
        () ->
            ((CheckMenuItem) screen.item("pin")).isSelected()
                && screen.history().current().visits().getFirst().pinned());
    Fx.run(() -> screen.item("history-clear").fire());
    Fx.painted();
    assertThat(screen.history().current().visits()).as("a pinned one stays").hasSize(1);

    Fx.run(() -> screen.item("pin").fire());
    Fx.until("it is not pinned", () -> !screen.history().current().visits().getFirst().pinned());
    Fx.until("it can be cleared", () -> !screen.item("history-clear").isDisable());
    Fx.run(() -> screen.item("history-clear").fire());
    untilKept(screen, 0);
    Fx.until("the menu says so", () -> menu(screen).contains("No recent stages"));
  }

  @Test
  void historyThatIsTurnedOffRecordsNothing(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, HistoryViewTest::rehearsalFails);
    Fx.run(() -> {
      CheckMenuItem keep = (CheckMenuItem) screen.item("keep-history");
      keep.setSelected(false);
      keep.fire();
    });
    Fx.until("it is turned off", () -> !screen.settings().current().keepHistory());

    screen.lookUp(AnswerSamples.TOWN_HALL);
    Fx.run(stage::hide);

    assertThat(screen.history().current()).isEqualTo(History.EMPTY);
    assertThat(folder.resolve("history.json")).doesNotExist();
    assertThat(Files.readString(folder.resolve("settings.json"))).contains("keepHistory");
  }

  @Test
  void whatIsLookedUpLastIsSavedWhenTheWindowCloses(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, HistoryViewTest::rehearsalFails);

    Fx.run(() -> {
      screen.window().onOutcome(_ -> javafx.application.Platform.runLater(stage::hide));
      screen.window().inspect(AnswerSamples.TOWN_HALL);
    });
    Fx.until("the window is closed", () -> !stage.isShowing());

    assertThat(Files.readString(folder.resolve("history.json"))).contains("friday-town-hall");
  }

  @Test
  void folderThatCannotBeWrittenIsToldAndTheHistoryStaysInTheWindow(Stage stage) throws Exception {
    Path file = Files.writeString(folder.resolve("not-a-folder"), "");
    Screen screen = Screen.open(stage, file.resolve("own"), HistoryViewTest::rehearsalFails);

    screen.lookUp(AnswerSamples.TOWN_HALL);

    Fx.until("it is told", () -> screen.text("status").startsWith("Couldn't save the history to"));
    assertThat(screen.history().current().visits()).hasSize(1);
    assertThat(screen.shows("properties")).isTrue();
  }

  @Test
  void startPaneOffersWhatWasLookedUpBefore(Stage stage) {
    Screen first = Screen.open(stage, folder, HistoryViewTest::rehearsalFails);
    first.lookUp(AnswerSamples.TOWN_HALL);
    untilKept(first, 1);
    Fx.run(stage::hide);

    HeldStages stages = new HeldStages();
    Screen second = Screen.open(Fx.get(Stage::new), folder, stages);
    assertThat(second.words(".start-title")).containsExactly("Recent stages");
    assertThat(second.words(".visit-title")).containsExactly("friday-town-hall");
    Fx.run(() -> {
      ListView<?> recent = second.node("recent", ListView.class);
      recent.requestFocus();
      recent.getSelectionModel().selectFirst();
    });
    second.keys("Enter");

    assertThat(Fx.get(() -> second.window().state().get().asked()))
        .contains(AnswerSamples.TOWN_HALL);
  }

  @Test
  void startPaneCallsTheStagesOfTheDemoAccountSo(Stage stage) {
    Screen screen =
        Screen.open(
            stage,
            folder,
            new HeldStages(),
            List.of(
                Visit.of(
                    AnswerSamples.TOWN_HALL.arn().toString(),
                    "friday-town-hall",
                    " ",
                    java.time.Instant.EPOCH)),
            _ -> List.of());

    assertThat(screen.words(".start-title")).containsExactly("Demo stages");
  }

  private static Answer rehearsalFails(Request request) throws LookupException {
    StageQuery query = request.query();
    if (query.equals(AnswerSamples.REHEARSAL)) {
      throw AnswerSamples.failure(query, Kind.NOT_FOUND, "not there");
    }
    return AnswerSamples.of(query, AnswerSamples.body("friday-town-hall"));
  }

  private static void untilKept(Screen screen, int visits) {
    Fx.until("it is kept", () -> screen.history().current().visits().size() == visits);
  }

  private static MenuButton menuButton(Screen screen) {
    return (MenuButton) screen.stage().getScene().lookup("#history");
  }

  /** What the history's menu says. */
  private static List<String> menu(Screen screen) {
    return menuButton(screen).getItems().stream()
        .flatMap(item ->
            item instanceof CustomMenuItem custom
                ? Screen.nodes(custom.getContent())
                    .filter(Label.class::isInstance)
                    .map(label -> ((Label) label).getText())
                : Stream.of(String.valueOf(item.getText())))
        .toList();
  }
}
