package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.kit.CallState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Whole ways through the window with the keys and the mouse of a robot. */
@ExtendWith(FxExtension.class)
class JourneyTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";
  private static final String WHIP = "https://9x0y8z7s6t5u.global-bm.whip.live-video.net";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final HeldStages stages = new HeldStages();

  @Test
  void typeLookUpReadCopyAndFilterByMouse(Stage stage) throws Exception {
    Screen screen = opened(stage);
    robot.clickOn("#arn");
    paste();
    robot.clickOn("#inspect");
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    untilFound(screen);

    robot.clickOn("#copy-whip");
    assertThat(Screen.clipboard()).isEqualTo(WHIP);
    robot.clickOn("#filter").write("owner");
    Fx.painted();
    assertThat(screen.words(".hits")).containsExactly("1 match");
    robot.clickOn("#view-json");
    assertThat(screen.shows("json")).isTrue();
  }

  @Test
  void pointerThatRestsIsToldWhatIsThere(Stage stage) throws Exception {
    Screen screen = opened(stage);
    asked().answer(AnswerSamples.body("friday-town-hall"));
    untilFound(screen);

    robot.moveTo("#copy-whip");
    untilTold(hint -> hint.startsWith("Copy the stage WHIP endpoint"));
    robot.moveTo("friday-town-hall").moveTo("#properties");
    untilTold(hint -> hint.contains("\n\n"));

    assertThat(screen.shows("failure")).isFalse();
  }

  /**
   * Waits with a pointer that stirs now and then: the hint of a control that it only passed can
   * have come up under it, and the headless platform doesn't say what is below once that hint is
   * gone.
   */
  private void untilTold(Predicate<String> isMeant) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    for (int step = 1; hints().stream().noneMatch(isMeant); step = -step) {
      assertThat(System.nanoTime()).as("the time until it is told").isLessThan(end);
      robot.moveBy(step, 0).sleep(2_000);
    }
  }

  /** What the tooltips say that can be seen. */
  private static List<String> hints() {
    return Fx.get(() ->
        Window.getWindows().stream()
            .filter(Tooltip.class::isInstance)
            .map(window -> ((Tooltip) window).getText())
            .toList());
  }

  @Test
  void slowOneIsCanceledAndAFailureIsReadCopiedAndRetriedByMouse(Stage stage) throws Exception {
    Screen screen = opened(stage);
    HeldStages.Call slow = asked();
    Fx.until("it can be canceled", () -> screen.shows("cancel"));
    robot.clickOn("#cancel");
    assertThat(slow.wasInterrupted()).isTrue();
    Fx.until("the start pane is back", () -> screen.shows("start"));

    HeldStages.Call call = asked();
    call.fail(AnswerSamples.failure(call.query(), Kind.ACCESS_DENIED, "Not you."));
    Fx.until("it failed", () -> screen.shows("failure"));
    Fx.painted();

    robot.clickOn("#failure-copy");
    assertThat(Screen.clipboard()).contains("Not you.").contains(ARN);
    robot.clickOn("#failure-retry");
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    untilFound(screen);

    assertThat(screen.shows("failure")).isFalse();
  }

  @Test
  void tabLeadsThroughTheWindowInReadingOrderAndBack(Stage stage) throws Exception {
    Screen screen = opened(stage);
    type(KeyCode.L);
    paste();
    robot.type(KeyCode.ENTER);
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    untilFound(screen);

    List<String> way = new ArrayList<>();
    for (int step = 0; step < 24 && !way.contains("properties"); step++) {
      robot.type(KeyCode.TAB);
      way.add(focused(screen));
    }

    assertThat(way)
        .containsSubsequence("profile", "inspect", "view-overview", "choose-profile", "refresh")
        .containsSubsequence("refresh", "copy-server", "create-token", "copy-whip")
        .containsSubsequence("copy-whip", "copy-events", "copy-rtmps", "copy-rtmp", "filter")
        .endsWith("properties")
        .doesNotHaveDuplicates();
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertThat(focused(screen)).isEqualTo("copy-stage");
    focus(screen, "menu");
    robot.type(KeyCode.TAB);
    assertThat(focused(screen)).isEqualTo("arn");
  }

  @Test
  void everyKeyWorksWhereverTheFocusIs(Stage stage) throws Exception {
    Screen screen = opened(stage);
    paste();
    robot.type(KeyCode.ENTER);
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    untilFound(screen);

    for (String place : List.of("arn", "profile", "menu", "filter", "properties")) {
      focus(screen, place);
      shifted(KeyCode.W);
      assertThat(Screen.clipboard()).as("WHIP from " + place).isEqualTo(WHIP);
      focus(screen, place);
      shifted(KeyCode.E);
      assertThat(Screen.clipboard()).as(place).isEqualTo("wss://global.events.live-video.net");
      focus(screen, place);
      shifted(KeyCode.C);
      assertThat(Screen.clipboard()).as("path from " + place).isEqualTo("stage");
      focus(screen, place);
      type(KeyCode.C);
      assertThat(Screen.clipboard()).as("value from " + place).startsWith("{\n    \"name\"");
      focus(screen, place);
      type(KeyCode.F);
      assertThat(focused(screen)).as("filter from " + place).isEqualTo("filter");
      focus(screen, place);
      type(KeyCode.L);
      assertThat(focused(screen)).as("ARN from " + place).isEqualTo("arn");
      focus(screen, place);
      robot.type(KeyCode.F5);
      stages.next().answer(AnswerSamples.body("friday-town-hall"));
      untilFound(screen);
      focus(screen, place);
      type(KeyCode.R);
      HeldStages.Call call = stages.next();
      robot.type(KeyCode.ESCAPE);
      assertThat(call.wasInterrupted()).as("canceled from " + place).isTrue();
    }
  }

  @Test
  void selectedTextIsWhatIsCopiedAndKeysWorkInTheJson(Stage stage) throws Exception {
    Screen screen = opened(stage);
    paste();
    robot.type(KeyCode.ENTER);
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    untilFound(screen);

    type(KeyCode.F);
    robot.write("town");
    Fx.run(() -> screen.node("filter", TextInputControl.class).selectRange(0, 3));
    type(KeyCode.C);
    assertThat(Screen.clipboard()).isEqualTo("tow");
    type(KeyCode.J);
    assertThat(focused(screen)).isEqualTo("json-text");
    shifted(KeyCode.W);
    assertThat(Screen.clipboard()).isEqualTo(WHIP);
    type(KeyCode.C);
    assertThat(Screen.clipboard())
        .isEqualTo(AnswerText.json(AnswerSamples.body("friday-town-hall")));
    type(KeyCode.F);
    robot.write("town").type(KeyCode.ENTER);
    assertThat(screen.words(".hits")).singleElement().asString().startsWith("1 of ");
    robot.type(KeyCode.DOWN);
    assertThat(focused(screen)).isEqualTo("json-text");
    type(KeyCode.C);
    assertThat(Screen.clipboard()).isEqualTo("town");
    type(KeyCode.J);
    assertThat(focused(screen)).isEqualTo("properties");
  }

  @Test
  void stagesAreListedFilteredCopiedAndOpenedByKeyboard(Stage stage) {
    Screen screen = opened(stage, ListSamples.withStages(1000));
    paste("arn:aws:ivs:us-west-2:123456789012:stage/CrowdedStage0001");

    robot.press(KeyCode.SHIFT);
    type(KeyCode.L);
    robot.release(KeyCode.SHIFT);
    Fx.until("all are listed", () -> screen.text("list-status").contains("1,000 stages"));
    assertThat(focused(screen)).isEqualTo("rows");
    type(KeyCode.F);
    robot.write("sport-room-9").type(KeyCode.DOWN).type(KeyCode.RIGHT);
    type(KeyCode.C);
    assertThat(Screen.clipboard()).isEqualTo("st-Crowded000090");
    robot.press(KeyCode.ALT);
    type(KeyCode.C);
    robot.release(KeyCode.ALT);
    assertThat(Screen.clipboard()).startsWith("sport-room-90\tst-Crowded000090\t");
    type(KeyCode.J);
    assertThat(focused(screen)).isEqualTo("json-text");
    type(KeyCode.J);
    robot.type(KeyCode.ENTER);
    untilFound(screen);

    assertThat(screen.text("arn")).endsWith("stage/CrowdedStage0090");
    assertThat(screen.shows("properties")).isTrue();
    assertThat(screen.shows("rows")).isFalse();
  }

  @Test
  void escLeavesTheListForWhatWasThere(Stage stage) {
    Screen screen = opened(stage, ListSamples.withStages(150));
    lookUp();
    untilFound(screen);
    robot.clickOn("#menu").clickOn("#list-stages");
    Fx.until("all are listed", () -> screen.text("list-status").contains("150 stages"));
    assertThat(screen.shows("properties")).isFalse();
    String before = Screen.clipboard();
    shifted(KeyCode.W);
    assertThat(Screen.clipboard()).as("what is not in sight is not copied").isEqualTo(before);

    type(KeyCode.F);
    robot.write("sport").type(KeyCode.ESCAPE);
    assertThat(screen.shows("rows")).isTrue();
    robot.type(KeyCode.ESCAPE);

    assertThat(screen.shows("rows")).isFalse();
    assertThat(screen.shows("properties")).isTrue();
  }

  @Test
  void treeIsWalkedAndItsRowsAreCopiedByKeyboard(Stage stage) throws Exception {
    Screen screen = opened(stage);
    paste();
    robot.type(KeyCode.ENTER);
    stages.next().answer(AnswerSamples.body("friday-town-hall"));
    untilFound(screen);

    type(KeyCode.F);
    robot.write("owner").type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN);
    type(KeyCode.C);
    assertThat(Screen.clipboard()).isEqualTo("live-events@example.com");
    robot.type(KeyCode.ESCAPE);

    assertThat(screen.text("filter")).isEmpty();
    assertThat(screen.words(".details-path")).containsExactly("stage.tags.owner");
  }

  @Test
  void listOfKeysOpensAndClosesByKeyboard(Stage stage) {
    opened(stage);
    int before = Fx.get(() -> Window.getWindows().size());

    robot.type(KeyCode.F1);
    Fx.until("the list is open", () -> Window.getWindows().size() == before + 1);
    robot.type(KeyCode.ESCAPE);

    Fx.until("the list is closed", () -> Window.getWindows().size() == before);
  }

  private Screen opened(Stage stage) {
    return opened(stage, stages);
  }

  private Screen opened(Stage stage, Ivs ivs) {
    Screen screen = Screen.open(stage, folder, ivs);
    Fx.run(() -> {
      stage.setX(0);
      stage.setY(0);
      // The headless screen is no larger.
      stage.setWidth(990);
      stage.setHeight(780);
      stage.toFront();
      stage.requestFocus();
    });
    Fx.until("the window has the keyboard", stage::isFocused);
    Fx.painted();
    return screen;
  }

  /** The look-up of a stage whose ARN is pasted into the field. */
  private HeldStages.Call asked() throws Exception {
    lookUp();
    return stages.next();
  }

  private void lookUp() {
    robot.clickOn("#arn");
    paste();
    robot.type(KeyCode.ENTER);
  }

  /** As people do with ARNs. */
  private void paste() {
    paste(ARN);
  }

  private void paste(String arn) {
    Fx.run(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("<" + arn + ">\n");
      Clipboard.getSystemClipboard().setContent(content);
    });
    type(KeyCode.V);
  }

  private void type(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    Fx.painted();
  }

  private void shifted(KeyCode key) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(key).release(KeyCode.SHIFT, KeyCode.CONTROL);
    Fx.painted();
  }

  private static void focus(Screen screen, String id) {
    Fx.run(() -> {
      Node node = screen.node(id);
      node.requestFocus();
      if (node instanceof TextInputControl text) {
        text.deselect();
      }
    });
  }

  private static String focused(Screen screen) {
    return Fx.get(() -> {
      for (Node at = screen.stage().getScene().getFocusOwner(); at != null; at = at.getParent()) {
        if (at.getId() != null) {
          return at.getId();
        }
      }
      return "nothing";
    });
  }

  private static void untilFound(Screen screen) {
    Fx.until("it is found", () -> screen.window().state().get() instanceof CallState.Found);
    Fx.painted();
  }
}
