package dev.stageinspector.ui.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.platform.QuietLoggers;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.SetupWindow;
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
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The set-up in the real window, on the demo account. */
@ExtendWith(FxExtension.class)
@Timeout(120)
class SetupPaneTest {

  private static final String MASK = "•".repeat(24);

  @TempDir private Path home;
  private SetupWindow window;

  @BeforeEach
  void open() throws Exception {
    window = new SetupWindow(home, Theme.LIGHT, 1000, 1000);
    window.open("friday-town-hall");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void settingsAreCopiedByteForByte() throws Exception {
    window.press("setup-copy-server");
    assertThat(clipboard()).isEqualTo(Setup.GLOBAL_WHIP);

    window.press("setup-copy-own-whip");
    assertThat(clipboard()).isEqualTo("https://9x0y8z7s6t5u.global-bm.whip.live-video.net");

    window.choose("setup-encoder", "RTMPS (OBS \"Custom\", hardware encoders)");
    window.press("setup-copy-server");
    assertThat(clipboard())
        .isEqualTo("rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/");
  }

  @Test
  void theCardOfTheMainViewKeepsCopyingTheStagesOwnEndpointAndSaysSo() throws Exception {
    window.press("copy-whip");
    assertThat(clipboard()).isEqualTo("https://9x0y8z7s6t5u.global-bm.whip.live-video.net");
    assertThat(window.text("status")).isEqualTo("Copied the stage's own WHIP endpoint");
  }

  @Test
  void itIsSaidThatATokenChangesSomethingBeforeItDoes() throws Exception {
    window.press("token-open");

    assertThat(window.text("token"))
        .contains(
            "This changes something at AWS: it creates a participant token for stage",
            "in account 123456789012, with the demo account.");
    assertThat(window.shows("token-secret")).isFalse();
    Fx.run(() -> {
      assertThat(((CheckBox) window.node("token-publish")).isSelected()).isTrue();
      assertThat(((CheckBox) window.node("token-subscribe")).isSelected()).isFalse();
      assertThat(window.node("token-create").isDisabled()).isFalse();
    });
  }

  @Test
  void whatTheServiceWouldRefuseCannotBeAskedFor() throws Exception {
    window.press("token-open");
    window.type("token-minutes", "20161");
    assertThat(window.text("token-problem")).contains("14 days");
    window.type("token-minutes", "15");
    assertThat(Fx.get(() -> window.shows("token-problem"))).isFalse();
    window.type("token-attributes", "role=" + "x".repeat(1021));
    assertThat(window.text("token-attributes-count")).isEqualTo("1025 of 1024 bytes");
    Fx.run(() -> assertThat(window.node("token-create").isDisabled()).isTrue());
  }

  @Test
  void aTokenIsPlacedIntoTheSettingsAndSeenOnlyWhilePressed() throws Exception {
    String token = createToken();

    assertThat(token).startsWith("eyJ");
    assertThat(window.text("token-secret")).isEqualTo(MASK);
    assertThat(window.text("setup-value-credential")).isEqualTo(MASK);
    assertThat(window.text("setup-snippet")).contains("••••").doesNotContain(token);
    assertThat(window.text("token-note")).contains("Expires in 11 h 59 min");

    Fx.run(() -> ((ButtonBase) window.node("token-show")).arm());
    assertThat(window.text("token-secret")).isEqualTo(token);
    Fx.run(() -> ((ButtonBase) window.node("token-show")).disarm());
    assertThat(window.text("token-secret")).isEqualTo(MASK);

    window.press("setup-snippet-copy");
    assertThat(clipboard()).contains("\"bearer_token\": \"" + token + "\"");
    window.press("setup-copy-credential");
    assertThat(clipboard()).isEqualTo(token);
  }

  @Test
  void allIsCopiedWithoutTheTokenUnlessThatIsWanted() throws Exception {
    String token = createToken();

    window.press("setup-copy-all");
    assertThat(clipboard()).contains("PARTICIPANT_TOKEN", Setup.GLOBAL_WHIP).doesNotContain(token);

    window.press("setup-with-secret");
    window.press("setup-copy-all");
    assertThat(clipboard()).contains(token).doesNotContain("PARTICIPANT_TOKEN");
  }

  @Test
  void theServiceFileIsSavedFromTheButton() throws Exception {
    Path file = home.resolve("obs profile").resolve("service.json");
    window.saveTo(Optional.of(file));

    window.press("setup-save");
    window.until("setup-saved");
    assertThat(window.text("setup-saved"))
        .isEqualTo("Saved " + file + ". Replace PARTICIPANT_TOKEN with a token.");
    assertThat(bearerToken(file)).isEqualTo("PARTICIPANT_TOKEN");

    String token = createToken();
    assertThat(Fx.get(() -> window.shows("setup-saved"))).isFalse();
    window.press("setup-save");
    window.until("setup-saved");
    assertThat(window.text("setup-saved")).contains("It contains the token").doesNotContain(token);
    assertThat(bearerToken(file)).isEqualTo(token);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void whereNothingCanBeSavedThatIsSaid() throws Exception {
    Path noFolder = Files.writeString(home.resolve("a file"), "x").resolve("service.json");
    Path folder = Files.createDirectories(home.resolve("a folder/service.json/full"));
    for (Map.Entry<Path, String> wrong :
        Map.of(noFolder, "a file is not a folder.", folder.getParent(), "it is a folder.")
            .entrySet()) {
      window.saveTo(Optional.of(wrong.getKey()));
      window.press("setup-save");
      Fx.until(
          "it is said",
          () ->
              window.shows("setup-save-failure")
                  && headline().startsWith("Couldn't save " + wrong.getKey()));

      assertThat(window.text("setup-save-failure"))
          .contains(wrong.getValue(), "Choose another folder.");
      assertThat(Fx.get(() -> window.shows("setup-saved"))).isFalse();
      window.press("setup-save-failure-copy");
      assertThat(clipboard()).startsWith(headline()).contains("Next step: Choose another folder.");
    }
  }

  @Test
  void aFileIsSavedAlsoWhenThePaneIsDrawnMeanwhile() throws Exception {
    Path file = home.resolve("service.json");
    window.saveTo(Optional.of(file));

    Fx.run(() -> {
      ((ButtonBase) window.node("setup-save")).fire();
      // Only the FX thread can take up the outcome, so the file is still being saved here.
      ComboBox<?> encoder = (ComboBox<?>) window.node("setup-encoder");
      encoder.getSelectionModel().selectNext();
      encoder.getSelectionModel().selectPrevious();
    });

    window.until("setup-saved");
    assertThat(bearerToken(file)).isEqualTo("PARTICIPANT_TOKEN");
  }

  @Test
  void cancellingTheChoiceOfAFileSavesNothing() throws Exception {
    window.press("setup-save");

    assertThat(Fx.get(() -> window.shows("setup-saved"))).isFalse();
  }

  @Test
  void aTokenIsForgottenWithItsStage() throws Exception {
    String _ = createToken();

    window.open("podcast-booth");
    assertThat(Fx.get(() -> window.shows("token-secret"))).isFalse();
    assertThat(Fx.get(() -> window.shows("setup-with-secret"))).isFalse();

    window.open("friday-town-hall");
    assertThat(Fx.get(() -> window.shows("token-secret"))).isFalse();
  }

  @Test
  void closingTheWindowTakesTheTokenOffTheClipboard() throws Exception {
    String token = createToken();
    window.press("token-copy");
    assertThat(clipboard()).isEqualTo(token);

    Fx.run(window.stage()::hide);

    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
  }

  @Test
  void aStreamKeyIsFetchedOnlyWhenItIsAskedFor() throws Exception {
    window.choose("setup-encoder", "RTMPS (OBS \"Custom\", hardware encoders)");
    window.press("ingest-list");
    window.until("ingest-key-bL7xGf5tUe1M");

    assertThat(window.text("ingest-verdict"))
        .isEqualTo("3 ingest configurations are attached to this stage.");
    assertThat(window.text("ingest-rows"))
        .contains("RTMPS, ACTIVE, participant xFbm3Kq9TzLw", "RTMPS only (insecureIngest is off)")
        .contains("insecureIngest is on")
        .doesNotContain("rt_1");
    assertThat(Fx.get(() -> window.shows("ingest-secret"))).isFalse();

    window.press("ingest-key-bL7xGf5tUe1M");
    window.until("ingest-secret");
    assertThat(window.text("ingest-secret")).isEqualTo(MASK);
    window.press("ingest-copy");
    assertThat(clipboard()).matches("rt_[0-9]+_[a-z0-9-]+_[a-zA-Z0-9-]+_.+");
  }

  @Test
  void aStageWithoutIngestConfigurationSaysWhatIsThereToAttach() throws Exception {
    window.open("evening-rehearsal");
    window.choose("setup-encoder", "RTMPS (OBS \"Custom\", hardware encoders)");
    window.press("ingest-list");
    window.until("ingest-key-Ra9yKw2hNq4S");

    assertThat(window.text("ingest-verdict"))
        .contains("no ingest configuration", "attach one of these");
    assertThat(window.text("ingest-rows")).contains("spare-studio", "Not attached to a stage");
    Fx.run(() -> assertThat(window.node("ingest-key-Ra9yKw2hNq4S").isDisabled()).isTrue());
  }

  @Test
  void accessDeniedNamesTheActionAndCopiesItsPolicy() throws Exception {
    window.open("silent-archive");
    window.press("token-open");
    window.press("token-create");
    window.until("token-failure");

    assertThat(window.text("token-failure"))
        .contains(
            "lacks permission to create a token for this stage", "ivs:CreateParticipantToken");
    window.press("token-failure-policy");
    assertThat(clipboard()).contains("\"Action\": \"ivs:CreateParticipantToken\"");
  }

  @Test
  void aPastedTokenIsReadAndNotShown() throws Exception {
    String token = createToken();
    window.type("pasted-token", "Bearer " + token);
    Fx.until("it was read", () -> !window.node("pasted-result").lookupAll(".finding").isEmpty());

    assertThat(window.text("pasted-result"))
        .contains("“Bearer” comes before the token", "It is for this stage.", "Best effort");
    assertThat(texts()).noneMatch(text -> text.contains(token));

    window.press("pasted-clear");
    assertThat(window.text("pasted-result")).isEmpty();
  }

  @Test
  void theWayIsCheckedAndItsResultCopied() throws Exception {
    window.press("way-check");
    window.until("way-copy");

    assertThat(window.text("way-state"))
        .isEqualTo(
            "Reachable: WHIP server for encoders, Stage WHIP endpoint, Events endpoint."
                + " Not tested: RTMPS endpoint, RTMP endpoint (unencrypted).");
    window.press("way-copy");
    assertThat(clipboard())
        .contains("WHIP server for encoders: http://127.0.0.1:")
        .contains("HTTP 307: redirects to http://127.0.0.1:")
        .contains("HTTP 101: the upgrade works.");
  }

  @Test
  void noSecretTurnsUpInALogAFileOrOnTheScreen() throws Exception {
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
      token = createToken();
      window.press("token-copy");
      window.choose("setup-encoder", "RTMPS (OBS \"Custom\", hardware encoders)");
      window.press("ingest-list");
      window.until("ingest-key-hT4vQ8mZxR2k");
      window.press("ingest-key-hT4vQ8mZxR2k");
      window.until("ingest-secret");
      window.press("ingest-copy");
      key = clipboard();
      for (String text : texts()) {
        assertThat(text).doesNotContain(token, key);
      }
      Fx.run(window.stage()::hide);
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
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file)).as(file.toString()).doesNotContain(secret);
        }
      }
    }
  }

  private String headline() {
    return ((Labeled) window.node("setup-save-failure").lookup(".failure-headline")).getText();
  }

  private static String bearerToken(Path file) {
    return JsonMapper.shared().readTree(file).at("/settings/bearer_token").asString();
  }

  private String createToken() throws Exception {
    window.press("token-open");
    window.press("token-create");
    window.until("token-secret");
    window.press("token-copy");
    return clipboard();
  }

  private static String clipboard() throws Exception {
    return Fx.get(() -> Clipboard.getSystemClipboard().getString());
  }

  /** Every text of the window. */
  private Set<String> texts() throws Exception {
    Set<String> texts = new TreeSet<>();
    Fx.run(() -> collect(window.stage().getScene().getRoot(), texts));
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
