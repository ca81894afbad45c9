package dev.stageinspector.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Watches for style classes that AtlantaFX has rules for, while the program's part of it was made
 * without them.
 */
final class StyleClasses {

  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  private static final Set<String> LEFT_OUT = leftOut();

  /** On the FX thread alone. */
  private static final Set<String> MISSED = new TreeSet<>();

  private StyleClasses() {}

  /** Watches all windows from now on. */
  static void watch() {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(window -> watch(window.getScene()));
                  }
                });
  }

  /** What should be in {@code src/theme/style-classes.txt}, as something in a window has it. */
  static Set<String> missed() {
    return Fx.get(() -> new TreeSet<>(MISSED));
  }

  private static void watch(Scene scene) {
    scene.addPostLayoutPulseListener(() -> check(scene.getRoot()));
  }

  private static void check(Node node) {
    node.getStyleClass().stream().filter(LEFT_OUT::contains).forEach(MISSED::add);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(StyleClasses::check);
    }
  }

  private static Set<String> leftOut() {
    try (InputStream css =
        StyleClasses.class.getResourceAsStream("/atlantafx/base/theme/primer-light.css")) {
      String theme = new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
      Set<String> listed = Set.copyOf(Files.readAllLines(Path.of("src/theme/style-classes.txt")));
      return STYLE_CLASS
          .matcher(theme)
          .results()
          .map(one -> one.group(1))
          .filter(name -> !listed.contains(name))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
