package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.AnswerView;
import dev.stageinspector.store.Theme;
import dev.stageinspector.store.WindowPlace;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.lookup.ProfileChooser;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void cautionsOfTheWayAreShownAboveTheAnswer(Stage stage) {
    Screen screen =
        Screen.open(
            stage,
            folder,
            AnswerSamples.always(AnswerSamples.body("friday-town-hall")),
            List.of(),
            _ -> List.of("Calls go elsewhere.", "That endpoint is plain http."));

    screen.lookUp(AnswerSamples.TOWN_HALL);

    assertThat(screen.words(".banner-words"))
        .hasSize(3)
        .contains("Calls go elsewhere.", "That endpoint is plain http.");
  }

  @Test
  void demoBannerLeadsToTheProfiles(Stage stage) {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")))
            .lookUp(AnswerSamples.TOWN_HALL);

    screen.press("choose-profile");

    assertThat(Fx.get(() -> screen.node("profile", ProfileChooser.class).isShowing())).isTrue();
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
        .contains("Filter the properties", "Go to the ARN field");
  }
}
