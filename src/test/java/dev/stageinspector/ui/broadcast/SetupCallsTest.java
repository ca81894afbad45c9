package dev.stageinspector.ui.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.TokenRequest;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.FakeSignIns;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a call of the set-up that fails, waits for a sign-in or is given up. */
@ExtendWith(FxExtension.class)
class SetupCallsTest {

  @TempDir private Path folder;
  private final FakeSignIns signIns = new FakeSignIns();
  private final FakeBroadcasts broadcasts =
      new FakeBroadcasts("eyJ.a." + "b".repeat(1_200), "rt_key");
  private SilentServer silent;
  private BroadcastPage page;

  @BeforeEach
  void open(Stage stage) throws IOException {
    silent = new SilentServer(folder);
    page =
        BroadcastPage.open(
            stage,
            new BroadcastContext(
                broadcasts, broadcasts, _ -> List.of(silent.target()), _ -> silent.check()),
            signIns);
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
  }

  @Test
  void aTokenIsOfferedAgainAsItWasFilledInAfterASignInAndNotCreatedByItself() {
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    askForTheTokenOfAnn();
    page.untilShown("token-failure-sign-in");
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;

    page.press("token-failure-sign-in");
    page.signIn();

    assertThat(page.shows("token-failure")).isFalse();
    assertThat(broadcasts.calls).containsExactly(Operation.CREATE_PARTICIPANT_TOKEN);
    assertThat(page.text("token-user")).isEqualTo("ann");
    assertThat(page.text("token-minutes")).isEqualTo("77");
    assertThat(page.text("token-attributes")).isEqualTo("role=host");
    page.press("token-create");
    page.untilShown("token-secret");
    assertThat(broadcasts.requests)
        .hasSize(2)
        .containsOnly(new TokenRequest(true, false, 77, "ann", Map.of("role", "host")));
  }

  @Test
  void theProfileIsNamedBeforeATokenIsCreatedAndAfterwards() {
    page.answer(
        AnswerSamples.of(
            new StageQuery(AnswerSamples.TOWN_HALL.arn(), new ProfileChoice.Shared("qa-team")),
            AnswerSamples.body("friday-town-hall")));
    assertThat(page.text("token-warning"))
        .startsWith(
            "This creates a participant token in account 123456789012, with the profile"
                + " “qa-team”.");

    page.press("token-create");
    page.untilShown("token-secret");

    assertThat(page.said)
        .endsWith("Token created with the profile “qa-team”. It is hidden and ready to copy.");
  }

  @Test
  void listingRunsAgainByItselfAfterASignInInATerminal() throws Exception {
    page.choose(Encoder.RTMPS);
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    page.press("ingest-list");
    page.untilShown("ingest-failure-sign-in");
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;

    signIns.terminal.put("signed in");

    page.untilShown("ingest-key-camera");
    assertThat(page.shows("ingest-failure")).isFalse();
  }

  @Test
  void whatWasListedBeforeAPageFailsStaysInSight() throws Exception {
    page.choose(Encoder.RTMPS);
    broadcasts.nextPageFails = true;
    page.press("ingest-list");
    page.untilShown("ingest-failure-sign-in");

    assertThat(page.shows("ingest-key-camera")).isTrue();
    assertThat(page.text("ingest-verdict"))
        .isEqualTo("One ingest configuration is attached to this stage. The list is incomplete.");

    broadcasts.nextPageFails = false;
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;
    signIns.terminal.put("signed in");
    Fx.until(
        "the whole list is there",
        () ->
            page.text("ingest-verdict")
                .equals("One ingest configuration is attached to this stage."));
    assertThat(page.shows("ingest-failure")).isFalse();
  }

  @Test
  void redundantIngestIsSaid() {
    page.choose(Encoder.RTMPS);
    page.press("ingest-list");
    page.untilShown("ingest-key-camera");

    assertThat(page.words("#ingest-rows .label"))
        .anySatisfy(words -> assertThat(words).contains("Redundant ingest is on"));
  }

  @Test
  void aStreamKeyIsFetchedByItselfAfterASignIn() throws Exception {
    page.choose(Encoder.RTMPS);
    page.press("ingest-list");
    page.untilShown("ingest-key-camera");
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    page.press("ingest-key-camera");
    page.untilShown("ingest-failure-sign-in");
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;

    signIns.terminal.put("signed in");

    page.untilShown("ingest-secret");
    assertThat(broadcasts.calls)
        .containsExactly(
            Operation.LIST_INGEST_CONFIGURATIONS,
            Operation.GET_INGEST_CONFIGURATION,
            Operation.GET_INGEST_CONFIGURATION);
  }

  @Test
  void whatIsWantedIsSaidAlsoWhileTheOptionsAreFolded() {
    assertThat(page.text("token-summary")).isEqualTo("PUBLISH, 12 hours");
    assertThat(page.shows("token-user")).isFalse();

    page.press("token-options");
    page.press("token-subscribe");
    page.paste("token-user", "ann");
    page.paste("token-minutes", "77");
    page.paste("token-attributes", "role=host");
    page.press("token-options");

    assertThat(page.shows("token-user")).isFalse();
    assertThat(page.text("token-summary"))
        .isEqualTo("PUBLISH, SUBSCRIBE, 77 min, user ann, 1 attribute");
  }

  @Test
  void theFailureNamesWhatWasReallyAskedAndCopiesTheCommand() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    askForTheTokenOfAnn();
    page.untilShown("token-failure");

    page.press("token-failure-copy");
    assertThat(View.clipboard())
        .contains("Action: ivs:CreateParticipantToken", "create the token as filled in");
    page.press("token-failure-command");
    assertThat(View.clipboard()).isEqualTo("aws sso login --profile work");
  }

  @Test
  void escEndsACallUnderWayThenFoldsTheOptionsAndKeepsWhatWasTyped() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    askForTheTokenOfAnn();
    page.untilShown("token-stop");
    assertThat(page.focused()).isEqualTo("token-stop");

    assertThat(page.escape()).isTrue();

    assertThat(broadcasts.interrupted.poll(30, TimeUnit.SECONDS))
        .isEqualTo("CREATE_PARTICIPANT_TOKEN");
    assertThat(page.shows("token-stop")).isFalse();
    assertThat(page.focused()).as("the keyboard stays here").isEqualTo("token-create");
    assertThat(page.text("token-user")).isEqualTo("ann");

    page.focus("token-user");
    assertThat(page.escape()).isTrue();
    assertThat(page.shows("token-user")).isFalse();
    assertThat(page.focused()).isEqualTo("token-options");
    assertThat(page.text("token-user")).isEqualTo("ann");
    assertThat(page.escape()).isFalse();
  }

  @Test
  void theButtonEndsACallUnderWay() throws Exception {
    page.choose(Encoder.RTMPS);
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    page.press("ingest-list");
    page.untilShown("ingest-stop");

    page.press("ingest-stop");

    assertThat(broadcasts.interrupted.poll(30, TimeUnit.SECONDS))
        .isEqualTo("LIST_INGEST_CONFIGURATIONS");
    assertThat(page.shows("ingest-waiting")).isFalse();
  }

  @Test
  void escCancelsTheTestAndSaysWhatWasNotTested() throws Exception {
    page.press("test-part");
    page.press("connection-test");
    page.untilShown("connection-cancel");
    try (Socket kept = silent.accept()) {
      Fx.until(
          "it has begun", () -> page.words("#connection-result .label").contains("Connection"));
      assertThat(page.text("connection-state"))
          .isEqualTo("Testing 1 of 1: Silent server. Each step takes up to 5 s.");

      assertThat(page.escape()).isTrue();

      assertThat(kept.getInputStream().readAllBytes()).asString().startsWith("OPTIONS / HTTP/1.1");
    }
    assertThat(page.text("connection-state")).isEqualTo("Canceled. No server was tested.");
    assertThat(page.shows("connection-test")).isTrue();
    assertThat(page.words("#connection-result .label"))
        .contains("Silent server", "Test not finished.")
        .doesNotContain("Testing…");
  }

  @Test
  void aTestIsMarkedAndEndedByEscWhileAnotherPartIsInSight() {
    page.press("test-part");
    page.press("connection-test");
    page.untilShown("connection-cancel");
    for (String part : List.of("check-part", "setup-part")) {
      page.press(part);
      assertThat(isMarked("test-part")).isTrue();
    }

    assertThat(page.escape()).isTrue();

    assertThat(isMarked("test-part")).isFalse();
    assertThat(page.said).endsWith("Connection test canceled");
    assertThat(page.escape()).isFalse();
  }

  private boolean isMarked(String id) {
    return Fx.get(() -> page.node(id, ToggleButton.class).getGraphic() != null);
  }

  @Test
  void theButtonThatShowsALongSecretStaysUnderThePointer() {
    askForTheTokenOfAnn();
    page.untilShown("token-secret");
    Fx.painted();
    Button show = page.node("token-show", Button.class);
    double before = Fx.get(() -> show.localToScene(0, 0).getY());

    Fx.run(show::arm);
    Fx.painted();

    assertThat(page.text("token-secret")).hasSizeGreaterThan(1_000);
    assertThat(Fx.get(() -> show.localToScene(0, 0).getY())).isEqualTo(before);
    Fx.run(show::disarm);
  }

  @Test
  void theTestIsStartedAndCanceledByKeyboard() {
    page.press("test-part");
    page.act(SetupPane::focusFirst);
    assertThat(page.focused()).isEqualTo("connection-test");

    page.type(KeyCode.SPACE);
    Fx.until("it can be canceled", () -> page.focused().equals("connection-cancel"));
    page.type(KeyCode.SPACE);
    Fx.until("it is canceled", () -> page.focused().equals("connection-test"));
    assertThat(page.text("connection-state")).startsWith("Canceled");
  }

  private void askForTheTokenOfAnn() {
    page.press("token-options");
    page.paste("token-user", "ann");
    page.paste("token-minutes", "77");
    page.paste("token-attributes", "role=host");
    page.focus("token-create");
    page.press("token-create");
  }
}
