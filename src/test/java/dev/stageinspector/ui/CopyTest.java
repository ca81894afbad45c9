package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.Page;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class CopyTest {

  @Test
  void endpointsByTheirButtons(Stage stage) {
    AnswerPage page = shown(stage, "friday-town-hall");

    assertCopied(page, "copy-whip", "https://9x0y8z7s6t5u.global-bm.whip.live-video.net");
    assertThat(page.said.getLast()).isEqualTo("Copied the stage WHIP endpoint");
    assertCopied(page, "copy-events", "wss://global.events.live-video.net");
    assertCopied(
        page, "copy-rtmps", "rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/");
    assertCopied(page, "copy-rtmp", "rtmp://9x0y8z7s6t5u.global-contribute.live-video.net/app/");
  }

  @Test
  void absentEndpointLeavesTheClipboardAndSaysSo(Stage stage) {
    AnswerPage page = shown(stage, "no-name");
    page.press("copy-arn");

    page.act(answer -> answer.copyEndpoint(Endpoint.WHIP));

    assertThat(View.clipboard()).isEqualTo(AnswerSamples.TOWN_HALL.arn().toString());
    assertThat(page.said.getLast()).isEqualTo("whip is not set: nothing to copy");
  }

  @Test
  void everyValueOfHostileTagsByteForByte(Stage stage) {
    AnswerPage page = shown(stage, "tags-of-the-world");
    Property answer = AnswerSamples.sample("tags-of-the-world").tree();

    for (Property tag : answer.at("stage.tags").orElseThrow().children()) {
      select(page, tag.path());
      if (!tag.value().raw().isEmpty()) {
        page.keyAtOnce(Page::copyValue);
        assertThat(View.clipboard()).isEqualTo(tag.value().raw());
      }
      page.keyAtOnce(Page::copyPath);
      assertThat(View.clipboard()).isEqualTo(tag.path());
    }
  }

  @Test
  void selectedRowByKey(Stage stage) {
    AnswerPage page = shown(stage, "friday-town-hall");
    select(page, "stage.tags.purpose");

    page.key(Page::copyValue);
    assertThat(View.clipboard()).isEqualTo("Weekly all-hands, Fridays 16:00 UTC");
    assertThat(page.said.getLast()).isEqualTo("Copied the value of purpose");
    page.key(Page::copyPath);
    assertThat(View.clipboard()).isEqualTo("stage.tags.purpose");
    select(page, "stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.storage");
    page.key(Page::copyValue);
    assertThat(View.clipboard()).isEqualTo("[\n    \"SEQUENTIAL\",\n    \"LATEST\"\n]");
  }

  @Test
  void rowByItsContextMenu(Stage stage) {
    AnswerPage page = shown(stage, "friday-town-hall");
    select(page, "stage.activeSessionId");

    assertThat(copied(page, "copy-value")).isEqualTo("st-4WkQ7Zt2bXn9L");
    assertThat(copied(page, "copy-name")).isEqualTo("activeSessionId");
    assertThat(copied(page, "copy-path")).isEqualTo("stage.activeSessionId");
    assertThat(copied(page, "copy-json")).isEqualTo("\"st-4WkQ7Zt2bXn9L\"");
  }

  @Test
  void absentPropertyLeavesTheClipboardAlone(Stage stage) {
    AnswerPage page = shown(stage, "pilot-2023");
    page.press("copy-events");
    select(page, "stage.activeSessionId");

    page.key(Page::copyValue);

    assertThat(View.clipboard()).isEqualTo("wss://global.events.live-video.net");
    assertThat(page.said.getLast()).isEqualTo("activeSessionId is not set: nothing to copy");
  }

  @Test
  void jsonItselfWhereNothingIsSelectedInIt(Stage stage) {
    AnswerPage page = shown(stage, "tags-of-the-world");
    page.press("view-json");

    page.key(Page::copyValue);
    assertThat(View.clipboard())
        .isEqualTo(AnswerText.json(AnswerSamples.body("tags-of-the-world")));
    page.key(Page::copyPath);

    assertThat(page.said)
        .containsExactly(
            "Copied the response as JSON",
            "JSON has no selected property: switch to the tree to copy a path");
  }

  @Test
  void wholeResponseByItsButton(Stage stage) {
    AnswerPage page = shown(stage, "tags-of-the-world");

    page.press("copy-stage");

    assertThat(View.clipboard())
        .isEqualTo(AnswerText.json(AnswerSamples.body("tags-of-the-world")))
        .doesNotEndWith("\n");
    assertThat(page.said).containsExactly("Copied the response as JSON");
  }

  private static AnswerPage shown(Stage stage, String name) {
    return AnswerPage.open(stage, AnswerSamples.body(name));
  }

  private static void assertCopied(AnswerPage page, String button, String text) {
    page.press(button);
    assertThat(View.clipboard()).isEqualTo(text);
  }

  /** What an entry of the context menu of the selected row copies. */
  private static String copied(AnswerPage page, String entry) {
    Fx.run(() -> menu(page).filter(item -> entry.equals(item.getId())).forEach(MenuItem::fire));
    return View.clipboard();
  }

  private static Stream<MenuItem> menu(AnswerPage page) {
    Stream<Control> rows =
        page.node("properties").lookupAll(".tree-table-row-cell").stream()
            .filter(row -> row instanceof IndexedCell<?> cell && cell.isSelected())
            .map(Control.class::cast);
    return Stream.concat(rows, Stream.of(page.node("properties", Control.class)))
        .map(Control::getContextMenu)
        .filter(Objects::nonNull)
        .flatMap(menu -> menu.getItems().stream());
  }

  private static void select(AnswerPage page, String path) {
    Fx.run(() -> {
      PropertyTreeView tree = page.node("properties", PropertyTreeView.class);
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
