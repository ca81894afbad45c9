package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.store.OpenTabs;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.lookup.ProfileChooser;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several stages open at once. */
@ExtendWith(FxExtension.class)
class StageTabsTest {

  private static final String HALL = AnswerSamples.body("friday-town-hall");
  private static final String REHEARSAL = AnswerSamples.body("evening-rehearsal");

  @TempDir private Path folder;
  private final HeldStages stages = new HeldStages();

  @Test
  void eachTabShowsItsOwnAnswerWhenCallsEndOutOfOrder(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call first = stages.next();
    screen.keys("Shortcut+T");
    screen.start(AnswerSamples.REHEARSAL);
    HeldStages.Call second = stages.next();

    second.answer(REHEARSAL);
    Fx.until("the second is there", () -> titles(screen).get(1).equals("evening-rehearsal"));
    first.answer(HALL);
    Fx.until("the first is there", () -> titles(screen).getFirst().equals("friday-town-hall"));

    assertThat(screen.words(".stage-name")).containsExactly("evening-rehearsal");
    assertThat(screen.text("arn")).isEqualTo(AnswerSamples.REHEARSAL.arn().toString());
    screen.keys("Shortcut+Tab");
    assertThat(screen.words(".stage-name")).containsExactly("friday-town-hall");
    assertThat(screen.text("arn")).isEqualTo(AnswerSamples.TOWN_HALL.arn().toString());
    assertThat(Fx.get(stage::getTitle)).isEqualTo("friday-town-hall - Stage Inspector");
  }

  @Test
  void listKeepsTheNameOfTheStageItCovers(Stage stage) {
    Screen screen = lookedUp(stage);
    screen.keys("Shortcut+Shift+L");
    screen.keys("Shortcut+W");

    screen.keys("Shortcut+Shift+T");

    Fx.until("it is found again", () -> titles(screen).contains("friday-town-hall"));
    assertThat(titles(screen)).doesNotContain("Stages");
  }

  @Test
  void tabWhoseNameGrowsStaysWholeBesideTheOthers(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    for (int tab = 0; tab < 14; tab++) {
      screen.keys("Shortcut+T");
    }
    screen.start(AnswerSamples.REHEARSAL);
    HeldStages.Call call = stages.next();
    call.answer(REHEARSAL);
    Fx.until("it is there", () -> titles(screen).contains("evening-rehearsal"));
    Fx.painted();
    Fx.painted();

    assertThat(right(stage, ".tab:selected"))
        .isLessThanOrEqualTo(left(stage, ".control-buttons-tab"));
    Fx.run(() -> stage.setWidth(800));
    Fx.painted();
    Fx.painted();
    assertThat(right(stage, ".tab:selected"))
        .isLessThanOrEqualTo(left(stage, ".control-buttons-tab"));
  }

  private static double right(Stage stage, String selector) {
    return Fx.get(() -> bounds(stage, selector).getMaxX());
  }

  private static double left(Stage stage, String selector) {
    return Fx.get(() -> bounds(stage, selector).getMinX());
  }

  private static Bounds bounds(Stage stage, String selector) {
    Node node = stage.getScene().lookup("#tabs").lookup(selector);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void closingTabEndsItsCallAndNoOther(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call first = stages.next();
    screen.keys("Shortcut+T");
    screen.start(AnswerSamples.REHEARSAL);
    HeldStages.Call second = stages.next();

    screen.keys("Shortcut+W");

    assertThat(second.wasInterrupted()).isTrue();
    first.answer(HALL);
    Fx.until("the first is there", () -> titles(screen).equals(List.of("friday-town-hall")));
  }

  @Test
  void eachTabKeepsItsFilterAndItsSelection(Stage stage) {
    Screen screen = lookedUp(stage);
    screen.paste("filter", "arn");
    Fx.run(() -> tree(screen).getSelectionModel().select(1));
    String path = selectedPath(screen);
    screen.keys("Shortcut+T");
    assertThat(screen.shows("start")).isTrue();
    screen.lookUp(AnswerSamples.TOWN_HALL);
    assertThat(screen.text("filter")).isEmpty();

    screen.keys("Shortcut+1");

    assertThat(screen.text("filter")).isEqualTo("arn");
    assertThat(selectedPath(screen)).isEqualTo(path);
    assertThat(Fx.get(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("filter");
  }

  @Test
  void closedTabIsNotKept(Stage stage) {
    Screen screen = lookedUp(stage);
    screen.keys("Shortcut+T");
    screen.lookUp(AnswerSamples.TOWN_HALL);
    WeakReference<Object> closed = new WeakReference<>(tree(screen));

    screen.keys("Shortcut+W");
    screen.keys("Shortcut+T");

    Fx.gone(closed, stage.getScene());
  }

  @Test
  void keysGoToTabsByPlaceAndAroundTheEnd(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);
    screen.keys("Shortcut+T");
    screen.keys("Shortcut+T");
    assertThat(selected(screen)).isEqualTo(2);

    screen.keys("Shortcut+Tab");
    assertThat(selected(screen)).isZero();
    screen.keys("Shortcut+Shift+Tab");
    assertThat(selected(screen)).isEqualTo(2);
    screen.keys("Shortcut+2");
    assertThat(selected(screen)).isEqualTo(1);
    screen.keys("Shortcut+7");
    assertThat(selected(screen)).isEqualTo(1);
    screen.keys("Shortcut+9");
    assertThat(selected(screen)).isEqualTo(2);
  }

  @Test
  void newTabHasTheProfileOfTheOneInSightAndTheKeyboardInItsAddress(Stage stage) {
    Screen screen = lookedUp(stage);
    ProfileChoice other = new ProfileChoice.Shared("another");
    Fx.run(() -> screen.node("profile", ProfileChooser.class).setValue(other));

    screen.press("new-tab");

    assertThat(screen.text("arn")).isEmpty();
    assertThat(Fx.get(() -> screen.node("profile", ProfileChooser.class).getValue()))
        .isEqualTo(other);
    assertThat(Fx.get(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("arn");
    assertThat(titles(screen)).containsExactly("friday-town-hall", "New tab");
  }

  @Test
  void lastTabGivesItsPlaceToAnEmptyOneAndIsReopened(Stage stage) {
    Screen screen = lookedUp(stage);

    screen.keys("Shortcut+W");
    assertThat(titles(screen)).containsExactly("New tab");
    assertThat(Fx.get(stage::isShowing)).isTrue();
    screen.keys("Shortcut+Shift+T");

    Fx.until("it is found again", () -> screen.window().state().get().found().isPresent());
    assertThat(titles(screen)).containsExactly("friday-town-hall", "New tab");
    assertThat(screen.words(".stage-name")).containsExactly("friday-town-hall");
  }

  @Test
  void othersAreClosed(Stage stage) {
    Screen screen = lookedUp(stage);
    screen.keys("Shortcut+T");
    screen.keys("Shortcut+T");

    Fx.run(() -> tabs(screen).getTabs().getFirst().getContextMenu().getItems().get(1).fire());

    assertThat(titles(screen)).containsExactly("friday-town-hall");
  }

  @Test
  void tabsOfTheLastStartComeBackAndAreLookedUpWhenTheyAreSeen(Stage stage) throws Exception {
    Screen before = Screen.open(Fx.get(Stage::new), folder, stages);
    before.start(AnswerSamples.TOWN_HALL);
    stages.next().answer(HALL);
    Fx.until("it is found", () -> titles(before).equals(List.of("friday-town-hall")));
    before.keys("Shortcut+T");
    before.start(AnswerSamples.REHEARSAL);
    stages.next().answer(REHEARSAL);
    Fx.until("it is found", () -> titles(before).contains("evening-rehearsal"));
    before.keys("Shortcut+Q");

    Screen again = Screen.reopen(stage, folder, stages);

    assertThat(titles(again)).containsExactly("friday-town-hall", "evening-rehearsal");
    assertThat(stages.next().query()).isEqualTo(AnswerSamples.REHEARSAL);
    assertThat(stages.isIdle()).isTrue();
    again.keys("Shortcut+1");
    assertThat(stages.next().query()).isEqualTo(AnswerSamples.TOWN_HALL);
  }

  @Test
  void stageThatIsAskedForOpensBesideTheTabsOfTheLastStartAndNoneOfThemIsLookedUp(Stage stage)
      throws Exception {
    Screen before = Screen.open(Fx.get(Stage::new), folder, stages);
    before.start(AnswerSamples.TOWN_HALL);
    stages.next().answer(HALL);
    Fx.until("it is found", () -> titles(before).equals(List.of("friday-town-hall")));
    before.keys("Shortcut+T");
    before.start(AnswerSamples.REHEARSAL);
    stages.next().answer(REHEARSAL);
    Fx.until("it is found", () -> titles(before).contains("evening-rehearsal"));
    before.keys("Shortcut+Q");

    Screen again = Screen.reopen(stage, folder, stages, AnswerSamples.REHEARSAL);

    assertThat(stages.next().query()).isEqualTo(AnswerSamples.REHEARSAL);
    assertThat(stages.isIdle()).isTrue();
    assertThat(titles(again)).containsExactly("friday-town-hall", "evening-rehearsal");
    assertThat(selected(again)).isEqualTo(1);
  }

  @Test
  void tabsAreNotKeptWithoutAHistory(Stage stage) {
    Stage first = Fx.get(Stage::new);
    Screen before = lookedUp(first);
    Fx.run(() -> {
      CheckMenuItem keep = (CheckMenuItem) before.item("keep-history");
      keep.setSelected(false);
      keep.fire();
    });
    before.keys("Shortcut+Q");

    assertThat(titles(Screen.reopen(stage, folder, stages))).containsExactly("New tab");
  }

  @Test
  void tabOfStageInSightIsMarkedAsLive(Stage stage) {
    Screen screen = lookedUp(stage);

    assertThat(Fx.get(() -> tabs(screen).getTabs().getFirst().getGraphic().getStyleClass()))
        .contains("live");
    Pictures.ofWindows("tabs", stage);
  }

  @Test
  void whatWasSaidInOneTabIsNotReadInAnother(Stage stage) {
    Screen screen = lookedUp(stage);
    screen.press("copy-whip");
    assertThat(screen.text("status")).startsWith("Copied");

    screen.keys("Shortcut+T");

    assertThat(screen.text("status")).isEmpty();
  }

  @Test
  void manyTabsLeaveTheMenusTheirPlace(Stage stage) {
    Screen screen = lookedUp(stage);
    for (int i = 0; i < 12; i++) {
      screen.keys("Shortcut+T");
    }
    Fx.painted();

    assertThat(
            Fx.get(() ->
                screen.node("tabs").localToScene(screen.node("tabs").getBoundsInLocal()).getMaxX()))
        .isLessThanOrEqualTo(
            Fx.get(() ->
                screen
                    .node("new-tab")
                    .localToScene(screen.node("new-tab").getBoundsInLocal())
                    .getMinX()));
    Pictures.ofWindows("tabs-many", stage);
  }

  @Test
  void closedTabComesBackWhereItWas(Stage stage) {
    Screen screen = lookedUp(stage);
    screen.keys("Shortcut+T");
    screen.keys("Shortcut+1");
    screen.keys("Shortcut+W");
    screen.keys("Shortcut+Shift+T");

    Fx.until("it is found again", () -> titles(screen).contains("friday-town-hall"));
    assertThat(titles(screen)).containsExactly("friday-town-hall", "New tab");
  }

  @Test
  void onlyThePaneInSightIsInTheWindow(Stage stage) {
    Screen screen = lookedUp(stage);
    screen.keys("Shortcut+T");

    assertThat(Fx.get(() -> stage.getScene().getRoot().lookupAll("#arn"))).hasSize(1);
  }

  @Test
  void namesOfKeptTabsAreThoseOfTheTabs(Stage stage) {
    lookedUp(stage).keys("Shortcut+Q");

    assertThat(OpenTabs.file(new AppFolders(folder, folder)).load().value())
        .isEqualTo(
            new OpenTabs(
                List.of(
                    new OpenTab(
                        AnswerSamples.TOWN_HALL.arn().toString(),
                        "friday-town-hall",
                        ProfileChoices.kept(AnswerSamples.TOWN_HALL.profile()))),
                0));
  }

  private Screen lookedUp(Stage stage) {
    return Screen.open(stage, folder, AnswerSamples.always(HALL)).lookUp(AnswerSamples.TOWN_HALL);
  }

  private static PropertyTreeView tree(Screen screen) {
    return screen.node("properties", PropertyTreeView.class);
  }

  private static String selectedPath(Screen screen) {
    return Fx.get(() -> tree(screen).selected().orElseThrow().path());
  }

  private static TabPane tabs(Screen screen) {
    return screen.node("tabs", TabPane.class);
  }

  private static List<String> titles(Screen screen) {
    return Fx.get(() -> tabs(screen).getTabs().stream().map(Tab::getText).toList());
  }

  private static int selected(Screen screen) {
    return Fx.get(() -> tabs(screen).getSelectionModel().getSelectedIndex());
  }
}
