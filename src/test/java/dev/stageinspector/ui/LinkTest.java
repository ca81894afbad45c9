package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.sso.BrowserOpener;
import dev.stageinspector.ui.answer.PropertyTreeView;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Links in values open only after the user has seen where they lead. */
@ExtendWith(FxExtension.class)
class LinkTest {

  private static final String RUNBOOK =
      "https://wiki.example.com/live/town-hall?section=go-live#checklist";

  @TempDir private Path folder;
  private final List<URI> opened = new ArrayList<>();

  @Test
  void isShownAndOpenedWhenTheUserSaysYes(Stage stage) {
    Screen screen = shown(stage);
    select(screen, "runbook");

    screen.keys("Shortcut+Enter");
    assertThat(screen.text("link-address")).isEqualTo(RUNBOOK);
    assertThat(Fx.get(() -> dialog().lookup(".link-host")))
        .extracting(host -> ((Labeled) host).getText())
        .isEqualTo("wiki.example.com");
    Pictures.ofWindows("link", stage);
    assertThat(opened).isEmpty();
    screen.press("link-open");

    assertThat(opened).containsExactly(URI.create(RUNBOOK));
  }

  @Test
  void isNotOpenedWhenTheUserSaysNo(Stage stage) {
    Screen screen = shown(stage);
    select(screen, "runbook");
    screen.keys("Shortcut+Enter");

    screen.press("link-cancel");

    assertThat(opened).isEmpty();
  }

  @Test
  void theMenuHasItOnlyWhereThereIsOne(Stage stage) {
    Screen screen = shown(stage);
    assertThat(canOpen(screen, "runbook")).isTrue();
    assertThat(canOpen(screen, "owner")).isFalse();
    select(screen, "owner");

    int windows = Fx.get(() -> Window.getWindows().size());
    screen.keys("Shortcut+Enter");

    assertThat(Fx.get(() -> Window.getWindows().size())).isEqualTo(windows);
  }

  @Test
  void shortcutClickOnARowWantsItsLinkAlsoIfTheRowIsSelected(Stage stage) {
    Screen screen = shown(stage);
    select(screen, "runbook");

    Fx.run(() -> press(selectedCell(screen)));
    Fx.painted();

    assertThat(Fx.get(() -> dialog().isVisible())).isTrue();
    screen.press("link-open");
    assertThat(opened).hasSize(1);
  }

  private static Node selectedCell(Screen screen) {
    return screen.node("properties").lookupAll(".tree-table-row-cell:selected").stream()
        .flatMap(row -> row.lookupAll(".tree-table-cell").stream())
        .findFirst()
        .orElseThrow();
  }

  private static void press(Node node) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            true,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  @Test
  void aBrowserThatCannotBeStartedIsTold(Stage stage) {
    Screen screen =
        shown(
            stage,
            _ -> {
              throw new IOException("for the test");
            });
    select(screen, "runbook");
    screen.keys("Shortcut+Enter");

    screen.press("link-open");

    assertThat(screen.text("status"))
        .isEqualTo("Couldn't start the browser. Copy the link instead.");
  }

  private static Node dialog() {
    return Window.getWindows().stream()
        .map(window -> window.getScene().lookup("#link"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static boolean canOpen(Screen screen, String tag) {
    select(screen, tag);
    screen.keys("Shift+F10");
    return Fx.get(() -> {
      PropertyTreeView tree = screen.node("properties", PropertyTreeView.class);
      boolean can =
          tree.getContextMenu().getItems().stream()
              .filter(item -> "open-link".equals(item.getId()))
              .noneMatch(MenuItem::isDisable);
      tree.getContextMenu().hide();
      return can;
    });
  }

  private Screen shown(Stage stage) {
    return shown(stage, opened::add);
  }

  private Screen shown(Stage stage, BrowserOpener browser) {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("friday-town-hall")))
            .lookUp(AnswerSamples.TOWN_HALL);
    Fx.run(() -> {
      // The headless screen is no larger.
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(990);
      stage.setHeight(780);
      screen.window().openLinksWith(browser);
    });
    Fx.painted();
    return screen;
  }

  private static void select(Screen screen, String tag) {
    Fx.run(() -> {
      PropertyTreeView tree = screen.node("properties", PropertyTreeView.class);
      tree.requestFocus();
      for (int row = 0; row < tree.getExpandedItemCount(); row++) {
        if (tree.getTreeItem(row).getValue().name().equals(tag)) {
          tree.getSelectionModel().select(row);
          tree.scrollTo(row);
        }
      }
    });
    Fx.painted();
  }
}
