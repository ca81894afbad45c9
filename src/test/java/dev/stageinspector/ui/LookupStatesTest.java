package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.lookup.ProfileChooser;
import dev.stageinspector.ui.lookup.ProfileChooserTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class LookupStatesTest {

  private static final String TOWN_HALL = AnswerSamples.body("friday-town-hall");
  private static final String REHEARSAL = AnswerSamples.body("evening-rehearsal");

  @TempDir private Path folder;
  private final HeldStages stages = new HeldStages();

  @Test
  void refreshAsksForTheStageAndProfileThatAreChosenNow(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);

    page.paste("arn", AnswerSamples.REHEARSAL.arn().toString());
    page.act(StagePane::refresh);

    assertThat(stages.next().query()).isEqualTo(AnswerSamples.REHEARSAL);
  }

  @Test
  void nothingAskedShowsTheStartPaneAlone(Stage stage) {
    StagePage page = StagePage.open(stage, folder, stages);

    assertThat(page.shows("start")).isTrue();
    assertThat(page.shows("failure")).isFalse();
    assertThat(page.shows("properties")).isFalse();
    assertThat(page.shows("banner")).isFalse();
    assertThat(page.isDisabled("cancel")).isTrue();
    assertThat(page.shows("refresh")).isFalse();
    assertThat(page.label()).isEqualTo(TabLabel.EMPTY);
  }

  @Test
  void firstLookupSaysWhatIsLookedUpUntilTheAnswerIsThere(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);

    page.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call call = stages.next();

    assertThat(page.text("waiting")).contains("fK3mT9wQzR4v").contains("us-east-1");
    assertThat(page.shows("waiting")).isTrue();
    assertThat(page.shows("start")).isFalse();
    assertThat(page.shows("properties")).isFalse();
    assertThat(page.isDisabled("cancel")).isFalse();
    page.answer(call, TOWN_HALL);
    assertThat(page.shows("waiting")).isFalse();
    assertThat(page.shows("properties")).isTrue();
    assertThat(page.isDisabled("cancel")).isTrue();
    assertThat(page.shows("refresh")).isTrue();
    assertThat(page.label()).isEqualTo(new TabLabel("friday-town-hall", TabLabel.Mark.LIVE));
  }

  @Test
  void windowStaysUsableAndProgressShowsWhileAnAnswerTakesItsTime(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);

    Fx.run(() -> {
      page.start(AnswerSamples.TOWN_HALL);
      assertThat(page.node("progress").isVisible()).as("at once").isFalse();
    });
    HeldStages.Call call = stages.next();
    Fx.until("progress shows", () -> page.node("progress").isVisible());

    page.paste("arn", "arn:aws:ivs:eu-west-1:210987654321:stage/Other");
    assertThat(page.text("arn")).contains("eu-west-1");
    page.answer(call, TOWN_HALL);
    assertThat(page.shows("progress")).isFalse();
  }

  @Test
  void answerThatComesAtOnceShowsNoProgress(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    boolean[] shown = {false};
    Fx.run(() ->
        page.node("progress")
            .visibleProperty()
            .addListener((_, _, visible) -> shown[0] |= visible && !page.isRunning()));

    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);
    page.start(AnswerSamples.REHEARSAL);
    HeldStages.Call slow = stages.next();
    Fx.until("progress shows", () -> page.node("progress").isVisible());
    page.answer(slow, REHEARSAL);

    assertThat(Fx.get(() -> shown[0])).as("progress without a look-up").isFalse();
  }

  @Test
  void cancelEndsTheLookupAtOnceAndShowsWhatWasThere(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call call = stages.next();

    page.press("cancel");

    assertThat(page.shows("start")).isTrue();
    assertThat(page.said).containsExactly("Canceled");
    assertThat(call.wasInterrupted()).isTrue();
    assertThat(page.isDisabled("cancel")).isTrue();
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);
    page.start(AnswerSamples.REHEARSAL);
    HeldStages.Call second = stages.next();
    page.act(StagePane::escape);
    assertThat(second.wasInterrupted()).isTrue();
    assertThat(page.words(".stage-name")).containsExactly("friday-town-hall");
  }

  @Test
  void cancelOfARetryBringsTheFailureBack(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    fail(page, stages.next(), Kind.TIME_OUT);

    page.press("failure-retry");
    stages.next();
    page.act(StagePane::escape);

    assertThat(page.shows("failure")).isTrue();
    assertThat(page.shows("start")).as("a failure stands alone").isFalse();
  }

  @Test
  void cancelOfARetryLeavesTheOldAnswerMarkedAsOld(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);
    page.press("refresh");
    fail(page, stages.next(), Kind.TIME_OUT);

    page.act(StagePane::refresh);
    stages.next();
    page.act(StagePane::escape);

    assertThat(page.text("age")).startsWith("Outdated: looked up ");
  }

  @Test
  void newestLookupWinsWhateverTheOrderOfTheAnswers(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    HeldStages.Call older = stages.next();

    page.start(AnswerSamples.REHEARSAL);
    HeldStages.Call newer = stages.next();
    assertThat(older.wasInterrupted()).isTrue();
    page.answer(newer, REHEARSAL);
    older.answer(TOWN_HALL);
    page.act(pane -> pane.inPage(Page::toggleJson));

    assertThat(page.words(".stage-name")).containsExactly("evening-rehearsal");
    assertThat(page.history().visits()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void lateFailureOfAnOlderLookupIsDropped(Stage stage) throws Exception {
    StubbornStages stubborn = new StubbornStages();
    StagePage page = StagePage.open(stage, folder, stubborn);
    page.start(AnswerSamples.TOWN_HALL);
    stubborn.entered.await();

    page.lookUp(AnswerSamples.REHEARSAL);
    stubborn.release.countDown();
    stubborn.left.await();
    Fx.painted();

    assertThat(page.shows("failure")).isFalse();
    assertThat(page.words(".stage-name")).containsExactly("evening-rehearsal");
  }

  @Test
  void failedRefreshKeepsTheAnswerAndMarksItAsOld(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);
    assertThat(page.text("age")).startsWith("Looked up ");

    page.press("refresh");
    fail(page, stages.next(), Kind.NAME_NOT_RESOLVED);

    assertThat(page.shows("failure")).isTrue();
    assertThat(page.words(".stage-name")).containsExactly("friday-town-hall");
    assertThat(page.text("age")).startsWith("Outdated: looked up ");
    page.press("failure-retry");
    page.answer(stages.next(), TOWN_HALL);
    assertThat(page.shows("failure")).isFalse();
    assertThat(page.text("age")).startsWith("Looked up ");
  }

  @Test
  void answerAboutAnotherStageDoesNotStayBesideAFailure(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);
    page.press("copy-events");

    page.start(AnswerSamples.REHEARSAL);
    fail(page, stages.next(), Kind.NOT_FOUND);

    assertThat(page.shows("failure")).isTrue();
    assertThat(page.shows("properties")).isFalse();
    assertThat(page.words(".stage-name")).isEmpty();
    List<Consumer<StagePane>> copies =
        List.of(
            pane -> pane.inAnswer(answer -> answer.copyEndpoint(Endpoint.WHIP)),
            pane -> pane.inPage(Page::copyValue),
            pane -> pane.inPage(Page::copyPath));
    for (Consumer<StagePane> copy : copies) {
      page.act(copy);
      assertThat(View.clipboard())
          .as("the stage that is not shown is not copied")
          .isEqualTo("wss://global.events.live-video.net");
    }
  }

  @Test
  void demoDataIsCalledSoForAsLongAsItIsShown(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);
    assertThat(page.shows("choose-profile")).isTrue();
    assertThat(page.words(".banner-words")).isEmpty();

    page.start(
        AnswerSamples.query(
            AnswerSamples.REHEARSAL.arn().toString(), new ProfileChoice.Shared("work")));
    HeldStages.Call call = stages.next();

    assertThat(page.text("still-shown")).endsWith(", demo account");
    page.answer(call, REHEARSAL);
    assertThat(page.text("fetched-by")).isEqualTo("Profile work");
    assertThat(page.shows("choose-profile")).isFalse();
    assertThat(page.words(".banner-words")).isEmpty();
  }

  @Test
  void faultOfTheProgramShowsTheFailurePaneWithoutItsInnards(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);

    stages.next().fail(new IllegalStateException("secret innards"));
    Fx.until("the failure shows", () -> page.node("failure").isVisible());

    assertThat(page.words(".failure-headline"))
        .containsExactly("Something went wrong in Stage Inspector itself.");
    page.press("failure-copy");
    assertThat(View.clipboard()).doesNotContain("secret innards").doesNotContain("Exception");
    assertThat(page.words()).noneMatch(word -> word.contains("Exception"));
  }

  @Test
  void faultWithoutALookupCannotBeShownHere(Stage stage) {
    StagePage page = StagePage.open(stage, folder, stages);

    page.act(pane -> assertThat(pane.defect(new IllegalStateException("innards"))).isFalse());

    assertThat(page.shows("start")).isTrue();
    assertThat(page.shows("failure")).isFalse();
  }

  @Test
  void cautionsOfTheWayAreShownAboveTheAnswer(Stage stage) {
    StagePage page =
        StagePage.open(
            stage,
            folder,
            AnswerSamples.always(TOWN_HALL),
            StagePage.Known.cautions("Calls go elsewhere.", "That endpoint is plain http."));

    page.lookUp(AnswerSamples.TOWN_HALL);

    assertThat(page.words(".banner-words")).containsExactly("Calls go elsewhere.");
    assertThat(page.text("banner-details")).isEqualTo("Details (2)");
    page.press("banner-details");
    assertThat(
            Fx.get(() ->
                View.nodes(page.node("banner-text"))
                    .filter(Label.class::isInstance)
                    .map(sentence -> ((Label) sentence).getText())
                    .toList()))
        .containsExactly("Calls go elsewhere.", "That endpoint is plain http.");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "40, true"})
  void oneCautionHasDetailsOnlyWhereTheLineCutsIt(int times, boolean details, Stage stage) {
    StagePage page =
        StagePage.open(
            stage,
            folder,
            AnswerSamples.always(TOWN_HALL),
            StagePage.Known.cautions("Calls go elsewhere. ".repeat(times)));

    page.lookUp(AnswerSamples.TOWN_HALL);

    assertThat(page.shows("banner-dismiss")).isTrue();
    assertThat(page.shows("banner-details")).isEqualTo(details);
  }

  @Test
  void warningThatIsDismissedStaysAwayUntilThereIsAnotherOne(Stage stage) {
    StagePage page =
        StagePage.open(
            stage,
            folder,
            AnswerSamples.always(TOWN_HALL),
            StagePage.Known.cautions("Calls go elsewhere."));
    page.lookUp(AnswerSamples.TOWN_HALL);

    page.press("banner-dismiss");
    page.lookUp(AnswerSamples.REHEARSAL);

    assertThat(page.shows("banner")).isFalse();
  }

  @Test
  void failureGoesWhenAnotherAddressOrProfileIsChosen(Stage stage) throws Exception {
    StagePage page = StagePage.open(stage, folder, stages);
    page.start(AnswerSamples.TOWN_HALL);
    page.answer(stages.next(), TOWN_HALL);
    ProfileChoice support = new ProfileChoice.Shared("support");
    page.start(AnswerSamples.query(AnswerSamples.TOWN_HALL.arn().toString(), support));
    fail(page, stages.next(), Kind.ACCESS_DENIED);
    assertThat(page.shows("failure")).isTrue();
    assertThat(page.text("still-shown")).isEqualTo("Shown: stage friday-town-hall, demo account");

    page.paste("arn", "arn:aws:ivs:us-east-1:123456789012:stage/");

    assertThat(page.shows("failure")).isFalse();
    assertThat(page.shows("still-shown")).isTrue();
    assertThat(page.words(".stage-name")).containsExactly("friday-town-hall");
  }

  @Test
  void demoBannerLeadsToTheProfiles(Stage stage) {
    StagePage page =
        StagePage.open(stage, folder, AnswerSamples.always(TOWN_HALL))
            .lookUp(AnswerSamples.TOWN_HALL);

    page.press("choose-profile");

    assertThat(Fx.get(() -> page.node("profile", ProfileChooser.class).isShowing())).isTrue();
  }

  @Test
  void profilesAreOfferedAnewForAnotherAccountAndForOtherFiles(Stage stage) throws Exception {
    StagePage page =
        StagePage.open(stage, folder, stages, StagePage.Known.profiles(profiles("alpha", "beta")));
    page.start(
        AnswerSamples.query(
            AnswerSamples.REHEARSAL.arn().toString(), new ProfileChoice.Shared("beta")));
    page.answer(stages.next(), REHEARSAL);
    Fx.until("it is kept", () -> !page.history().visits().isEmpty());

    page.paste("arn", AnswerSamples.TOWN_HALL.arn().toString());
    assertThat(offered(page))
        .as("the one used with the account")
        .startsWith(new ProfileChoice.Shared("beta"));
    page.profiles(profiles("new"));

    assertThat(offered(page))
        .containsExactly(new ProfileChoice.Shared("new"), new ProfileChoice.Demo());
  }

  @Test
  void failureThatIsTheProfilesOffersTheOthers(Stage stage) throws Exception {
    StagePage page =
        StagePage.open(
            stage, folder, stages, StagePage.Known.profiles(ProfileChooserTest.known(folder)));
    page.start(new StageQuery(AnswerSamples.TOWN_HALL.arn(), new ProfileChoice.Shared("half")));
    stages
        .next()
        .fail(AnswerSamples.failure(AnswerSamples.TOWN_HALL, Kind.ACCESS_DENIED, "Not you."));
    page.settled();

    assertThat(page.shows("failure-retry-with")).isTrue();
    page.press("retry-with-1");

    assertThat(stages.next().query())
        .isEqualTo(new StageQuery(AnswerSamples.TOWN_HALL.arn(), new ProfileChoice.Shared("team")));
  }

  @Test
  void failureStaysAndSaysWhoseItIsWhileAnotherProfileIsChosen(Stage stage) throws Exception {
    StagePage page =
        StagePage.open(
            stage, folder, stages, StagePage.Known.profiles(ProfileChooserTest.known(folder)));
    ProfileChoice half = new ProfileChoice.Shared("half");
    page.start(new StageQuery(AnswerSamples.TOWN_HALL.arn(), half));
    stages.next().fail(AnswerSamples.failure(AnswerSamples.TOWN_HALL, Kind.NOT_FOUND, "No."));
    page.settled();
    assertThat(page.words(".failure-other")).isEmpty();

    page.act(pane -> pane.address().bar().set(new ProfileChoice.Shared("team")));
    assertThat(page.shows("failure")).isTrue();
    assertThat(page.words(".failure-other")).containsExactly("Asked with the profile “half”");

    page.act(pane -> pane.address().bar().set(half));
    assertThat(page.words(".failure-other")).isEmpty();
  }

  @Test
  void failureOfTheNetworkOffersNoOtherProfile(Stage stage) throws Exception {
    StagePage page =
        StagePage.open(
            stage, folder, stages, StagePage.Known.profiles(ProfileChooserTest.known(folder)));
    page.start(new StageQuery(AnswerSamples.TOWN_HALL.arn(), new ProfileChoice.Shared("half")));
    stages
        .next()
        .fail(AnswerSamples.failure(AnswerSamples.TOWN_HALL, Kind.TIME_OUT, "Nothing came."));
    page.settled();

    assertThat(page.shows("failure")).isTrue();
    assertThat(page.shows("failure-retry-with")).isFalse();
  }

  private static List<ProfileChoice> offered(StagePage page) {
    return Fx.get(() -> List.copyOf(page.node("profile", ProfileChooser.class).getItems()));
  }

  private Profiles profiles(String... names) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            String.join("", Stream.of(names).map("[profile %s]\n"::formatted).toList()));
    return ProfileReader.read(new ProfileFiles(config, folder.resolve("credentials")));
  }

  private static void fail(StagePage page, HeldStages.Call call, Kind kind) {
    call.fail(AnswerSamples.failure(call.query(), kind, "as the test wants it"));
    page.settled();
  }
}
