package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.property.Property;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.ui.answer.PropertyCell;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Hint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class AnswerPaneTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "friday-town-hall | Live: st-4WkQ7Zt2bXn9L"
            + " | Recording is on: audio and video, thumbnails every 30 s",
        "evening-rehearsal | Idle: no live session"
            + " | Recording is off: no storage configuration is set",
        "silent-archive | Idle: no live session | Recording is off: the media type is NONE",
        "pilot-2023 | Idle: no live session"
            + " | Recording is off: no storage configuration is set"
      })
  void verdictsOnSessionAndRecording(String name, String session, String recording, Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body(name));

    assertThat(screen.words(".stage-name")).containsExactly(name);
    assertThat(screen.words(".verdict")).containsExactly(session, recording);
  }

  @Test
  void whereOneViewTakesThePlaceOfTheOthersOnlyItLooksChosen(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));
    Fx.run(() -> stage.setWidth(900));
    Fx.painted();
    assertThat(chosen(screen)).containsExactly("view-tree");

    screen.press("view-setup");
    assertThat(chosen(screen)).containsExactly("view-setup");
    assertThat(screen.isDisabled("filter")).isTrue();

    screen.press("view-json");
    assertThat(chosen(screen)).containsExactly("view-json");
    screen.press("view-json");
    assertThat(chosen(screen)).containsExactly("view-json");

    screen.press("view-setup");
    screen.press("view-setup");
    assertThat(chosen(screen)).containsExactly("view-json");

    screen.press("view-setup");
    screen.keys("Shortcut+F");
    assertThat(chosen(screen)).containsExactly("view-tree");
    assertThat(screen.isDisabled("filter")).isFalse();
  }

  @Test
  void whereThereIsRoomForTwoViewsBothLookChosen(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));
    screen.press("view-setup");
    assertThat(chosen(screen)).containsExactly("view-tree", "view-setup");
    screen.press("view-json");
    assertThat(chosen(screen)).containsExactly("view-json", "view-setup");

    Fx.run(() -> stage.setWidth(900));
    Fx.painted();
    assertThat(chosen(screen)).containsExactly("view-setup");
    Fx.run(() -> stage.setWidth(1_120));
    Fx.painted();
    assertThat(chosen(screen)).containsExactly("view-json", "view-setup");
  }

  private static List<String> chosen(Screen screen) {
    return Fx.get(() ->
        Stream.of("view-tree", "view-json", "view-setup")
            .filter(id -> screen.node(id, ToggleButton.class).isSelected())
            .toList());
  }

  @Test
  void longestNameIsCutAndPushesNothingOutOfTheWindow(Stage stage) {
    String longest = "town-hall-".repeat(12) + "12345678";
    Screen screen =
        shown(stage, AnswerSamples.body("friday-town-hall").replace("friday-town-hall", longest));

    for (int width : List.of(1_120, 720)) {
      Fx.run(() -> stage.setWidth(width));
      Fx.painted();
      Bounds button =
          Fx.get(() -> {
            Node node = screen.node("copy-stage");
            return node.localToScene(node.getLayoutBounds());
          });
      assertThat(button.getMaxX()).isLessThanOrEqualTo(width);
    }
    Control name = (Control) Fx.get(() -> stage.getScene().getRoot().lookup(".stage-name"));
    assertThat(Fx.get(() -> Hint.words(name))).isEqualTo(longest);
  }

  @Test
  void factsSayWhereTheAnswerComesFrom(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));

    assertThat(screen.words(".fact-name"))
        .containsExactly("Fetched", "Region", "Account", "Endpoint", "Request ID");
    List<String> values = screen.words(".fact-value");
    assertThat(values.getFirst()).matches("8 Apr 2026, \\d\\d:\\d\\d \\S+ in 87 ms");
    assertThat(values.subList(1, 5))
        .containsExactly(
            "us-east-1 (N. Virginia)",
            "123456789012",
            "https://ivsrealtime.us-east-1.amazonaws.com",
            "5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d");
    screen.press("copy-request-id");
    assertThat(Screen.clipboard()).isEqualTo("5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d");
  }

  @Test
  void eachEndpointHasACard(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));

    assertThat(screen.words(".endpoint-title"))
        .containsExactly("Stage WHIP endpoint", "Events endpoint", "RTMPS", "RTMP (unencrypted)");
    assertThat(screen.words(".endpoint-url"))
        .containsExactly(
            "https://9x0y8z7s6t5u.global-bm.whip.live-video.net",
            "wss://global.events.live-video.net",
            "rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/",
            "rtmp://9x0y8z7s6t5u.global-contribute.live-video.net/app/");
  }

  @Test
  void absentEndpointsSaySoAndCannotBeCopied(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("pilot-2023"));

    assertThat(screen.words(".endpoint-url"))
        .containsExactly(
            "https://9x0y8z7s6t5u.global-bm.whip.live-video.net",
            "wss://global.events.live-video.net",
            "This stage has none",
            "This stage has none");
    assertThat(screen.isDisabled("copy-rtmps")).isTrue();
    assertThat(screen.isDisabled("copy-rtmp")).isTrue();
    assertThat(screen.isDisabled("copy-whip")).isFalse();
  }

  @Test
  void stageOfWhichOnlyTheArnIsKnownIsShownWhole(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("no-name"));

    assertThat(screen.words(".stage-name")).containsExactly("Unnamed stage");
    assertThat(value(screen, "stage.name")).isEqualTo("not set: no name");
    assertThat(value(screen, "stage.endpoints")).isEqualTo("not set: no endpoints in the response");
  }

  @Test
  void everyFieldOfTheAnswerHasARow(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));

    List<String> rows = paths(screen);

    Property answer = AnswerSamples.sample("friday-town-hall").tree();
    assertThat(rows).containsExactlyElementsOf(answer.walk().skip(1).map(Property::path).toList());
    assertThat(cells(screen, "stage.activeSessionId"))
        .containsExactly("Active session", "st-4WkQ7Zt2bXn9L", "activeSessionId");
  }

  @Test
  void absentEmptyAndNullAreToldApart(Stage stage) {
    Screen screen =
        shown(
            stage,
            """
            {"stage": {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v", "name": "",
             "activeSessionId": null, "tags": {},
             "autoParticipantRecordingConfiguration": {"mediaTypes": []}}}\
            """);

    assertThat(value(screen, "stage.name")).isEqualTo("empty text");
    assertThat(value(screen, "stage.activeSessionId")).isEqualTo("null");
    assertThat(value(screen, "stage.tags")).isEqualTo("empty");
    assertThat(value(screen, "stage.autoParticipantRecordingConfiguration.mediaTypes"))
        .isEqualTo("empty list");
    assertThat(value(screen, "stage.endpoints")).startsWith("not set: ");
  }

  @Test
  void wordsOfOursLookOtherThanTheSameWordsOfAws(Stage stage) {
    Screen screen =
        shown(
            stage,
            """
            {"stage": {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v",
             "name": "null", "activeSessionId": null}}\
            """);

    assertThat(styles(screen, "stage.name")).contains("value").doesNotContain("no-value");
    assertThat(styles(screen, "stage.activeSessionId")).contains("no-value");
  }

  @Test
  void unknownFieldsAreShownUnderTheirOwnNamesAndMarkedAsNew(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("fields-of-tomorrow"));

    assertThat(cells(screen, "stage.participantMinutes"))
        .containsExactly(
            "participantMinutes new", "9007199254740993123456789", "participantMinutes");
    assertThat(cells(screen, "stage.averageLatencySeconds").get(1))
        .isEqualTo("0.12345678901234567890");
    assertThat(cells(screen, "stage.endpoints.srt").getFirst()).isEqualTo("srt new");
    assertThat(cells(screen, "stage.endpoints.whip").getFirst()).isEqualTo("WHIP endpoint");
  }

  @Test
  void tagsAreSortedAndHostileOnesCannotDisguiseThemselves(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("tags-of-the-world"));

    List<String> names =
        AnswerSamples.sample("tags-of-the-world")
            .tree()
            .at("stage.tags")
            .orElseThrow()
            .children()
            .stream()
            .map(Property::name)
            .toList();
    assertThat(names).isSorted().hasSize(50);
    assertThat(paths(screen).stream().filter(path -> path.startsWith("stage.tags.")).count())
        .isEqualTo(50);
    assertThat(value(screen, "stage.tags.\"right-to-left override\""))
        .isEqualTo("invoice_\\u202egnp.exe");
    assertThat(value(screen, "stage.tags.lines")).startsWith("first\\u000asecond\\u000d\\u000a");
    assertThat(value(screen, "stage.tags.terminal")).startsWith("\\u001b[31mred");
    for (int row = 0; row < paths(screen).size(); row += 5) {
      int top = row;
      Fx.run(() -> scroll(screen, top));
      assertThat(screen.words())
          .as("nothing that is drawn moves or hides text")
          .noneMatch(word -> word.codePoints().anyMatch(AnswerPaneTest::isDangerous));
    }
  }

  @Test
  void selectedPropertyIsExplained(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));

    select(screen, "stage.endpoints.whip");

    assertThat(screen.words(".details-label")).containsExactly("WHIP endpoint");
    assertThat(screen.words(".details-path")).containsExactly("stage.endpoints.whip");
    assertThat(screen.words(".details-explanation"))
        .singleElement()
        .asString()
        .contains("whip_url in self-signed tokens");
    assertThat(Fx.get(() -> Hint.words(cell(screen, "stage.endpoints.whip", 1))))
        .contains("whip_url in self-signed tokens");
  }

  @Test
  void jsonIsShownAsTheCliPrintsItAndTheChoiceIsRemembered(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));

    screen.press("view-json");

    assertThat(screen.shows("json")).isTrue();
    assertThat(screen.shows("properties")).isFalse();
    assertThat(screen.text("json")).startsWith("{\n    \"stage\": {\n        \"arn\": \"arn:aws");
    Fx.until("the choice is kept", () -> screen.settings().current().view() == AnswerView.JSON);
    screen.press("view-json");
    assertThat(screen.shows("json")).as("a second press changes nothing").isTrue();
    screen.press("view-tree");
    assertThat(screen.shows("properties")).isTrue();
  }

  @Test
  void refreshKeepsWhatIsSelectedAndCollapsed(Stage stage) {
    Screen screen = shown(stage, AnswerSamples.body("friday-town-hall"));
    select(screen, "stage.tags.owner");
    Fx.run(() -> tree(screen).getTreeItem(row(screen, "stage.endpoints")).setExpanded(false));

    screen.press("refresh");
    Fx.until("found", () -> screen.window().state().get() instanceof CallState.Found);
    screen.lookUp(AnswerSamples.REHEARSAL);
    screen.lookUp(AnswerSamples.TOWN_HALL);

    assertThat(paths(screen)).contains("stage.endpoints").doesNotContain("stage.endpoints.whip");
    assertThat(Fx.get(() -> tree(screen).selected().orElseThrow().path()))
        .isEqualTo("stage.tags.owner");
  }

  private Screen shown(Stage stage, String body) {
    return Screen.open(stage, folder, AnswerSamples.always(body)).lookUp(AnswerSamples.TOWN_HALL);
  }

  /** Not seen, and not one of the joiners that belong to how a word is written. */
  private static boolean isDangerous(int character) {
    boolean joiner = character == 0x200C || character == 0x200D;
    return Character.isISOControl(character)
        || (Character.getType(character) == Character.FORMAT && !joiner);
  }

  private static PropertyTreeView tree(Screen screen) {
    return screen.node("properties", PropertyTreeView.class);
  }

  private static List<String> paths(Screen screen) {
    return Fx.get(() ->
        IntStream.range(0, tree(screen).getExpandedItemCount())
            .mapToObj(row -> tree(screen).getTreeItem(row).getValue().path())
            .toList());
  }

  private static int row(Screen screen, String path) {
    return IntStream.range(0, tree(screen).getExpandedItemCount())
        .filter(row -> tree(screen).getTreeItem(row).getValue().path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + path));
  }

  private static void select(Screen screen, String path) {
    Fx.run(() -> tree(screen).getSelectionModel().select(row(screen, path)));
    Fx.painted();
  }

  private static String value(Screen screen, String path) {
    return cells(screen, path).get(1);
  }

  /** What is written in each cell of a row, from left to right. */
  private static List<String> cells(Screen screen, String path) {
    return Fx.get(() ->
        IntStream.range(0, 3).mapToObj(column -> written(cell(screen, path, column))).toList());
  }

  private static List<String> styles(Screen screen, String path) {
    return Fx.get(
        () -> texts(cell(screen, path, 1)).flatMap(text -> text.getStyleClass().stream()).toList());
  }

  private static String written(Node cell) {
    StringBuilder text = new StringBuilder();
    texts(cell)
        .forEach(part ->
            text.append(part.getStyleClass().contains("badge") ? " " : "")
                .append(part.getStyleClass().contains("unit") ? " " : "")
                .append(part.getText()));
    return text.toString();
  }

  /** The cell itself, or the labels in it. */
  private static Stream<Labeled> texts(Node cell) {
    return Screen.nodes(cell)
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(text -> text.getText() != null);
  }

  private static void scroll(Screen screen, int row) {
    tree(screen).scrollTo(row);
    tree(screen).applyCss();
    tree(screen).layout();
  }

  private static PropertyCell cell(Screen screen, String path, int column) {
    int row = row(screen, path);
    scroll(screen, row);
    return tree(screen).lookupAll(".property-cell").stream()
        .map(PropertyCell.class::cast)
        .filter(cell -> cell.getIndex() == row && cell.isVisible())
        .filter(cell -> tree(screen).getVisibleLeafIndex(cell.getTableColumn()) == column)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cell of " + path));
  }
}
