package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.Identity;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.property.Property;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.ui.answer.PropertyCell;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class AnswerPaneTest {

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
    AnswerPage page = shown(stage, AnswerSamples.body(name));

    assertThat(page.words(".stage-name")).containsExactly(name);
    assertThat(page.words(".verdict")).containsExactly(session, recording);
  }

  @Test
  void oneOfTwoPagesIsInSightAndLooksChosen(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));
    assertThat(chosen(page)).containsExactly("view-overview", "view-tree");

    page.press("view-setup");
    assertThat(chosen(page)).containsExactly("view-setup");
    assertThat(page.shows("setup")).isTrue();
    assertThat(page.words(".endpoint-title")).as("it has the whole height").isEmpty();
    page.press("view-setup");
    assertThat(chosen(page)).as("a second press changes nothing").containsExactly("view-setup");

    page.press("view-overview");
    page.press("view-json");
    assertThat(chosen(page)).containsExactly("view-overview", "view-json");

    page.act(AnswerPane::toggleSetup);
    page.key(Page::focusFilter);
    assertThat(chosen(page)).containsExactly("view-overview", "view-json");

    page.press("create-token");
    assertThat(chosen(page)).containsExactly("view-setup");
    page.key(Page::toggleJson);
    assertThat(chosen(page)).containsExactly("view-overview", "view-tree");
  }

  @Test
  void keysOfAPageLeadBackToThePageBefore(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    page.act(AnswerPane::toggleSessions);
    page.act(AnswerPane::toggleSetup);
    assertThat(chosen(page)).containsExactly("view-setup");
    page.act(AnswerPane::toggleSetup);
    assertThat(chosen(page)).containsExactly("view-sessions");
    page.act(AnswerPane::toggleSessions);
    assertThat(chosen(page)).startsWith("view-overview");
    page.act(AnswerPane::toggleSetup);
    page.act(AnswerPane::toggleSetup);
    assertThat(chosen(page)).startsWith("view-overview");
  }

  private static List<String> chosen(AnswerPage page) {
    return Fx.get(() ->
        Stream.of("view-overview", "view-sessions", "view-setup", "view-tree", "view-json")
            .filter(page::shows)
            .filter(id -> page.node(id, ToggleButton.class).isSelected())
            .toList());
  }

  @Test
  void longestNameIsCutAndPushesNothingOutOfTheWindow(Stage stage) {
    String longest = "town-hall-".repeat(12) + "12345678";
    AnswerPage page =
        shown(stage, AnswerSamples.body("friday-town-hall").replace("friday-town-hall", longest));

    for (int width : List.of(1_120, 720)) {
      Fx.run(() -> stage.setWidth(width));
      Fx.painted();
      Bounds button =
          Fx.get(() -> {
            Node node = page.node("copy-stage");
            return node.localToScene(node.getLayoutBounds());
          });
      assertThat(button.getMaxX()).isLessThanOrEqualTo(width);
    }
    Control name = (Control) Fx.get(() -> stage.getScene().getRoot().lookup(".stage-name"));
    assertThat(Fx.get(() -> Hint.words(name))).isEqualTo(longest);
  }

  @Test
  void headerSaysWhoFetchedTheAnswerAndCopiesAtAClick(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    assertThat(page.text("choose-profile")).isEqualTo("Demo account");
    assertThat(page.words(".fetched-from")).containsExactly("us-east-1");
    assertThat(page.text("age")).startsWith("Looked up ");
    assertThat(Fx.get(() -> Hint.words(page.node("age", Control.class))))
        .contains("8 Apr 2026")
        .contains("2026-04-08T10:11:12Z");
    assertCopies(page, "copy-account", "123456789012");
    assertCopies(page, "copy-arn", AnswerSamples.TOWN_HALL.arn().toString());
    assertCopies(page, "copy-session", "st-4WkQ7Zt2bXn9L");
    page.press("refresh");
    assertThat(page.refreshed).isEqualTo(1);
  }

  @Test
  void responseDetailsAreForASupportCase(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    page.press("open-response-details");

    assertCopies(page, "copy-request-id", "5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d");
    assertCopies(
        page,
        "copy-case",
        """
        Operation: GetStage
        Stage ARN: arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v
        Account: 123456789012
        Region: us-east-1
        Session ID: st-4WkQ7Zt2bXn9L
        Looked up: 2026-04-08T10:11:12Z in 87 ms
        Credentials: demo account
        Endpoint: https://ivsrealtime.us-east-1.amazonaws.com
        Request ID: 5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d\
        """);
    page.press("open-response-details");
    assertThat(View.popups()).isEmpty();
  }

  @Test
  void credentialsOfAnotherAccountMarkTheAccount(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));
    PseudoClass warned = PseudoClass.getPseudoClass("warned");
    assertThat(page.node("copy-account").getPseudoClassStates()).doesNotContain(warned);

    page.identity =
        Optional.of(
            new Identity(
                "210987654321",
                "arn:aws:sts::210987654321:assumed-role/Support/x",
                Optional.empty()));
    page.answer(
        AnswerSamples.query(
            AnswerSamples.TOWN_HALL.arn().toString(), new ProfileChoice.Shared("work")),
        AnswerSamples.body("friday-town-hall"));

    assertThat(page.text("fetched-by")).isEqualTo("Profile work · role Support");
    assertThat(page.node("copy-account").getPseudoClassStates()).contains(warned);
    assertThat(Fx.get(() -> Hint.words(page.node("copy-account", Control.class))))
        .contains("your credentials are for account 210987654321");
  }

  @Test
  void serverForEncodersIsTheProminentOne(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    assertThat(page.words(".endpoint-title")).containsExactly("WHIP server for encoders");
    assertThat(page.words(".endpoint-url")).containsExactly("https://global.whip.live-video.net");
    assertCopies(page, "copy-server", "https://global.whip.live-video.net");
    assertThat(page.words(".chip"))
        .contains(
            "Stage WHIP for tokens", "Events for tokens", "RTMPS, stream key", "RTMP, unencrypted");
    assertThat(Fx.get(() -> Hint.words(page.node("copy-whip", Control.class))))
        .startsWith("Copy the stage WHIP endpoint (Ctrl+Shift+W)\nhttps://9x0y8z7s6t5u.");
  }

  @Test
  void absentEndpointsSaySoAndCannotBeCopied(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("pilot-2023"));

    assertThat(page.text("copy-rtmps")).isEqualTo("RTMPS, stream key: not set");
    assertThat(page.isDisabled("copy-rtmps")).isTrue();
    assertThat(page.isDisabled("copy-rtmp")).isTrue();
    assertThat(page.isDisabled("copy-whip")).isFalse();
  }

  private static void assertCopies(AnswerPage page, String button, String text) {
    page.press(button);
    assertThat(View.clipboard()).isEqualTo(text);
    assertThat(page.node(button).getPseudoClassStates())
        .as("the tick is where the eye is")
        .contains(PseudoClass.getPseudoClass("copied"));
  }

  @Test
  void stageOfWhichOnlyTheArnIsKnownIsShownWhole(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("no-name"));

    assertThat(page.words(".stage-name")).containsExactly("Unnamed stage");
    assertThat(value(page, "stage.name")).isEqualTo("not set: no name");
    assertThat(value(page, "stage.endpoints")).isEqualTo("not set: no endpoints in the response");
  }

  @Test
  void everyFieldOfTheAnswerHasARow(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    List<String> rows = paths(page);

    Property answer = AnswerSamples.sample("friday-town-hall").tree();
    assertThat(rows).containsExactlyElementsOf(answer.walk().skip(1).map(Property::path).toList());
    assertThat(cells(page, "stage.activeSessionId"))
        .containsExactly("Active session", "st-4WkQ7Zt2bXn9L", "activeSessionId");
  }

  @Test
  void absentEmptyAndNullAreToldApart(Stage stage) {
    AnswerPage page =
        shown(
            stage,
            """
            {"stage": {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v", "name": "",
             "activeSessionId": null, "tags": {},
             "autoParticipantRecordingConfiguration": {"mediaTypes": []}}}\
            """);

    assertThat(value(page, "stage.name")).isEqualTo("empty text");
    assertThat(value(page, "stage.activeSessionId")).isEqualTo("null");
    assertThat(value(page, "stage.tags")).isEqualTo("empty");
    assertThat(value(page, "stage.autoParticipantRecordingConfiguration.mediaTypes"))
        .isEqualTo("empty list");
    assertThat(value(page, "stage.endpoints")).startsWith("not set: ");
  }

  @Test
  void wordsOfOursLookOtherThanTheSameWordsOfAws(Stage stage) {
    AnswerPage page =
        shown(
            stage,
            """
            {"stage": {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v",
             "name": "null", "activeSessionId": null}}\
            """);

    assertThat(styles(page, "stage.name")).contains("value").doesNotContain("no-value");
    assertThat(styles(page, "stage.activeSessionId")).contains("no-value");
  }

  @Test
  void unknownFieldsAreShownUnderTheirOwnNamesAndMarkedAsNew(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("fields-of-tomorrow"));

    assertThat(cells(page, "stage.participantMinutes"))
        .containsExactly(
            "participantMinutes new", "9007199254740993123456789", "participantMinutes");
    assertThat(cells(page, "stage.averageLatencySeconds").get(1))
        .isEqualTo("0.12345678901234567890");
    assertThat(cells(page, "stage.endpoints.srt").getFirst()).isEqualTo("srt new");
    assertThat(cells(page, "stage.endpoints.whip").getFirst()).isEqualTo("WHIP endpoint");
  }

  @Test
  void tagsAreSortedAndHostileOnesCannotDisguiseThemselves(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("tags-of-the-world"));

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
    assertThat(paths(page).stream().filter(path -> path.startsWith("stage.tags.")).count())
        .isEqualTo(50);
    assertThat(value(page, "stage.tags.\"right-to-left override\""))
        .isEqualTo("invoice_\\u202egnp.exe");
    assertThat(value(page, "stage.tags.lines")).startsWith("first\\u000asecond\\u000d\\u000a");
    assertThat(value(page, "stage.tags.terminal")).startsWith("\\u001b[31mred");
    for (int row = 0; row < paths(page).size(); row += 5) {
      int top = row;
      Fx.run(() -> scroll(page, top));
      assertThat(page.words())
          .as("nothing that is drawn moves or hides text")
          .noneMatch(word -> word.codePoints().anyMatch(AnswerPaneTest::isDangerous));
    }
  }

  /** The rows stay the same from one to the next. */
  @Test
  void hitsFollowTheFilterLetterByLetter(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    for (String typed : List.of("re", "reco", "record", "recordi", "reco")) {
      page.paste("filter", typed);
      Fx.painted();

      assertThat(page.words(".property-cell .hit"))
          .as(typed)
          .isNotEmpty()
          .allMatch(typed::equalsIgnoreCase);
    }
  }

  @Test
  void selectedPropertyIsExplained(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    select(page, "stage.endpoints.whip");

    assertThat(page.words(".details-label")).containsExactly("WHIP endpoint");
    assertThat(page.words(".details-path")).containsExactly("stage.endpoints.whip");
    assertThat(page.text("details-explanation")).contains("whip_url in self-signed tokens");
    assertThat(Fx.get(() -> Hint.words(cell(page, "stage.endpoints.whip", 1))))
        .contains("whip_url in self-signed tokens");
    assertThat(page.text("details-value"))
        .isEqualTo("https://9x0y8z7s6t5u.global-bm.whip.live-video.net");
    assertThat(Fx.get(() -> page.node("details-value").getAccessibleHelp()))
        .contains("whip_url in self-signed tokens");
  }

  @Test
  void treeExpandsAndCollapses(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));
    int all = Fx.get(() -> tree(page).getExpandedItemCount());
    select(page, "stage.tags.owner");

    page.key(Page::collapseAll);
    assertThat(Fx.get(() -> tree(page).getExpandedItemCount())).isLessThan(12).isGreaterThan(4);
    assertThat(Fx.get(() -> tree(page).selected().orElseThrow().path())).isEqualTo("stage.tags");
    page.key(Page::expandAll);

    assertThat(Fx.get(() -> tree(page).getExpandedItemCount())).isEqualTo(all);
  }

  @Test
  void menuOfTheSelectedRowOpensByKeyboard(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));
    Fx.run(() -> tree(page).requestFocus());

    page.keys("Shift+F10");

    assertThat(Fx.get(() -> tree(page).getContextMenu().isShowing())).isTrue();
    Fx.run(() -> tree(page).getContextMenu().hide());
  }

  @Test
  void jsonIsShownAsTheCliPrintsItAndTheChoiceIsRemembered(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));

    page.press("view-json");

    assertThat(page.shows("json")).isTrue();
    assertThat(page.shows("properties")).isFalse();
    assertThat(page.text("json-text"))
        .startsWith("{\n    \"stage\": {\n        \"arn\": \"arn:aws");
    assertThat(page.chosen).containsExactly(AnswerView.JSON);
    page.press("view-json");
    assertThat(page.shows("json")).as("a second press changes nothing").isTrue();
    page.press("view-tree");
    assertThat(page.shows("properties")).isTrue();
  }

  @Test
  void refreshKeepsWhatIsSelectedAndCollapsed(Stage stage) {
    AnswerPage page = shown(stage, AnswerSamples.body("friday-town-hall"));
    select(page, "stage.tags.owner");
    Fx.run(() -> tree(page).getTreeItem(row(page, "stage.endpoints")).setExpanded(false));

    String body = AnswerSamples.body("friday-town-hall");
    page.answer(AnswerSamples.TOWN_HALL, body.replace("friday-town-hall", "renamed"));
    page.answer(AnswerSamples.REHEARSAL, body);
    page.answer(AnswerSamples.TOWN_HALL, body);

    assertThat(paths(page)).contains("stage.endpoints").doesNotContain("stage.endpoints.whip");
    assertThat(Fx.get(() -> tree(page).selected().orElseThrow().path()))
        .isEqualTo("stage.tags.owner");
  }

  private static AnswerPage shown(Stage stage, String body) {
    return AnswerPage.open(stage, body);
  }

  /** Not seen, and not one of the joiners that belong to how a word is written. */
  private static boolean isDangerous(int character) {
    boolean joiner = character == 0x200C || character == 0x200D;
    return Character.isISOControl(character)
        || (Character.getType(character) == Character.FORMAT && !joiner);
  }

  private static PropertyTreeView tree(AnswerPage page) {
    return page.node("properties", PropertyTreeView.class);
  }

  private static List<String> paths(AnswerPage page) {
    return Fx.get(() ->
        IntStream.range(0, tree(page).getExpandedItemCount())
            .mapToObj(row -> tree(page).getTreeItem(row).getValue().path())
            .toList());
  }

  private static int row(AnswerPage page, String path) {
    return IntStream.range(0, tree(page).getExpandedItemCount())
        .filter(row -> tree(page).getTreeItem(row).getValue().path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + path));
  }

  private static void select(AnswerPage page, String path) {
    Fx.run(() -> tree(page).getSelectionModel().select(row(page, path)));
    Fx.painted();
  }

  private static String value(AnswerPage page, String path) {
    return cells(page, path).get(1);
  }

  /** What is written in each cell of a row, from left to right. */
  private static List<String> cells(AnswerPage page, String path) {
    return Fx.get(
        () -> IntStream.range(0, 3).mapToObj(column -> written(cell(page, path, column))).toList());
  }

  private static List<String> styles(AnswerPage page, String path) {
    return Fx.get(
        () -> texts(cell(page, path, 1)).flatMap(text -> text.getStyleClass().stream()).toList());
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
    return View.nodes(cell)
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(text -> text.getText() != null);
  }

  private static void scroll(AnswerPage page, int row) {
    tree(page).scrollTo(row);
    tree(page).applyCss();
    tree(page).layout();
  }

  private static PropertyCell cell(AnswerPage page, String path, int column) {
    int row = row(page, path);
    scroll(page, row);
    return tree(page).lookupAll(".property-cell").stream()
        .map(PropertyCell.class::cast)
        .filter(cell -> cell.getIndex() == row && cell.isVisible())
        .filter(cell -> tree(page).getVisibleLeafIndex(cell.getTableColumn()) == column)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cell of " + path));
  }
}
