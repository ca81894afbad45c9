package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.ProfileChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class LookupStatesTest {

  private static final String TOWN_HALL = AnswerSamples.body("friday-town-hall");
  private static final String REHEARSAL = AnswerSamples.body("evening-rehearsal");

  @TempDir private Path folder;
  private final HeldStages stages = new HeldStages();

  @Test
  void refreshAsksForTheStageAndProfileThatAreChosenNow(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    answer(screen, stages.next(), TOWN_HALL);

    screen.paste("arn", AnswerSamples.REHEARSAL.arn().toString());
    screen.keys("F5");

    assertThat(stages.next().query()).isEqualTo(AnswerSamples.REHEARSAL);
  }

  @Test
  void nothingAskedShowsTheStartPaneAlone(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);

    assertThat(screen.shows("start")).isTrue();
    assertThat(screen.shows("failure")).isFalse();
    assertThat(screen.shows("properties")).isFalse();
    assertThat(screen.shows("banner")).isFalse();
    assertThat(screen.isDisabled("cancel")).isTrue();
    assertThat(screen.isDisabled("refresh")).isTrue();
    assertThat(Fx.get(stage::getTitle)).isEqualTo("Stage Inspector");
  }

  @Test
  void firstLookupSaysWhatIsLookedUpUntilTheAnswerIsThere(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);

    screen.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call call = stages.next();

    assertThat(screen.text("waiting")).contains("fK3mT9wQzR4v").contains("us-east-1");
    assertThat(screen.shows("waiting")).isTrue();
    assertThat(screen.shows("start")).isFalse();
    assertThat(screen.shows("properties")).isFalse();
    assertThat(screen.isDisabled("cancel")).isFalse();
    answer(screen, call, TOWN_HALL);
    assertThat(screen.shows("waiting")).isFalse();
    assertThat(screen.shows("properties")).isTrue();
    assertThat(screen.isDisabled("cancel")).isTrue();
    assertThat(screen.isDisabled("refresh")).isFalse();
    assertThat(Fx.get(stage::getTitle)).isEqualTo("friday-town-hall - Stage Inspector");
  }

  @Test
  void windowStaysUsableAndProgressShowsWhileAnAnswerTakesItsTime(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);

    Fx.run(() -> {
      screen.window().inspect(AnswerSamples.TOWN_HALL);
      assertThat(screen.node("progress").isVisible()).as("at once").isFalse();
    });
    HeldStages.Call call = stages.next();
    Fx.until("progress shows", () -> screen.node("progress").isVisible());

    screen.paste("arn", "arn:aws:ivs:eu-west-1:210987654321:stage/Other");
    assertThat(screen.text("arn-hint")).contains("eu-west-1");
    answer(screen, call, TOWN_HALL);
    assertThat(screen.shows("progress")).isFalse();
  }

  @Test
  void answerThatComesAtOnceShowsNoProgress(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    boolean[] shown = {false};
    Fx.run(() ->
        screen
            .node("progress")
            .visibleProperty()
            .addListener((_, _, visible) -> shown[0] |= visible && !isRunning(screen)));

    screen.start(AnswerSamples.TOWN_HALL);
    answer(screen, stages.next(), TOWN_HALL);
    screen.start(AnswerSamples.REHEARSAL);
    HeldStages.Call slow = stages.next();
    Fx.until("progress shows", () -> screen.node("progress").isVisible());
    answer(screen, slow, REHEARSAL);

    assertThat(Fx.get(() -> shown[0])).as("progress without a look-up").isFalse();
  }

  @Test
  void cancelEndsTheLookupAtOnceAndShowsWhatWasThere(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call call = stages.next();

    screen.press("cancel");

    assertThat(screen.shows("start")).isTrue();
    assertThat(screen.text("status")).isEqualTo("Canceled");
    assertThat(call.wasInterrupted()).isTrue();
    assertThat(screen.isDisabled("cancel")).isTrue();
    screen.start(AnswerSamples.TOWN_HALL);
    answer(screen, stages.next(), TOWN_HALL);
    screen.start(AnswerSamples.REHEARSAL);
    HeldStages.Call second = stages.next();
    screen.keys("Esc");
    assertThat(second.wasInterrupted()).isTrue();
    assertThat(screen.words(".stage-name")).containsExactly("friday-town-hall");
  }

  @Test
  void cancelOfARetryBringsTheFailureBack(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    fail(screen, stages.next(), Kind.TIME_OUT);

    screen.press("failure-retry");
    stages.next();
    screen.keys("Esc");

    assertThat(screen.shows("failure")).isTrue();
    assertThat(screen.shows("start")).isTrue();
  }

  @Test
  void cancelOfARetryLeavesTheOldAnswerMarkedAsOld(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    answer(screen, stages.next(), TOWN_HALL);
    screen.press("refresh");
    fail(screen, stages.next(), Kind.TIME_OUT);

    screen.keys("F5");
    stages.next();
    screen.keys("Esc");

    assertThat(screen.words(".old")).singleElement().asString().startsWith("Outdated (");
  }

  @Test
  void newestLookupWinsWhateverTheOrderOfTheAnswers(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call older = stages.next();

    screen.start(AnswerSamples.REHEARSAL);
    HeldStages.Call newer = stages.next();
    assertThat(older.wasInterrupted()).isTrue();
    answer(screen, newer, REHEARSAL);
    older.answer(TOWN_HALL);
    screen.keys("Shortcut+J");

    assertThat(screen.words(".stage-name")).containsExactly("evening-rehearsal");
    assertThat(screen.history().current().visits()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void lateFailureOfAnOlderLookupIsDropped(Stage stage) throws Exception {
    StubbornStages stubborn = new StubbornStages();
    Screen screen = Screen.open(stage, folder, stubborn);
    screen.start(AnswerSamples.TOWN_HALL);
    stubborn.entered.await();

    screen.lookUp(AnswerSamples.REHEARSAL);
    stubborn.release.countDown();
    stubborn.left.await();
    Fx.painted();

    assertThat(screen.shows("failure")).isFalse();
    assertThat(screen.words(".stage-name")).containsExactly("evening-rehearsal");
  }

  @Test
  void failedRefreshKeepsTheAnswerAndMarksItAsOld(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    answer(screen, stages.next(), TOWN_HALL);
    assertThat(screen.words(".old")).isEmpty();

    screen.press("refresh");
    fail(screen, stages.next(), Kind.NAME_NOT_RESOLVED);

    assertThat(screen.shows("failure")).isTrue();
    assertThat(screen.words(".stage-name")).containsExactly("friday-town-hall");
    assertThat(screen.words(".old")).singleElement().asString().startsWith("Outdated (8 Apr 2026");
    screen.press("failure-retry");
    answer(screen, stages.next(), TOWN_HALL);
    assertThat(screen.shows("failure")).isFalse();
    assertThat(screen.words(".old")).isEmpty();
  }

  @Test
  void answerAboutAnotherStageDoesNotStayBesideAFailure(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    answer(screen, stages.next(), TOWN_HALL);
    screen.press("copy-events");

    screen.start(AnswerSamples.REHEARSAL);
    fail(screen, stages.next(), Kind.NOT_FOUND);

    assertThat(screen.shows("failure")).isTrue();
    assertThat(screen.shows("properties")).isFalse();
    assertThat(screen.words(".stage-name")).isEmpty();
    for (String keys : List.of("Shortcut+Shift+W", "Shortcut+C", "Shortcut+Shift+C")) {
      screen.keys(keys);
      assertThat(Screen.clipboard())
          .as("the stage that is not shown is not copied by " + keys)
          .isEqualTo("wss://global.events.live-video.net");
    }
  }

  @Test
  void demoDataIsCalledSoForAsLongAsItIsShown(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);
    answer(screen, stages.next(), TOWN_HALL);
    assertThat(screen.words(".banner-words")).singleElement().asString().contains("demo data");

    screen.start(
        AnswerSamples.query(
            AnswerSamples.REHEARSAL.arn().toString(), new ProfileChoice.Shared("work")));
    HeldStages.Call call = stages.next();

    assertThat(screen.words(".banner-words")).singleElement().asString().contains("demo data");
    answer(screen, call, REHEARSAL);
    assertThat(screen.words(".banner-words")).isEmpty();
  }

  @Test
  void faultOfTheProgramShowsTheFailurePaneWithoutItsInnards(Stage stage) throws Exception {
    Screen screen = Screen.open(stage, folder, stages);
    screen.start(AnswerSamples.TOWN_HALL);

    stages.next().fail(new IllegalStateException("secret innards"));
    Fx.until("the failure shows", () -> screen.node("failure").isVisible());

    assertThat(screen.words(".failure-headline"))
        .containsExactly("Something went wrong in Stage Inspector itself.");
    screen.press("failure-copy");
    assertThat(Screen.clipboard()).doesNotContain("secret innards").doesNotContain("Exception");
    assertThat(screen.words()).noneMatch(word -> word.contains("Exception"));
  }

  @Test
  void faultWithoutALookupIsToldInTheStatusLine(Stage stage) {
    Screen screen = Screen.open(stage, folder, stages);

    Fx.run(() -> screen.window().defect(new IllegalStateException("innards")));

    assertThat(screen.text("status")).isEqualTo("Something went wrong in Stage Inspector itself.");
    assertThat(screen.shows("start")).isTrue();
  }

  private static boolean isRunning(Screen screen) {
    return screen.window().state().get().isRunning();
  }

  private static void answer(Screen screen, HeldStages.Call call, String body) {
    call.answer(body);
    Fx.until("the answer is there", () -> !isRunning(screen));
    Fx.painted();
  }

  private static void fail(Screen screen, HeldStages.Call call, Kind kind) {
    call.fail(AnswerSamples.failure(call.query(), kind, "as the test wants it"));
    Fx.until("the failure is there", () -> !isRunning(screen));
    Fx.painted();
  }
}
