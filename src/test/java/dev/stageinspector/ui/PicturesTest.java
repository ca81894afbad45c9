package dev.stageinspector.ui;

import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.lookup.ProfileChooser;
import dev.stageinspector.ui.lookup.ProfileChooserTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws every state, light and dark, into {@code target/pictures} for a person to look at. */
@ExtendWith(FxExtension.class)
class PicturesTest {

  private static final List<List<Integer>> SIZES =
      List.of(List.of(700, 500), List.of(1_120, 780), List.of(1_600, 1_000));

  @TempDir private Path folder;

  static Stream<String> states() {
    return Scenes.names().stream();
  }

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @ParameterizedTest
  @MethodSource("states")
  void state(String name, Stage stage) {
    Scenes.show(name, stage, folder);
    Pictures.ofWindows(name, stage);
  }

  @Test
  void profiles(Stage stage) throws IOException {
    Profiles known = ProfileChooserTest.known(folder);
    Screen screen =
        Screen.open(stage, folder, new HeldStages(), known, new ProfileChooserTest.KnownStates());
    Fx.run(() -> screen.node("profile", ProfileChooser.class).show());
    Fx.painted();
    Pictures.ofWindows("profiles", stage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "friday-town-hall",
        "refresh-failed",
        "cautions",
        "comparison",
        "wrong-arn",
        "failed-access-denied",
        "start",
        "sidebar",
        "sidebar-denied"
      })
  void sizes(String name, Stage stage) {
    Screen screen = Scenes.show(name, stage, folder);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Appearance(theme));
      Fx.painted();
      for (List<Integer> size : SIZES) {
        int width = size.getFirst();
        int height = size.getLast();
        Pictures.write(
            name + "-" + width + "x" + height + Pictures.look(theme),
            Pictures.sized(screen.stage(), width, height));
      }
      Pictures.write(
          name + "-2x" + Pictures.look(theme), Pictures.scaled(screen.stage(), 1_120, 780, 2));
    }
  }
}
