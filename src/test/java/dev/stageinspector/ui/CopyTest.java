package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.property.Property;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.answer.PropertyTreeView;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class CopyTest {

  @TempDir private Path folder;

  @Test
  void endpointsByButtonAndByKey(Stage stage) {
    Screen screen = shown(stage, "friday-town-hall");

    assertCopied(screen, "copy-whip", "https://9x0y8z7s6t5u.global-bm.whip.live-video.net");
    assertThat(screen.text("status")).isEqualTo("Copied the stage's own WHIP endpoint");
    assertCopied(screen, "copy-events", "wss://global.events.live-video.net");
    assertCopied(
        screen, "copy-rtmps", "rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/");
    assertCopied(screen, "copy-rtmp", "rtmp://9x0y8z7s6t5u.global-contribute.live-video.net/app/");
    screen.keys("Shortcut+Shift+W");
    assertThat(Screen.clipboard()).isEqualTo("https://9x0y8z7s6t5u.global-bm.whip.live-video.net");
    screen.keys("Shortcut+Shift+E");
    assertThat(Screen.clipboard()).isEqualTo("wss://global.events.live-video.net");
  }

  @Test
  void absentEndpointLeavesTheClipboardAndSaysSo(Stage stage) {
    Screen screen =
        Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body("no-name")))
            .lookUp(AnswerSamples.TOWN_HALL);
    screen.press("copy-request-id");

    screen.keys("Shortcut+Shift+W");

    assertThat(Screen.clipboard()).isEqualTo("5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d");
    assertThat(screen.text("status")).isEqualTo("whip is not set: nothing to copy");
  }

  @Test
  void everyValueOfHostileTagsByteForByte(Stage stage) {
    Screen screen = shown(stage, "tags-of-the-world");
    Property answer = AnswerSamples.sample("tags-of-the-world").tree();

    for (Property tag : answer.at("stage.tags").orElseThrow().children()) {
      select(screen, tag.path());
      if (!tag.value().raw().isEmpty()) {
        screen.keysAtOnce("Shortcut+C");
        assertThat(Screen.clipboard()).isEqualTo(tag.value().raw());
      }
      screen.keysAtOnce("Shortcut+Shift+C");
      assertThat(Screen.clipboard()).isEqualTo(tag.path());
    }
  }

  @Test
  void selectedRowByKey(Stage stage) {
    Screen screen = shown(stage, "friday-town-hall");
    select(screen, "stage.tags.purpose");

    screen.keys("Shortcut+C");
    assertThat(Screen.clipboard()).isEqualTo("Weekly all-hands, Fridays 16:00 UTC");
    assertThat(screen.text("status")).isEqualTo("Copied the value of purpose");
    screen.keys("Shortcut+Shift+C");
    assertThat(Screen.clipboard()).isEqualTo("stage.tags.purpose");
    select(screen, "stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.storage");
    screen.keys("Shortcut+C");
    assertThat(Screen.clipboard()).isEqualTo("[\n    \"SEQUENTIAL\",\n    \"LATEST\"\n]");
  }

  @Test
  void rowByItsContextMenu(Stage stage) {
    Screen screen = shown(stage, "friday-town-hall");
    select(screen, "stage.activeSessionId");

    assertThat(copied(screen, "copy-value")).isEqualTo("st-4WkQ7Zt2bXn9L");
    assertThat(copied(screen, "copy-name")).isEqualTo("activeSessionId");
    assertThat(copied(screen, "copy-path")).isEqualTo("stage.activeSessionId");
    assertThat(copied(screen, "copy-json")).isEqualTo("\"st-4WkQ7Zt2bXn9L\"");
  }

  @Test
  void absentPropertyLeavesTheClipboardAlone(Stage stage) {
    Screen screen = shown(stage, "pilot-2023");
    screen.press("copy-events");
    select(screen, "stage.activeSessionId");

    screen.keys("Shortcut+C");

    assertThat(Screen.clipboard()).isEqualTo("wss://global.events.live-video.net");
    assertThat(screen.text("status")).isEqualTo("activeSessionId is not set: nothing to copy");
  }

  @Test
  void selectedTextIsCopiedInsteadOfTheSelectedRow(Stage stage) {
    Screen screen = shown(stage, "friday-town-hall");
    screen.paste("filter", "all-hands");
    Fx.run(() -> screen.node("filter", TextInputControl.class).selectRange(0, 3));

    screen.keys("Shortcut+C");
    assertThat(Screen.clipboard()).isEqualTo("all");

    screen.press("view-json");
    Fx.run(() -> {
      TextInputControl json = screen.node("json", TextInputControl.class);
      json.requestFocus();
      json.selectRange(0, 1);
    });
    screen.keys("Shortcut+C");
    assertThat(Screen.clipboard()).isEqualTo("{");
  }

  @Test
  void wholeAnswerInEveryForm(Stage stage) {
    Screen screen = shown(stage, "tags-of-the-world");
    String body = AnswerSamples.body("tags-of-the-world");

    screen.press("copy-stage");
    assertThat(Screen.clipboard()).isEqualTo(AnswerText.json(body)).doesNotEndWith("\n");
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

  private Screen shown(Stage stage, String name) {
    return Screen.open(stage, folder, AnswerSamples.always(AnswerSamples.body(name)))
        .lookUp(AnswerSamples.TOWN_HALL);
  }

  private static void assertCopied(Screen screen, String button, String text) {
    screen.press(button);
    assertThat(Screen.clipboard()).isEqualTo(text);
  }

  /** What an entry of the context menu of the selected row copies. */
  private static String copied(Screen screen, String entry) {
    Fx.run(() -> menu(screen).filter(item -> entry.equals(item.getId())).forEach(MenuItem::fire));
    return Screen.clipboard();
  }

  private static Stream<MenuItem> menu(Screen screen) {
    Stream<Control> rows =
        screen.node("properties").lookupAll(".tree-table-row-cell").stream()
            .filter(row -> row instanceof IndexedCell<?> cell && cell.isSelected())
            .map(Control.class::cast);
    return Stream.concat(rows, Stream.of(screen.node("properties", Control.class)))
        .map(Control::getContextMenu)
        .filter(Objects::nonNull)
        .flatMap(menu -> menu.getItems().stream());
  }

  private static void select(Screen screen, String path) {
    Fx.run(() -> {
      PropertyTreeView tree = screen.node("properties", PropertyTreeView.class);
      int row =
          IntStream.range(0, tree.getExpandedItemCount())
              .filter(index -> tree.getTreeItem(index).getValue().path().equals(path))
              .findFirst()
              .orElseThrow();
      tree.getSelectionModel().select(row);
      tree.scrollTo(row);
      tree.applyCss();
      tree.layout();
    });
  }
}
