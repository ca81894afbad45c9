package dev.stageinspector.ui;

import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.kit.Appearance;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws a list in the window, light and dark, for a person to look at. */
@ExtendWith(FxExtension.class)
class ListPicturesTest {

  @TempDir private Path folder;

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @ParameterizedTest
  @CsvSource({"1120, 780", "720, 500"})
  void list(int width, int height) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Stage stage = Fx.get(Stage::new);
      Screen screen =
          Screen.open(stage, folder.resolve(theme.name()), ListSamples.withStages(1000));
      Scenes.list(screen);
      screen.paste("filter", "room-1");
      Fx.run(() -> {
        new Appearance(theme);
        screen.node("rows").requestFocus();
      });
      Fx.painted();
      String name = "list-" + width + "x" + height + Pictures.look(theme);
      Pictures.write(name, Pictures.sized(stage, width, height));
    }
  }
}
