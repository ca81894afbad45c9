package dev.stageinspector.ui.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.platform.QuietLoggers;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.NoSignIns;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The broadcast page on the demo account. */
@ExtendWith(FxExtension.class)
@Timeout(120)
class SetupPaneTest {

  private static final String MASK = "•".repeat(24);

  @TempDir private Path home;
  private DemoBroadcasts demo;
  private BroadcastPage page;

  @BeforeEach
  void open(Stage stage) throws Exception {
    demo = new DemoBroadcasts(home);
    page =
        BroadcastPage.open(stage, demo.context(), new NoSignIns(), demo.answer("friday-town-hall"));
  }

  @AfterEach
  void close() {
    Fx.run(page.stage()::hide);
    demo.close();
  }

  @Test
  void settingsAreCopiedByteForByte() throws Exception {
    page.press("setup-copy-server");
    assertThat(View.clipboard()).isEqualTo(Setup.GLOBAL_WHIP);

    page.press("setup-not-here");
    assertThat(page.shows("setup-copy-own-whip")).isTrue();
    page.press("setup-copy-own-whip");
    assertThat(View.clipboard()).isEqualTo("https://9x0y8z7s6t5u.global-bm.whip.live-video.net");

    page.choose(Encoder.RTMPS);
    page.press("setup-copy-server");
    assertThat(View.clipboard())
        .isEqualTo("rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/");
  }

  @Test
  void itIsSaidThatATokenChangesSomethingBeforeItDoes() throws Exception {
    assertThat(page.wordsOf("token"))
        .contains(
            "This creates a participant token in account 123456789012, with the demo account."
                + " Nothing else in this program changes anything at AWS.");
    assertThat(page.shows("token-secret")).isFalse();
    Fx.run(() -> {
      assertThat(((CheckBox) page.node("token-publish")).isSelected()).isTrue();
      assertThat(((CheckBox) page.node("token-subscribe")).isSelected()).isFalse();
      assertThat(page.node("token-create").isDisabled()).isFalse();
    });
  }

  @Test
  void whatTheServiceWouldRefuseCannotBeAskedFor() throws Exception {
    page.press("token-options");
    page.paste("token-minutes", "20161");
    assertThat(page.text("token-problem")).contains("14 days");
    page.paste("token-minutes", "15");
    assertThat(page.shows("token-problem")).isFalse();
    page.paste("token-attributes", "role=" + "x".repeat(1021));
    assertThat(page.text("token-attributes-count")).isEqualTo("1025 of 1024 bytes");
    Fx.run(() -> assertThat(page.node("token-create").isDisabled()).isTrue());
  }

  @Test
  void aTokenIsPlacedIntoTheSettingsAndSeenOnlyWhilePressed() throws Exception {
    String token = page.createToken();

    assertThat(token).startsWith("eyJ");
    assertThat(page.text("token-secret")).isEqualTo(MASK);
    assertThat(page.text("setup-snippet")).contains("••••").doesNotContain(token);
    assertThat(page.text("token-note")).contains("Expires in 11 h 59 min");

    Fx.run(() -> ((ButtonBase) page.node("token-show")).arm());
    assertThat(page.text("token-secret")).isEqualTo(token);
    Fx.run(() -> ((ButtonBase) page.node("token-show")).disarm());
    assertThat(page.text("token-secret")).isEqualTo(MASK);

    page.press("setup-snippet-copy");
    assertThat(View.clipboard()).contains("\"bearer_token\": \"" + token + "\"");
    page.press("token-copy-both");
    assertThat(View.clipboard()).isEqualTo(Setup.GLOBAL_WHIP + "\n" + token);
    assertThat(page.said.getLast())
        .isEqualTo(
            "Copied the server URL and the participant token. Clears from the clipboard in 60 s.");
  }

  @Test
  void allIsCopiedWithoutTheTokenUnlessThatIsWanted() throws Exception {
    String token = page.createToken();

    page.press("setup-copy-all");
    assertThat(View.clipboard())
        .contains("PARTICIPANT_TOKEN", Setup.GLOBAL_WHIP)
        .doesNotContain(token);

    page.press("setup-with-secret");
    page.press("setup-copy-all");
    assertThat(View.clipboard()).contains(token).doesNotContain("PARTICIPANT_TOKEN");
  }

  @Test
  void theServiceFileIsSavedFromTheButton() throws Exception {
    Path file = home.resolve("obs profile").resolve("service.json");
    saveTo(Optional.of(file));

    page.press("setup-save");
    page.untilShown("setup-saved");
    assertThat(page.text("setup-saved"))
        .isEqualTo("Saved " + file + ". Replace PARTICIPANT_TOKEN with a token.");
    assertThat(bearerToken(file)).isEqualTo("PARTICIPANT_TOKEN");

    String token = page.createToken();
    assertThat(page.shows("setup-saved")).isFalse();
    page.press("setup-save");
    page.untilShown("setup-saved");
    assertThat(page.text("setup-saved")).contains("It contains the token").doesNotContain(token);
    assertThat(bearerToken(file)).isEqualTo(token);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void theServiceFileHasNoForgottenTokenWhateverEncoderIsInSight() throws Exception {
    Path file = home.resolve("service.json");
    saveTo(Optional.of(file));
    String token = page.createToken();
    page.choose(Encoder.RTMPS);

    page.act(SetupPane::forget);
    page.press("setup-save");
    Fx.until("it is saved", () -> !page.text("setup-saved").isEmpty());

    assertThat(file).content().doesNotContain(token);
  }

  @Test
  void whereNothingCanBeSavedThatIsSaid() throws Exception {
    Path noFolder = Files.writeString(home.resolve("a file"), "x").resolve("service.json");
    Path folder = Files.createDirectories(home.resolve("a folder/service.json/full"));
    for (Map.Entry<Path, String> wrong :
        Map.of(noFolder, "a file is not a folder.", folder.getParent(), "it is a folder.")
            .entrySet()) {
      saveTo(Optional.of(wrong.getKey()));
      page.press("setup-save");
      Fx.until(
          "it is said",
          () ->
              page.shows("setup-save-failure")
                  && headline().startsWith("Couldn't save " + wrong.getKey()));

      assertThat(page.wordsOf("setup-save-failure"))
          .contains(wrong.getValue(), "Choose another folder.");
      assertThat(page.shows("setup-saved")).isFalse();
      page.press("setup-save-failure-copy");
      assertThat(View.clipboard())
          .startsWith(headline())
          .contains("Next step: Choose another folder.");
    }
  }

  @Test
  void aFileIsSavedAlsoWhenThePaneIsDrawnMeanwhile() throws Exception {
    Path file = home.resolve("service.json");
    saveTo(Optional.of(file));

    Fx.run(() -> {
      ((ButtonBase) page.node("setup-save")).fire();
      // Only the FX thread can take up the outcome, so the file is still being saved here.
      ComboBox<?> encoder = (ComboBox<?>) page.node("setup-encoder");
      encoder.getSelectionModel().selectNext();
      encoder.getSelectionModel().selectPrevious();
    });

    page.untilShown("setup-saved");
    assertThat(bearerToken(file)).isEqualTo("PARTICIPANT_TOKEN");
  }

  @Test
  void cancelingTheChoiceOfAFileSavesNothing() throws Exception {
    page.press("setup-save");

    assertThat(page.shows("setup-saved")).isFalse();
  }

  @Test
  void aTokenIsForgottenWithItsStage() throws Exception {
    String _ = page.createToken();

    page.answer(demo.answer("podcast-booth"));
    assertThat(page.shows("token-secret")).isFalse();
    assertThat(page.shows("setup-with-secret")).isFalse();

    page.answer(demo.answer("friday-town-hall"));
    assertThat(page.shows("token-secret")).isFalse();
  }

  @Test
  void aStreamKeyIsFetchedOnlyWhenItIsAskedFor() throws Exception {
    page.choose(Encoder.RTMPS);
    page.press("ingest-list");
    page.untilShown("ingest-key-bL7xGf5tUe1M");

    assertThat(page.text("ingest-verdict"))
        .isEqualTo("3 ingest configurations are attached to this stage.");
    assertThat(page.wordsOf("ingest-rows"))
        .contains("RTMPS, ACTIVE, participant xFbm3Kq9TzLw", "RTMPS only (insecureIngest is off)")
        .contains("insecureIngest is on")
        .doesNotContain("rt_1");
    assertThat(page.shows("ingest-secret")).isFalse();

    page.press("ingest-key-bL7xGf5tUe1M");
    page.untilShown("ingest-secret");
    assertThat(page.text("ingest-secret")).isEqualTo(MASK);
    page.press("ingest-copy");
    assertThat(View.clipboard()).matches("rt_[0-9]+_[a-z0-9-]+_[a-zA-Z0-9-]+_.+");
  }

  @Test
  void aStageWithoutIngestConfigurationSaysWhatIsThereToAttach() throws Exception {
    page.answer(demo.answer("evening-rehearsal"));
    page.choose(Encoder.RTMPS);
    page.press("ingest-list");
    page.untilShown("ingest-key-Ra9yKw2hNq4S");

    assertThat(page.text("ingest-verdict"))
        .contains("no ingest configuration", "attach one of these");
    assertThat(page.wordsOf("ingest-rows")).contains("spare-studio", "Not attached to a stage");
    Fx.run(() -> assertThat(page.node("ingest-key-Ra9yKw2hNq4S").isDisabled()).isTrue());
  }

  @Test
  void accessDeniedNamesTheActionAndCopiesItsPolicy() throws Exception {
    page.answer(demo.answer("silent-archive"));
    page.press("token-create");
    page.untilShown("token-failure");

    assertThat(page.wordsOf("token-failure"))
        .contains(
            "lacks permission to create a token for this stage", "ivs:CreateParticipantToken");
    page.press("token-failure-policy");
    assertThat(View.clipboard()).contains("\"Action\": \"ivs:CreateParticipantToken\"");
  }

  @Test
  void aPastedTokenIsReadAndNotShown() throws Exception {
    String token = page.createToken();
    page.press("check-part");
    page.paste("pasted-token", "Bearer " + token);
    Fx.until("it was read", () -> !page.node("pasted-result").lookupAll(".marked-line").isEmpty());

    assertThat(page.wordsOf("pasted-result").lines().toList())
        .as("the verdict comes first")
        .startsWith("Looks valid. Signature not verified.")
        .anyMatch(line -> line.contains("“Bearer” comes before the token"))
        .contains("It is for this stage.", "Claims");
    assertThat(texts()).noneMatch(text -> text.contains(token));

    page.press("pasted-copy");
    assertThat(View.clipboard()).contains("\nExpires: 20", "Z\n").doesNotContain(token);

    page.press("pasted-clear");
    assertThat(page.wordsOf("pasted-result")).isEmpty();
    assertThat(page.focused()).isEqualTo("pasted-token");
  }

  @Test
  void whatIsCopiedForAnEncoderCanBeChecked() throws Exception {
    page.createToken();
    page.press("token-copy-both");
    assertThat(View.clipboard()).startsWith(Setup.GLOBAL_WHIP + "\ney");
    page.press("check-part");

    Fx.run(() -> page.node("pasted-token", TextInputControl.class).paste());
    Fx.until("it was read", () -> !page.node("pasted-result").lookupAll(".marked-line").isEmpty());

    assertThat(page.wordsOf("pasted-result").lines().toList())
        .startsWith("Looks valid. Signature not verified.")
        .contains("The server in this setting is the right one for encoders.");

    page.press("pasted-clear");
    page.press("pasted-paste");
    assertThat(page.wordsOf("pasted-result")).startsWith("Looks valid.").doesNotContain("spaces");
  }

  @Test
  void theConnectionIsTestedAndItsResultCopied() throws Exception {
    page.press("test-part");
    page.press("connection-test");
    page.untilShown("connection-copy");

    assertThat(page.text("connection-state"))
        .isEqualTo(
            "Reachable: WHIP server for encoders, Stage WHIP endpoint, Events endpoint."
                + " Not tested: RTMPS endpoint, RTMP endpoint (unencrypted).");
    page.press("connection-copy");
    assertThat(View.clipboard())
        .contains("WHIP server for encoders: http://127.0.0.1:")
        .contains("HTTP 307: redirects to http://127.0.0.1:")
        .contains("HTTP 101: the upgrade works.");
  }

  @Test
  void noSecretTurnsUpInALogOrOnTheScreen() throws Exception {
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.err;
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    Handler handler = recorder(logged);
    QuietLoggers.silence();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    String token;
    String key;
    try {
      token = page.createToken();
      page.press("token-copy");
      page.choose(Encoder.RTMPS);
      page.press("ingest-list");
      page.untilShown("ingest-key-hT4vQ8mZxR2k");
      page.press("ingest-key-hT4vQ8mZxR2k");
      page.untilShown("ingest-secret");
      page.press("ingest-copy");
      key = View.clipboard();
      for (String text : texts()) {
        assertThat(text).doesNotContain(token, key);
      }
      Fx.run(page.stage()::hide);
    } finally {
      System.setErr(before);
      root.removeHandler(handler);
      root.setLevel(level);
    }
    String signature = token.substring(token.lastIndexOf('.') + 1);
    List<String> secrets = List.of(signature, key);
    for (String secret : secrets) {
      assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
      assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
    }
  }

  private String headline() {
    return ((Labeled) page.node("setup-save-failure").lookup(".failure-headline")).getText();
  }

  private static String bearerToken(Path file) {
    return JsonMapper.shared().readTree(file).at("/settings/bearer_token").asString();
  }

  private void saveTo(Optional<Path> file) {
    demo.saveTo = file;
  }

  /** Every text of the page. */
  private Set<String> texts() throws Exception {
    Set<String> texts = new TreeSet<>();
    Fx.run(() -> collect(page.stage().getScene().getRoot(), texts));
    return texts;
  }

  private static void collect(Node node, Set<String> texts) {
    switch (node) {
      case javafx.scene.control.PasswordField _ -> {
        // Holds what was typed and draws bullets.
      }
      case TextInputControl input -> texts.add(input.getText());
      case Labeled labeled -> texts.add(String.valueOf(labeled.getText()));
      case javafx.scene.text.Text text -> texts.add(text.getText());
      default -> {}
    }
    texts.add(String.valueOf(node.getAccessibleText()));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  private static Handler recorder(ByteArrayOutputStream out) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        out.writeBytes((record.getMessage() + record.getThrown()).getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
