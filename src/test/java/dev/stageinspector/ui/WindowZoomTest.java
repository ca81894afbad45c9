package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Zoom;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window at other sizes than the usual one. */
@ExtendWith(FxExtension.class)
class WindowZoomTest {

  @TempDir private Path folder;

  @AfterEach
  void usualAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT).choose(Zoom.USUAL));
  }

  @ParameterizedTest
  @CsvSource({
    "Shortcut+Plus, Shortcut+Minus, Shortcut+0",
    "Shortcut+Equals, Shortcut+Subtract, Shortcut+Numpad 0",
    "Shortcut+Shift+Equals, Shortcut+Minus, Shortcut+0",
    "Shortcut+Add, Shortcut+Subtract, Shortcut+0"
  })
  void keysZoomAndTheKeyboardStaysWhereItIs(String in, String out, String back, Stage stage) {
    Screen screen = Scenes.show("friday-town-hall", stage, folder);
    Fx.run(() -> screen.node("filter").requestFocus());

    screen.keys(in);
    screen.keys(in);
    assertThat(screen.text("status")).isEqualTo("Zoom 125%");
    assertThat(Fx.get(() -> screen.node("filter").isFocused())).isTrue();
    screen.keys(out);
    assertThat(screen.text("status")).isEqualTo("Zoom 110%");
    screen.keys(back);
    assertThat(screen.text("status")).isEqualTo("Zoom 100%");
    assertThat(Fx.get(() -> screen.node("filter").isFocused())).isTrue();
  }

  @Test
  void isThereAgainAtTheNextStart(Stage stage) {
    Screen screen = Scenes.show("start", stage, folder);
    double usual = Fx.get(() -> screen.node("inspect").getLayoutBounds().getHeight());
    screen.press("zoom-in");
    Fx.until("it is kept", () -> screen.settings().current().zoom() == 110);
    Fx.run(() -> {
      stage.hide();
      new Appearance(Theme.LIGHT).choose(Zoom.USUAL);
    });
    Stage next = Fx.get(Stage::new);
    Screen.open(next, folder, AnswerSamples.always("{}"));
    Fx.painted();

    assertThat(Appearance.zoom()).isEqualTo(new Zoom(110));
    assertThat(Fx.get(() -> next.getScene().lookup("#inspect").getLayoutBounds().getHeight()))
        .isCloseTo(usual * 1.1, offset(1.0));
    Fx.run(next::hide);
  }

  @Test
  void everythingIsTwiceAsLarge(Stage stage) {
    Screen screen = Scenes.show("friday-town-hall", stage, folder);
    double[] before = sizes(screen);

    zoom(screen, 200);

    double[] now = sizes(screen);
    for (int index = 0; index < now.length; index++) {
      assertThat(now[index] / before[index]).as("size %d", index).isBetween(1.85, 2.15);
    }
  }

  /** Of a button, its icon, a row of the tree, and the least width of a column. */
  private static double[] sizes(Screen screen) {
    return Fx.get(() ->
        new double[] {
          screen.node("copy-stage").getLayoutBounds().getHeight(),
          screen.node("copy-stage").lookup(".glyph").getLayoutBounds().getWidth(),
          screen.node("properties").lookup(".tree-table-row-cell").getLayoutBounds().getHeight(),
          screen.node("properties", PropertyTreeView.class).getColumns().getFirst().getMinWidth()
        });
  }

  @Test
  void dialogsAreZoomedToo(Stage stage) {
    Screen screen = Scenes.show("start", stage, folder);
    zoom(screen, 150);

    screen.keys("F1");

    assertThat(Fx.get(() -> ((Labeled) screen.node("keys").lookup(".key")).getFont().getSize()))
        .isEqualTo(1.5 * Font.getDefault().getSize());
    Pictures.ofWindows("zoom-keys", stage);
  }

  /** What is cut off at a zoom is cut off in the smallest window at the usual size as well. */
  @ParameterizedTest
  @ValueSource(strings = {"friday-town-hall", "broadcast", "list", "start"})
  void nothingMoreIsCutOff(String state, Stage stage) {
    Screen screen = Scenes.show(state, stage, folder);
    Set<String> usual = cutOff(stage, WindowPlacement.MIN_WIDTH, WindowPlacement.MIN_HEIGHT);
    for (int percent : new int[] {125, 200}) {
      zoom(screen, percent);
      assertThat(usual).as("at %d%%", percent).containsAll(cutOff(stage, 700, 500));
      Pictures.write(
          "zoom-" + state + "-" + percent,
          Pictures.sized(stage, (int) WindowPlacement.WIDTH, (int) WindowPlacement.HEIGHT));
    }
    assertThat(Fx.get(() -> screen.node("zoomed", ScrollPane.class).isFitToWidth())).isTrue();
  }

  private static Set<String> cutOff(Stage stage, double width, double height) {
    Set<String> found = new TreeSet<>();
    Pictures.sized(stage, (int) width, (int) height, root -> found.addAll(cutOff(root)));
    return found;
  }

  private static Set<String> cutOff(Parent root) {
    return View.nodes(root)
        .filter(node -> node instanceof Labeled label && label.getText() != null)
        .filter(View::isSeen)
        .map(Labeled.class::cast)
        .filter(label -> View.nodes(label).anyMatch(node -> isCut(node, label)))
        .map(Labeled::getText)
        .collect(Collectors.toSet());
  }

  private static boolean isCut(Node node, Labeled label) {
    return node instanceof Text text
        && text.getText().endsWith("...")
        && !text.getText().equals(label.getText());
  }

  private static void zoom(Screen screen, int percent) {
    while (Fx.get(() -> Appearance.zoom().percent()) < percent) {
      screen.keys("Shortcut+Plus");
    }
  }
}
