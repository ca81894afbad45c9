package dev.stageinspector.ui.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.NoSignIns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** The broadcast page by keyboard: where the focus is, and what is in sight. */
@ExtendWith(FxExtension.class)
class SetupKeyboardTest {

  /** What the page has of a window of 1120 by 780 at least, below the header and its tabs. */
  private static final int WIDTH = 1080;

  private static final int HEIGHT = 520;

  private final List<Target> targets = new ArrayList<>();
  private BroadcastPage page;

  @BeforeEach
  void open(Stage stage) {
    FakeBroadcasts broadcasts = new FakeBroadcasts("eyJ.a.b", "rt_key");
    page =
        BroadcastPage.open(
            stage,
            new BroadcastContext(
                broadcasts, broadcasts, _ -> targets, NoBroadcasts.context().check()),
            new NoSignIns());
    page.size(WIDTH, HEIGHT);
  }

  @Test
  void fromThePageToUrlAndTokenItIsTwoPressesWithoutScrolling() {
    for (Encoder encoder : List.of(Encoder.GSTREAMER, Encoder.FFMPEG, Encoder.OBS)) {
      page.choose(encoder);
      assertThat(page.isInSight("setup-encoder")).isTrue();
      assertThat(page.isInSight("setup-copy-server")).isTrue();
      assertThat(page.isInSight("token-create")).isTrue();
    }
    page.focus("token-create");

    page.type(KeyCode.SPACE);
    page.untilShown("token-secret");
    assertThat(page.focused()).isEqualTo("token-copy-both");
    assertThat(page.isInSight("token-copy-both")).isTrue();
    assertThat(page.isInSight("token-secret")).isTrue();
    assertThat(page.isInSight("token-note")).isTrue();
    assertThat(page.said.getLast())
        .isEqualTo("Token created with the demo account. It is hidden and ready to copy.");

    page.type(KeyCode.SPACE);
    assertThat(View.clipboard()).isEqualTo(Setup.GLOBAL_WHIP + "\neyJ.a.b");
    assertThat(page.scrolled("setup")).isZero();
  }

  @Test
  void aTokenThatComesWhileTheUserIsElsewhereLeavesTheKeyboardThere() {
    page.press("token-create");
    page.focus("elsewhere");
    page.untilShown("token-secret");

    assertThat(page.focused()).isEqualTo("elsewhere");
  }

  @Test
  void whoFillsInTheOptionsKeepsTheKeyboardWhenTheStageGoesLive() {
    String live = AnswerSamples.body("friday-town-hall");
    page.press("token-options");
    page.paste("token-user", "ann");
    Node server = Fx.get(() -> page.node("setup-value-server"));

    page.answer(
        AnswerSamples.of(
            AnswerSamples.TOWN_HALL, live.replaceFirst("\"activeSessionId\": \"[^\"]*\",", "")));

    assertThat(page.focused()).isEqualTo("token-user");
    assertThat(page.text("token-user")).isEqualTo("ann");
    assertThat(Fx.get(() -> page.node("setup-value-server"))).isSameAs(server);
  }

  @Test
  void theKeyboardIsBroughtToTheToken() {
    page.choose(Encoder.RTMPS);
    page.press("test-part");

    page.act(SetupPane::focusToken);
    assertThat(page.focused()).isEqualTo("token-create");
    assertThat(page.isInSight("token-create")).isTrue();

    page.press("token-create");
    page.untilShown("token-secret");
    page.focus("elsewhere");
    page.act(SetupPane::focusToken);
    assertThat(page.focused()).isEqualTo("token-copy-both");
  }

  @Test
  void openingBringsTheKeyboardToTheFirstControlOfThePartInSight() {
    Fx.run(() -> page.node("setup", ScrollPane.class).setVvalue(1));
    page.act(SetupPane::focusFirst);
    assertThat(page.focused()).isEqualTo("setup-encoder");
    assertThat(page.isInSight("setup-encoder")).isTrue();

    page.press("check-part");
    page.act(SetupPane::focusFirst);
    assertThat(page.focused()).isEqualTo("pasted-token");

    page.press("test-part");
    page.act(SetupPane::focusFirst);
    assertThat(page.focused()).isEqualTo("connection-test");
  }

  @Test
  void whoChoosesAPartHasTheKeyboardInIt() {
    page.press("check-part");
    assertThat(page.focused()).isEqualTo("pasted-token");
    page.press("test-part");
    assertThat(page.focused()).isEqualTo("connection-test");
    page.press("setup-part");
    assertThat(page.focused()).isEqualTo("setup-encoder");

    page.focus("check-part");
    page.type(KeyCode.SPACE);
    assertThat(page.focused()).isEqualTo("pasted-token");
  }

  @Test
  void aPasteGoesIntoTheFieldFromThePartChosenByArrowKeys() {
    page.createToken();
    page.focus("setup-part");
    page.type(KeyCode.RIGHT);
    assertThat(page.focused()).isEqualTo("check-part");

    page.keys("Shortcut+V");

    assertThat(page.focused()).isEqualTo("pasted-token");
    assertThat(page.text("pasted-token")).isEqualTo("eyJ.a.b");
  }

  @Test
  void theArrowKeysChooseThePart() {
    page.focus("setup-part");

    page.type(KeyCode.RIGHT);
    assertThat(page.shows("pasted-token")).isTrue();
    assertThat(page.shows("setup-encoder")).isFalse();
    page.type(KeyCode.RIGHT);
    assertThat(page.shows("connection-test")).isTrue();
    page.type(KeyCode.LEFT);
    assertThat(page.shows("pasted-token")).isTrue();
  }

  @Test
  void tabLeavesEveryField() {
    page.press("token-options");
    for (String id : List.of("token-attributes", "token-user", "setup-snippet", "pasted-token")) {
      page.press(id.equals("pasted-token") ? "check-part" : "setup-part");
      page.focus(id);
      page.type(KeyCode.TAB);
      assertThat(page.focused()).as("Tab in " + id).isNotEqualTo(id);
      page.focus(id);
      new FxRobot().press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
      assertThat(page.focused()).as("Shift+Tab in " + id).isNotEqualTo(id);
    }
    assertThat(page.text("token-attributes")).isEmpty();
  }

  @Test
  void theTabKeyLeadsThroughTheWholePartAndBringsEachControlIntoSight() {
    page.press("token-options");
    page.press("setup-not-here");
    page.act(SetupPane::focusFirst);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 40 && !page.focused().equals("setup-copy-all"); i++) {
      reached.add(page.focused());
      assertThat(page.isInSight(page.focused())).as(page.focused()).isTrue();
      page.type(KeyCode.TAB);
    }

    assertThat(reached)
        .containsSubsequence(
            "setup-encoder",
            "setup-copy-server",
            "token-create",
            "token-options",
            "token-publish",
            "token-attributes",
            "setup-not-here",
            "setup-copy-own-whip",
            "setup-snippet-copy",
            "setup-save",
            "setup-media");
  }

  @Test
  void choosingAnotherEncoderAndCreatingATokenKeepTheKeyboardAndThePlace() {
    page.focus("setup-encoder");
    page.choose(Encoder.FFMPEG);
    assertThat(page.focused()).isEqualTo("setup-encoder");

    page.press("token-create");
    page.focus("setup-copy-server");
    page.untilShown("token-secret");
    assertThat(page.focused()).isEqualTo("setup-copy-server");
    assertThat(page.scrolled("setup")).isZero();
  }

  @Test
  void resultOfAReadTokenIsInSightAndTheKeyboardStays() {
    page.press("check-part");
    page.paste("pasted-token", "not a token at all");
    Fx.until("it was read", () -> !page.node("pasted-result").lookupAll(".label").isEmpty());
    Fx.painted();

    assertThat(page.isInSight("pasted-result")).isTrue();
    assertThat(page.focused()).isEqualTo("pasted-token");
    assertThat(page.scrolled("read-token")).isZero();
  }

  @Test
  void theEndOfALongResultIsReachedByKeyboard() {
    targets.addAll(
        Collections.nCopies(12, new Target("Nowhere", Target.Kind.WHIP, "ftp://nowhere.example")));
    page.press("test-part");
    page.act(SetupPane::focusFirst);
    page.type(KeyCode.SPACE);
    page.untilShown("connection-copy");
    assertThat(page.focused()).isEqualTo("connection-test");
    assertThat(page.isInSight("connection-state")).isTrue();

    page.type(KeyCode.HOME);
    assertThat(page.scrolled("connection-scroll")).isZero();
    page.type(KeyCode.PAGE_DOWN);
    assertThat(page.scrolled("connection-scroll")).isPositive();
    page.type(KeyCode.END);
    assertThat(page.scrolled("connection-scroll")).isEqualTo(1);
    page.focus("connection-scroll");
    page.type(KeyCode.UP);
    assertThat(page.scrolled("connection-scroll")).isLessThan(1);
    assertThat(page.isInSight("connection-state")).as("the verdict stays").isTrue();
  }

  @Test
  void withoutAServerNothingIsSaidToBeReachable() {
    page.press("test-part");
    page.press("connection-test");
    page.untilShown("connection-copy");

    assertThat(page.text("connection-state")).isEqualTo("No server was tested.");
  }

  @Test
  void tickForOneEncoderIsNotATickForAnother() {
    page.press("token-create");
    page.untilShown("token-copy");
    page.press("setup-with-secret");
    assertThat(ticked()).isTrue();

    page.choose(Encoder.GSTREAMER);
    assertThat(ticked()).isFalse();
    page.choose(Encoder.RTMPS);
    page.choose(Encoder.OBS);
    assertThat(ticked()).isTrue();
  }

  private boolean ticked() {
    return Fx.get(() -> page.node("setup-with-secret", CheckBox.class).isSelected());
  }
}
