package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.kit.Appearance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Pictures in {@code target/pictures} for a person to look at. */
public final class Pictures {

  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  public static void write(String name, Image picture) {
    Path file = FOLDER.resolve(name + ".png");
    try {
      Files.createDirectories(FOLDER);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        Png.write(picture, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(file).isNotEmptyFile();
  }

  /** Every open window, light and dark; those over the stage have {@code -window} in their name. */
  public static void ofWindows(String name, Stage stage) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> new Appearance(theme));
      Fx.painted();
      for (Window window : Fx.get(() -> List.copyOf(Window.getWindows()))) {
        write(
            name + (window.equals(stage) ? "" : "-window") + look(theme),
            Fx.get(() -> window.getScene().snapshot(null)));
      }
    }
  }

  /** How the theme ends the name of a picture. */
  public static String look(Theme theme) {
    return "-" + theme.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The stage's content in a scene of that size, which is not shown: the headless screen is
   * smaller. It is back in the stage afterwards.
   */
  public static WritableImage sized(Stage stage, int width, int height) {
    return sized(stage, width, height, _ -> {});
  }

  /** The same on a screen that has so many pixels for each, as a system draws it at that scale. */
  public static WritableImage scaled(Stage stage, int width, int height, double scale) {
    SnapshotParameters larger = new SnapshotParameters();
    larger.setTransform(Transform.scale(scale, scale));
    List<WritableImage> pictures = new ArrayList<>();
    sized(stage, width, height, root -> pictures.add(root.snapshot(larger, null)));
    return pictures.getFirst();
  }

  /** The same, looked at while it has that size. */
  public static WritableImage sized(Stage stage, int width, int height, Consumer<Parent> look) {
    return Fx.get(() -> {
      Parent root = stage.getScene().getRoot();
      stage.getScene().setRoot(new Region());
      Scene scene = new Scene(root, width, height);
      scene.getStylesheets().add(Appearance.styleSheet());
      // What is beside what is decided when it is laid out for the first time.
      scene.snapshot(new WritableImage(1, 1));
      WritableImage picture = scene.snapshot(null);
      look.accept(root);
      scene.setRoot(new Region());
      stage.getScene().setRoot(root);
      return picture;
    });
  }
}
