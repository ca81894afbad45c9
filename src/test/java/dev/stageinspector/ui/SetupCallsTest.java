package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.TokenRequest;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What becomes of a call of the set-up that fails, waits for a sign-in or is given up. */
@ExtendWith(FxExtension.class)
class SetupCallsTest {

  @TempDir private Path folder;
  private final FakeSignIns signIns = new FakeSignIns();
  private final FakeBroadcasts broadcasts =
      new FakeBroadcasts("eyJ.a." + "b".repeat(1_200), "rt_key");
  private SilentServer silent;
  private Screen screen;

  @BeforeEach
  void open(Stage stage) throws IOException {
    silent = new SilentServer(folder);
    screen =
        Screen.open(
            stage,
            folder,
            AnswerSamples.always(AnswerSamples.body("friday-town-hall")),
            signIns,
            new BroadcastContext(
                broadcasts, broadcasts, _ -> List.of(silent.target()), _ -> silent.check()));
    screen.lookUp(AnswerSamples.TOWN_HALL);
    screen.keys("Shortcut+B");
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
  }

  @Test
  void aTokenIsOfferedAgainAsItWasFilledInAfterASignInAndNotCreatedByItself() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    askForTheTokenOfAnn();
    untilShown("token-failure-sign-in");
    assertThat(screen.text("token-user")).isEqualTo("ann");
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;

    screen.press("token-failure-sign-in");
    untilShown("sign-in-page");
    signIns.user.put("signed in");
    Fx.until("the failure is gone", () -> !screen.shows("token-failure"));

    assertThat(broadcasts.calls).containsExactly(Operation.CREATE_PARTICIPANT_TOKEN);
    assertThat(screen.text("token-user")).isEqualTo("ann");
    assertThat(screen.text("token-minutes")).isEqualTo("77");
    assertThat(screen.text("token-attributes")).isEqualTo("role=host");
    screen.press("token-create");
    untilShown("token-secret");
    assertThat(broadcasts.requests)
        .hasSize(2)
        .containsOnly(new TokenRequest(true, false, 77, "ann", Map.of("role", "host")));
  }

  @Test
  void listingRunsAgainByItselfAfterASignInInATerminal() throws Exception {
    choose(Encoder.RTMPS);
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    screen.press("ingest-list");
    untilShown("ingest-failure-sign-in");
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;

    signIns.terminal.put("signed in");

    untilShown("ingest-key-camera");
    assertThat(screen.shows("ingest-failure")).isFalse();
  }

  @Test
  void whatWasListedBeforeAPageFailsStaysInSight() throws Exception {
    choose(Encoder.RTMPS);
    broadcasts.nextPageFails = true;
    screen.press("ingest-list");
    untilShown("ingest-failure-sign-in");

    assertThat(screen.shows("ingest-key-camera")).isTrue();
    assertThat(screen.text("ingest-verdict"))
        .isEqualTo("One ingest configuration is attached to this stage. The list is incomplete.");

    broadcasts.nextPageFails = false;
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;
    signIns.terminal.put("signed in");
    Fx.until(
        "the whole list is there",
        () ->
            screen
                .text("ingest-verdict")
                .equals("One ingest configuration is attached to this stage."));
    assertThat(screen.shows("ingest-failure")).isFalse();
  }

  @Test
  void redundantIngestIsSaid() {
    choose(Encoder.RTMPS);
    screen.press("ingest-list");
    untilShown("ingest-key-camera");

    assertThat(screen.words("#ingest-rows .label"))
        .anySatisfy(words -> assertThat(words).contains("Redundant ingest is on"));
  }

  @Test
  void aStreamKeyIsFetchedByItselfAfterASignIn() throws Exception {
    choose(Encoder.RTMPS);
    screen.press("ingest-list");
    untilShown("ingest-key-camera");
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    screen.press("ingest-key-camera");
    untilShown("ingest-failure-sign-in");
    broadcasts.mood = FakeBroadcasts.Mood.ANSWERS;

    signIns.terminal.put("signed in");

    untilShown("ingest-secret");
    assertThat(broadcasts.calls)
        .containsExactly(
            Operation.LIST_INGEST_CONFIGURATIONS,
            Operation.GET_INGEST_CONFIGURATION,
            Operation.GET_INGEST_CONFIGURATION);
  }

  @Test
  void aSignInForAFormThatWasPutAwayDoesNothing() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    askForTheTokenOfAnn();
    untilShown("token-failure");
    screen.press("token-cancel");

    assertThat(screen.shows("token-failure")).isFalse();
    assertThat(screen.shows("token-user")).isFalse();
    assertThat(screen.shows("token-open")).isTrue();
  }

  @Test
  void theFailureNamesWhatWasReallyAskedAndCopiesTheCommand() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    askForTheTokenOfAnn();
    untilShown("token-failure");

    screen.press("token-failure-copy");
    assertThat(Screen.clipboard())
        .contains("Action: ivs:CreateParticipantToken", "create the token as filled in");
    screen.press("token-failure-command");
    assertThat(Screen.clipboard()).isEqualTo("aws sso login --profile work");
  }

  @Test
  void escEndsACallUnderWayAndKeepsWhatWasTyped() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    askForTheTokenOfAnn();
    untilShown("token-stop");

    screen.keys("Esc");

    assertThat(broadcasts.interrupted.poll(30, TimeUnit.SECONDS))
        .isEqualTo("CREATE_PARTICIPANT_TOKEN");
    assertThat(screen.shows("token-stop")).isFalse();
    assertThat(screen.text("token-user")).isEqualTo("ann");

    Fx.run(() -> screen.node("token-user").requestFocus());
    screen.keys("Esc");
    assertThat(screen.shows("token-user")).isFalse();
  }

  @Test
  void theButtonEndsACallUnderWay() throws Exception {
    choose(Encoder.RTMPS);
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    screen.press("ingest-list");
    untilShown("ingest-stop");

    screen.press("ingest-stop");

    assertThat(broadcasts.interrupted.poll(30, TimeUnit.SECONDS))
        .isEqualTo("LIST_INGEST_CONFIGURATIONS");
    assertThat(screen.shows("ingest-waiting")).isFalse();
  }

  @Test
  void closingTheWindowEndsACallUnderWay() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    askForTheTokenOfAnn();
    untilShown("token-stop");

    Fx.run(screen.stage()::hide);

    assertThat(broadcasts.interrupted.poll(30, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void escCancelsTheCheckOfTheWay() throws Exception {
    screen.press("way-check");
    untilShown("way-cancel");
    try (Socket kept = silent.accept()) {
      Fx.until("it has begun", () -> !screen.words("#way-result .label").isEmpty());

      screen.keys("Esc");

      assertThat(kept.getInputStream().readAllBytes()).asString().startsWith("OPTIONS / HTTP/1.1");
    }
    assertThat(screen.text("way-state")).isEqualTo("Canceled. Results so far are below.");
    assertThat(screen.shows("way-check")).isTrue();
    assertThat(screen.words("#way-result .label")).contains("Silent server");
  }

  @Test
  void theButtonThatShowsALongSecretStaysUnderThePointer() {
    askForTheTokenOfAnn();
    untilShown("token-secret");
    // It is brought into sight, which the next layout does.
    Fx.painted();
    Button show = screen.node("token-show", Button.class);
    double before = Fx.get(() -> show.localToScene(0, 0).getY());

    Fx.run(show::arm);
    Fx.painted();

    assertThat(screen.text("token-secret")).hasSizeGreaterThan(1_000);
    assertThat(Fx.get(() -> show.localToScene(0, 0).getY())).isEqualTo(before);
    Fx.run(show::disarm);
  }

  @Test
  void theTabKeyLeadsThroughAllOfItAndBringsItIntoSight() throws Exception {
    FxRobot robot = new FxRobot();
    for (int i = 0; i < 60 && !focused().equals("way-check"); i++) {
      robot.push(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo("way-check");
    Fx.painted();
    assertThat(Fx.get(() -> isInSight("way-check"))).isTrue();

    robot.push(KeyCode.SPACE);
    Fx.until("it can be cancelled", () -> focused().equals("way-cancel"));
    robot.push(KeyCode.SPACE);
    Fx.until("it is cancelled", () -> focused().equals("way-check"));
    assertThat(screen.text("way-state")).startsWith("Canceled");
  }

  private String focused() {
    return Fx.get(() -> String.valueOf(screen.stage().getScene().getFocusOwner().getId()));
  }

  private boolean isInSight(String id) {
    Node node = screen.node(id);
    Bounds pane = screen.node("setup").localToScene(screen.node("setup").getLayoutBounds());
    return pane.contains(node.localToScene(node.getLayoutBounds()));
  }

  private void askForTheTokenOfAnn() {
    screen.press("token-open");
    screen.paste("token-user", "ann");
    screen.paste("token-minutes", "77");
    screen.paste("token-attributes", "role=host");
    screen.press("token-create");
  }

  private void choose(Encoder encoder) {
    Fx.run(() -> choose(screen.node("setup-encoder", ComboBox.class), encoder));
    Fx.painted();
  }

  private static void choose(ComboBox<?> box, Encoder encoder) {
    box.getSelectionModel().select(box.getItems().indexOf(encoder));
  }

  private void untilShown(String id) {
    Fx.until(id + " shows", () -> screen.shows(id));
    Fx.painted();
  }
}
