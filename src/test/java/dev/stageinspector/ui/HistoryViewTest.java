package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.History;
import dev.stageinspector.store.LastState;
import dev.stageinspector.store.Settings;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.lookup.HistoryMenu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class HistoryViewTest {

  private static final Visit TOWN_HALL =
      Visit.of(
          AnswerSamples.TOWN_HALL.arn().toString(), "friday-town-hall", " ", AnswerSamples.THEN);
  private static final Visit AT_WORK =
      Visit.of(
          AnswerSamples.REHEARSAL.arn().toString(),
          "evening-rehearsal",
          "work",
          AnswerSamples.THEN);

  @TempDir private Path folder;

  @Test
  void whatWasFoundIsRecordedAndWhatFailedIsNot(Stage stage) {
    StagePage page = StagePage.open(stage, folder, HistoryViewTest::rehearsalFails);

    page.lookUp(AnswerSamples.REHEARSAL);
    page.lookUp(AnswerSamples.TOWN_HALL);
    untilKept(page, 1);

    assertThat(page.history().visits()).containsExactly(TOWN_HALL.withState(LastState.LIVE));
  }

  @Test
  void menuHasTheStagesAndTakesOne(Stage stage) {
    List<Visit> chosen = new ArrayList<>();
    HistoryMenu menu = menu(stage, chosen, new AtomicInteger());

    Fx.run(() -> menu.show(new History(List.of(TOWN_HALL, AT_WORK))));
    assertThat(Fx.get(() -> words(menu))).contains("friday-town-hall", "evening-rehearsal");
    assertThat(Fx.get(() -> words(menu))).doesNotContain("No recent stages");
    Fx.run(() -> menu.getItems().get(1).fire());

    assertThat(chosen).containsExactly(AT_WORK);
  }

  @Test
  void menuSaysThatThereAreNoneAndOnlyClearsWhatIsNotPinned(Stage stage) {
    AtomicInteger cleared = new AtomicInteger();
    HistoryMenu menu = menu(stage, new ArrayList<>(), cleared);

    Fx.run(() -> menu.show(History.EMPTY));
    assertThat(Fx.get(() -> words(menu))).contains("No recent stages");
    assertThat(Fx.get(() -> clear(menu).isDisable())).isTrue();
    Fx.run(() -> menu.show(new History(List.of(TOWN_HALL)).pinned(TOWN_HALL.arn())));
    assertThat(Fx.get(() -> clear(menu).isDisable())).isTrue();
    Fx.run(() -> {
      menu.show(new History(List.of(TOWN_HALL)));
      clear(menu).fire();
    });

    assertThat(cleared).hasValue(1);
  }

  @Test
  void stageOfTheHistoryIsLookedUpWithItsProfile(Stage stage) throws Exception {
    HeldStages stages = new HeldStages();
    StagePage page = StagePage.open(stage, folder, stages);

    page.act(pane -> pane.address().choose(AT_WORK));

    assertThat(stages.next().query().profile()).isEqualTo(new ProfileChoice.Shared("work"));
  }

  @Test
  void historyThatIsTurnedOffRecordsNothing(Stage stage) {
    StagePage page = StagePage.open(stage, folder, HistoryViewTest::rehearsalFails);
    page.set(Settings.DEFAULT.withKeepHistory(false));

    page.lookUp(AnswerSamples.TOWN_HALL);
    Fx.run(stage::hide);

    assertThat(page.history()).isEqualTo(History.EMPTY);
    assertThat(folder.resolve("history.json")).doesNotExist();
  }

  @Test
  void folderThatCannotBeWrittenIsToldAndTheHistoryStaysInTheWindow(Stage stage) throws Exception {
    Path file = Files.writeString(folder.resolve("not-a-folder"), "");
    StagePage page = StagePage.open(stage, file.resolve("own"), HistoryViewTest::rehearsalFails);

    page.lookUp(AnswerSamples.TOWN_HALL);

    Fx.until("it is told", () -> !page.said.isEmpty());
    assertThat(page.said).singleElement().asString().startsWith("Couldn't save the history to");
    assertThat(page.history().visits()).hasSize(1);
    assertThat(page.shows("properties")).isTrue();
  }

  @Test
  void startPaneOffersWhatWasLookedUpBefore(Stage stage) throws Exception {
    StagePage first = StagePage.open(stage, folder, HistoryViewTest::rehearsalFails);
    first.lookUp(AnswerSamples.TOWN_HALL);
    untilKept(first, 1);
    Fx.run(stage::hide);

    HeldStages stages = new HeldStages();
    StagePage second = StagePage.open(Fx.get(Stage::new), folder, stages);
    assertThat(second.words(".start-title")).containsExactly("Recent stages");
    assertThat(second.words(".visit-title")).containsExactly("friday-town-hall");
    Fx.run(() -> {
      ListView<?> recent = second.node("recent", ListView.class);
      recent.requestFocus();
      recent.getSelectionModel().selectFirst();
    });
    second.keys("Enter");

    assertThat(stages.next().query()).isEqualTo(AnswerSamples.TOWN_HALL);
  }

  private static Answer rehearsalFails(Request request) throws LookupException {
    StageQuery query = request.query();
    if (query.equals(AnswerSamples.REHEARSAL)) {
      throw AnswerSamples.failure(query, Kind.NOT_FOUND, "not there");
    }
    return AnswerSamples.of(query, AnswerSamples.body("friday-town-hall"));
  }

  private static void untilKept(StagePage page, int visits) {
    Fx.until("it is kept", () -> page.history().visits().size() == visits);
  }

  private static HistoryMenu menu(Stage stage, List<Visit> chosen, AtomicInteger cleared) {
    return View.show(
        stage, () -> new HistoryMenu(List.of(TOWN_HALL), chosen::add, cleared::incrementAndGet));
  }

  private static MenuItem clear(HistoryMenu menu) {
    return menu.getItems().stream()
        .filter(item -> "history-clear".equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  /** What the menu says. */
  private static List<String> words(HistoryMenu menu) {
    return menu.getItems().stream()
        .flatMap(item ->
            item instanceof CustomMenuItem custom
                ? View.nodes(custom.getContent())
                    .filter(Label.class::isInstance)
                    .map(label -> ((Label) label).getText())
                : Stream.of(String.valueOf(item.getText())))
        .toList();
  }
}
