package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.CallState;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ArnFieldTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

  @TempDir private Path folder;
  private final HeldStages stages = new HeldStages();

  /** What is typed, what is said of it, and how it is marked. */
  private record Reading(String typed, String hint, boolean wrong, boolean warned) {}

  @Test
  void whatIsTypedIsUnderstoodOrSaidToBeWrong(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);
    List<Reading> readings =
        List.of(
            new Reading("", "Paste or type the ARN of a stage.", false, false),
            understood(ARN),
            understood("  \u00a0\u200b<\"" + ARN + "\">,\n"),
            wrong("arn:aws:ivs:us-east-1:123456789012:channel/abc", "a channel of IVS Low-Latency"),
            wrong("arn:aws:ivschat:us-east-1:123456789012:room/abc", "a chat room"),
            wrong(
                "arn:aws:ivs:us-east-1:123456789012:storage-configuration/abc",
                "a storage configuration"),
            wrong("https://9x0y8z7s6t5u.global-bm.whip.live-video.net", "a URL, not an ARN"),
            wrong("fK3mT9wQzR4v", "not a complete ARN"),
            wrong("arn:aws:ivs:us-east-1:12345678901:stage/abc", "this one has 11"),
            wrong("arn:aws:ivs:us-east-1:123456789012:stage/", "ID is missing"),
            new Reading(
                "arn:aws:ivs:sa-east-1:123456789012:stage/abc",
                "isn't known to be available in",
                false,
                true));

    for (Reading reading : readings) {
      screen.paste("arn", reading.typed());

      assertThat(screen.text("arn-hint")).as(reading.typed()).contains(reading.hint());
      assertThat(Fx.get(() -> has(screen, "arn", "error"))).isEqualTo(reading.wrong());
      assertThat(Fx.get(() -> has(screen, "arn-hint", "wrong"))).isEqualTo(reading.wrong());
      assertThat(Fx.get(() -> has(screen, "arn-hint", "warned"))).isEqualTo(reading.warned());
      assertThat(Fx.get(() -> screen.node("arn").getAccessibleHelp()))
          .isEqualTo(screen.text("arn-hint"));
    }
  }

  @Test
  void wrongArnCallsNothingAndBringsTheKeyboardToTheField(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);
    screen.paste("arn", "arn:aws:ivs:us-east-1:123456789012:channel/abc");
    Fx.run(() -> screen.node("profile").requestFocus());

    screen.press("inspect");
    screen.enter();

    assertThat(Fx.get(() -> screen.window().state().get())).isEqualTo(new CallState.Idle<>());
    assertThat(stages.isIdle()).isTrue();
    assertThat(Fx.get(() -> screen.node("arn").isFocused())).isTrue();
  }

  @Test
  void pastedArnIsLookedUpWithoutItsWrapping(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.paste("arn", " <" + ARN + ">; ");

    screen.enter();

    assertThat(stages.next().query().arn()).hasToString(ARN);
    assertThat(screen.text("arn")).isEqualTo(ARN);
  }

  @Test
  void unknownRegionIsAWarningThatCanBePassed(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.paste("arn", "arn:aws:ivs:sa-east-1:123456789012:stage/abc");

    screen.press("inspect");

    assertThat(stages.next().query().arn().region()).isEqualTo("sa-east-1");
  }

  @Test
  void pasteOfALineEndIsTakenOff(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);
    Fx.run(
        () -> screen.node("arn", TextInputControl.class).replaceSelection("\r\n" + ARN + "\r\n"));

    assertThat(screen.text("arn-hint")).contains("account 123456789012");
  }

  @Test
  void suggestionsComeWhileTypingAndAreTakenByKey(Stage stage) throws Exception {
    Screen screen =
        Screen.open(
            stage,
            folder,
            stages,
            List.of(
                Visit.of(ARN, "friday-town-hall", " ", AnswerSamples.THEN),
                Visit.of(
                    AnswerSamples.REHEARSAL.arn().toString(),
                    "evening-rehearsal",
                    " ",
                    AnswerSamples.THEN)),
            _ -> List.of());
    screen.paste("arn", "even");
    assertThat(Screen.popups()).hasSize(1);

    screen.keys("Down");
    screen.keys("Enter");

    assertThat(stages.next().query()).isEqualTo(AnswerSamples.REHEARSAL);
    assertThat(Screen.popups()).isEmpty();
  }

  @Test
  void escClosesTheSuggestionsBeforeAnythingElse(Stage stage) throws Exception {
    Screen screen =
        Screen.open(
            stage,
            folder,
            stages,
            List.of(Visit.of(ARN, "friday-town-hall", " ", AnswerSamples.THEN)),
            _ -> List.of());
    screen.start(AnswerSamples.REHEARSAL);
    stages.next();
    screen.paste("arn", "friday");

    screen.keys("Esc");
    assertThat(Screen.popups()).isEmpty();
    assertThat(screen.isDisabled("cancel")).isFalse();

    screen.keys("Esc");
    assertThat(screen.isDisabled("cancel")).isTrue();
  }

  @Test
  void profileOfTheQueryIsTheChosenOne(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    Fx.run(() ->
        screen
            .window()
            .prepare(
                new ProfileChoice.Shared("work"),
                java.util.Optional.empty(),
                java.util.Optional.empty()));
    screen.paste("arn", ARN);

    screen.enter();

    assertThat(stages.next().query().profile()).isEqualTo(new ProfileChoice.Shared("work"));
  }

  @Test
  void whyTheProfileWasTakenStandsInTheStatusLineUntilAnotherIsChosen(Stage stage)
      throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    String taken = "Using the profile “work” (AWS_PROFILE).";
    Fx.run(() ->
        screen
            .window()
            .prepare(
                new ProfileChoice.Shared("work"),
                java.util.Optional.of(taken),
                java.util.Optional.empty()));

    assertThat(screen.text("status")).isEqualTo(taken);
    screen.start(AnswerSamples.REHEARSAL);
    assertThat(screen.text("status")).isEmpty();
  }

  @Test
  void aNameInTheStatusLineCanNeitherTurnNorBreakIt(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    Fx.run(() ->
        screen
            .window()
            .prepare(
                new ProfileChoice.Shared("work"),
                java.util.Optional.of("Using the profile “a\u202Eb\nc”."),
                java.util.Optional.empty()));

    assertThat(screen.text("status")).doesNotContain("\u202E", "\n").contains("202e");
  }

  private static Reading understood(String typed) {
    return new Reading(
        typed,
        "us-east-1 (N. Virginia)  ·  account 123456789012  ·  stage fK3mT9wQzR4v",
        false,
        false);
  }

  private static Reading wrong(String typed, String hint) {
    return new Reading(typed, hint, true, false);
  }

  private static boolean has(Screen screen, String id, String pseudoClass) {
    return screen.node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
  }
}
