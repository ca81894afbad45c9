package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.store.Theme;
import dev.stageinspector.store.WindowPlace;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.kit.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class WindowTest {

  @TempDir private Path folder;

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void placeThemeAndViewAreRemembered(Stage stage) {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")))
            .lookUp(AnswerSamples.TOWN_HALL);
    Fx.run(() -> {
      stage.setX(40);
      stage.setY(30);
      stage.setWidth(800);
      stage.setHeight(600);
    });
    screen.press("view-json");
    Fx.run(() -> screen.item("theme-dark").fire());
    assertThat(Fx.get(Application::getUserAgentStylesheet)).endsWith("primer-dark.bss");
    Fx.run(stage::hide);

    Stage other = Fx.get(Stage::new);
    Screen again =
        Screen.open(other, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")))
            .lookUp(AnswerSamples.TOWN_HALL);

    assertThat(again.settings().current().window())
        .contains(new WindowPlace(40, 30, 800, 600, false));
    assertThat(
            Fx.get(() -> List.of(other.getX(), other.getY(), other.getWidth(), other.getHeight())))
        .containsExactly(40.0, 30.0, 800.0, 600.0);
    assertThat(again.settings().current().view()).isEqualTo(AnswerView.JSON);
    assertThat(again.shows("json")).isTrue();
    assertThat(Fx.get(() -> ((RadioMenuItem) again.item("theme-dark")).isSelected())).isTrue();
    assertThat(Fx.get(Application::getUserAgentStylesheet)).endsWith("primer-dark.bss");
  }

  @Test
  void windowWhoseScreenIsGoneOpensWhereItCanBeSeen(Stage stage) {
    Screen first = Screen.open(Fx.get(Stage::new), folder, new HeldStages());
    first.settings().change(old -> old.withWindow(new WindowPlace(5_000, 20, 800, 600, false)));

    Screen.open(stage, folder, new HeldStages());

    assertThat(Fx.get(stage::getX)).isLessThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({"720, 480", "990, 780"})
  void runningLookupMovesNothing(int width, int height, Stage stage) throws Exception {
    HeldStages stages = new HeldStages();
    Screen screen = Screen.open(stage, folder, stages);
    Fx.run(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
    screen.start(AnswerSamples.TOWN_HALL);
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    Fx.until("it is found", () -> !screen.window().state().get().isRunning());
    Fx.painted();
    List<Bounds> before = places(screen);

    screen.keys("F5");
    stages.next();
    Fx.until("progress shows", () -> screen.node("progress").isVisible());
    Fx.painted();

    assertThat(places(screen)).isEqualTo(before);
  }

  @Test
  void responseIsCopiedInEveryFormOfTheMenu(Stage stage) {
    Screen screen = found(stage, "tags-of-the-world");
    String body = AnswerSamples.body("tags-of-the-world");

    screen.press("copy-as-body");
    assertThat(Screen.clipboard()).isEqualTo(body);
    screen.press("copy-as-json");
    assertThat(Screen.clipboard()).isEqualTo(AnswerText.json(body));
    screen.press("copy-as-markdown");
    assertThat(Screen.clipboard()).contains("tags-of-the-world").doesNotEndWith("\n");
    screen.press("copy-as-plain");
    assertThat(Screen.clipboard()).startsWith("stage:\n").doesNotEndWith("\n");
    assertThat(screen.text("status")).isEqualTo("Copied the response as plain text");
  }

  @Test
  void historyIsPinnedClearedAndTurnedOffByTheMenus(Stage stage) {
    Screen screen = found(stage, "friday-town-hall");
    Fx.until("it is kept", () -> screen.history().current().visits().size() == 1);

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
    Fx.until("it can be cleared", () -> !screen.item("history-clear").isDisable());
    Fx.run(() -> screen.item("history-clear").fire());
    Fx.until("the menu is empty", () -> screen.item("history-clear").isDisable());
    assertThat(screen.history().current().visits()).isEmpty();

    Fx.run(() -> {
      CheckMenuItem keep = (CheckMenuItem) screen.item("keep-history");
      keep.setSelected(false);
      keep.fire();
    });
    Fx.until("it is turned off", () -> !screen.settings().current().keepHistory());
    screen.lookUp(AnswerSamples.TOWN_HALL);
    Fx.run(stage::hide);
    assertThat(screen.history().current().visits()).isEmpty();
  }

  @Test
  void whatIsLookedUpLastIsSavedWhenTheWindowCloses(Stage stage) throws Exception {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")));

    Fx.run(() -> {
      screen.window().onOutcome(_ -> Platform.runLater(stage::hide));
      screen.window().inspect(AnswerSamples.TOWN_HALL);
    });
    Fx.until("the window is closed", () -> !stage.isShowing());

    assertThat(Files.readString(folder.resolve("history.json"))).contains("friday-town-hall");
  }

  @Test
  void titleAndStatusLineSayWhatIsKnown(Stage stage) {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")));
    assertThat(Fx.get(stage::getTitle)).isEqualTo("Stage Inspector");
    String taken = "Using the profile “work” (AWS_PROFILE).";
    Fx.run(() ->
        screen
            .window()
            .prepare(new ProfileChoice.Shared("work"), Optional.of(taken), Optional.empty()));
    assertThat(screen.text("status")).isEqualTo(taken);

    screen.lookUp(AnswerSamples.TOWN_HALL);
    assertThat(screen.text("status")).as("another profile").isEmpty();
    assertThat(Fx.get(stage::getTitle)).isEqualTo("friday-town-hall - Stage Inspector");
  }

  @Test
  void faultWithoutALookupIsToldInTheStatusLine(Stage stage) {
    Screen screen = Screen.open(stage, folder, new HeldStages());

    Fx.run(() -> screen.window().defect(new IllegalStateException("innards")));

    assertThat(screen.text("status")).isEqualTo("Something went wrong in Stage Inspector itself.");
  }

  @Test
  void problemsOfTheProfileFilesAreToldAndListed(Stage stage) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            "[profile a]\nthis is no setting with a SECRET\nregion = x\n");
    Screen screen =
        Screen.open(
            stage,
            folder,
            new HeldStages(),
            ProfileReader.read(new ProfileFiles(config, folder.resolve("credentials"))));
    assertThat(screen.text("status-problems")).isEqualTo("1 AWS profile problem");

    screen.press("status-problems");

    assertThat(screen.text("problems")).contains("config").contains("2").doesNotContain("SECRET");
  }

  @Test
  void aboutNamesTheVersionAndTheFolders(Stage stage) {
    Screen screen = Screen.open(stage, folder, new HeldStages());

    Fx.run(() -> screen.item("about-item").fire());
    Fx.painted();
    screen.press("about-copy-state");
    assertThat(View.clipboard()).isEqualTo(folder.toString());
    screen.press("about-report");
    Fx.until("it is copied", () -> screen.text("status").startsWith("Copied the problem report"));

    assertThat(View.clipboard()).startsWith("Stage Inspector 1.2.3\n");
    Pictures.ofWindows("about", stage);
  }

  @Test
  void keysAreListed(Stage stage) {
    Screen screen = Screen.open(stage, folder, new HeldStages());

    screen.keys("F1");

    List<String> words =
        Fx.get(() ->
            Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#keys"))
                .filter(java.util.Objects::nonNull)
                .flatMap(Screen::nodes)
                .filter(javafx.scene.control.Label.class::isInstance)
                .map(label -> ((javafx.scene.control.Label) label).getText())
                .toList());
    assertThat(words)
        .contains("F1", "Escape", "Enter", "F5 or Ctrl+R", "Ctrl+Shift+W")
        .contains("Filter the properties or search the JSON", "Go to the stage field");
    ScrollPane scroll =
        Fx.get(() ->
            Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#keys .results"))
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst()
                .orElseThrow());
    assertThat(Fx.get(scroll::isFocused)).isTrue();
    press(scroll, KeyCode.END);
    assertThat(Fx.get(scroll::getVvalue)).isEqualTo(1);
    press(scroll, KeyCode.PAGE_UP);
    assertThat(Fx.get(scroll::getVvalue)).isLessThan(1);
  }

  @Test
  void menuOffersOnlyWhatCanBeDoneWithTheTabs(Stage stage) {
    Screen screen = found(stage, "friday-town-hall");
    assertThat(Fx.get(() -> screen.item("close-others").isDisable())).isTrue();
    assertThat(Fx.get(() -> screen.item("reopen-tab").isDisable())).isTrue();

    screen.keys("Shortcut+T");
    assertThat(Fx.get(() -> screen.item("close-others").isDisable())).isFalse();
    screen.keys("Shortcut+1");
    screen.keys("Shortcut+W");
    assertThat(Fx.get(() -> screen.item("close-others").isDisable())).isTrue();
    assertThat(Fx.get(() -> screen.item("reopen-tab").isDisable())).isFalse();
  }

  private static void press(Node node, KeyCode key) {
    Fx.run(() ->
        node.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }

  private Screen found(Stage stage, String name) {
    return Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body(name)))
        .lookUp(AnswerSamples.TOWN_HALL);
  }

  private static List<Bounds> places(Screen screen) {
    return Fx.get(() ->
        Stream.of("arn", "progress", "filter", "properties", "status")
            .map(screen::node)
            .map(node -> node.localToScene(node.getLayoutBounds()))
            // A label is as wide as its words; where it stands does not depend on that.
            .<Bounds>map(at -> new BoundingBox(at.getMinX(), at.getMinY(), 0, at.getHeight()))
            .toList());
  }
}
