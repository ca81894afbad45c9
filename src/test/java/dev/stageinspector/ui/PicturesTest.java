package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.settings.Theme;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every state, light and dark, into {@code target/pictures} for a person to look at. */
@ExtendWith(FxExtension.class)
class PicturesTest {

  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private Path folder;

  static Stream<String> states() {
    return Scenes.names().stream();
  }

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Look(Theme.LIGHT));
  }

  @ParameterizedTest
  @MethodSource("states")
  void state(String name, Stage stage) throws IOException {
    Scenes.show(name, stage, folder);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Look(theme));
      Fx.painted();
      for (Window window : Fx.get(() -> List.copyOf(Window.getWindows()))) {
        String of = window.equals(stage) ? "" : "-window";
        write(
            name + of + "-" + theme.name().toLowerCase(java.util.Locale.ROOT),
            Fx.get(() -> window.getScene().snapshot(null)));
      }
    }
  }

  @Test
  void profiles(Stage stage) throws IOException {
    Profiles known = ProfileChooserTest.known(folder);
    Screen screen =
        Screen.open(stage, folder, new HeldStages(), known, new ProfileChooserTest.KnownStates());
    Fx.run(() -> screen.node("profile", ProfileChooser.class).show());
    Fx.painted();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Look(theme));
      Fx.painted();
      for (Window window : Fx.get(() -> List.copyOf(Window.getWindows()))) {
        write(
            (window.equals(stage) ? "profiles-" : "profiles-list-")
                + theme.name().toLowerCase(java.util.Locale.ROOT),
            Fx.get(() -> window.getScene().snapshot(null)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"720, 480", "1120, 780", "1920, 1080", "3840, 2160"})
  void size(int width, int height, Stage stage) throws IOException {
    List<String> names =
        width > 1_920
            ? List.of("friday-town-hall")
            : List.of("friday-town-hall", "failed-access-denied", "start");
    for (String name : names) {
      Screen screen = Scenes.show(name, Fx.get(Stage::new), folder.resolve(name));
      write(name + "-" + width + "x" + height, sized(screen, width, height));
    }
    assertThat(Fx.get(stage::isShowing)).isFalse();
  }

  /**
   * The window's content in a scene of that size, which is not shown: the headless screen is
   * smaller.
   */
  private static WritableImage sized(Screen screen, int width, int height) {
    return Fx.get(() -> {
      Parent root = screen.stage().getScene().getRoot();
      screen.stage().getScene().setRoot(new Region());
      Scene scene = new Scene(root, width, height);
      scene.getStylesheets().add(Look.styleSheet());
      scene.snapshot(null);
      return scene.snapshot(null);
    });
  }

  private static void write(String name, WritableImage picture) throws IOException {
    Files.createDirectories(PICTURES);
    Path file = PICTURES.resolve(name + ".png");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Png.write(picture, out);
    }
    assertThat(file).isNotEmptyFile();
  }
}
