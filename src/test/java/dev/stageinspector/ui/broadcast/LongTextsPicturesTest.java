package dev.stageinspector.ui.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.FakeSignIns;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Pictures;
import dev.stageinspector.ui.kit.Appearance;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws the set-up with the longest and the most foreign texts, while it waits and when it fails.
 */
@ExtendWith(FxExtension.class)
class LongTextsPicturesTest {

  private static final String ARABIC = "\u0645\u0636\u064a\u0641 \u0627\u0644\u0628\u062b";
  private static final String JAPANESE = "\u6771\u4eac\u306e\u7b2c\u4e00\u30ab\u30e1\u30e9";
  private static final String EMOJI =
      "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\udfa5 \ud83c\uddef\ud83c\uddf5";

  @TempDir private Path folder;
  private final FakeBroadcasts broadcasts =
      new FakeBroadcasts("eyJhbGciOiJFUzM4NCJ9." + "a1B2c3D4".repeat(500), "rt_" + "k".repeat(140));
  private SilentServer silent;
  private BroadcastPage page;

  @BeforeEach
  void open(Stage stage) throws IOException {
    silent = new SilentServer(folder);
    URI closed = URI.create("https://whip.invalid:1/" + "path".repeat(40));
    page =
        BroadcastPage.open(
            stage,
            new BroadcastContext(
                broadcasts,
                broadcasts,
                _ ->
                    List.of(
                        new Target("Server that is not there", Target.Kind.WHIP, closed),
                        silent.target()),
                _ -> silent.check()),
            new FakeSignIns(),
            AnswerSamples.of(
                AnswerSamples.TOWN_HALL,
                AnswerSamples.body("friday-town-hall")
                    .replace("friday-town-hall", "town-hall-".repeat(12) + "12345678")));
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void token() {
    broadcasts.participant = "p".repeat(64);
    page.press("token-options");
    page.paste("token-user", EMOJI + " " + ARABIC + " " + JAPANESE + " " + "u".repeat(170));
    page.paste("token-attributes", "role=" + ARABIC + "\nplace=" + JAPANESE + " " + EMOJI);
    picture("token-form-long", "token");
    page.paste("token-user", ARABIC);
    page.press("token-create");
    page.untilShown("token-secret");
    picture("token-long", "token");
    page.press("check-part");
    page.paste("pasted-token", "Bearer eyJhbGciOiJFUzM4NCJ9." + "a1B2c3D4".repeat(500));
    Fx.until("it was read", () -> !page.node("pasted-result").lookupAll(".marked-line").isEmpty());
    Pictures.ofWindows("setup-pasted-long", page.stage());
    page.press("setup-part");
    Fx.run(() -> page.node("token-show", javafx.scene.control.Button.class).arm());
    picture("token-shown", "token");
  }

  @Test
  void ingestConfigurations() {
    broadcasts.others =
        List.of(
            configuration("a", JAPANESE, "p".repeat(64), "u".repeat(200)),
            configuration("b", "n".repeat(128), "", ARABIC + " " + EMOJI),
            configuration("c", ARABIC, "p3", JAPANESE.repeat(20)));
    page.choose(Encoder.RTMPS);
    page.press("ingest-list");
    page.untilShown("ingest-key-camera");
    page.press("ingest-key-camera");
    page.untilShown("ingest-secret");
    picture("ingest-long", "ingest");
  }

  @Test
  void waitingAndFailed() {
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    page.press("token-create");
    page.untilShown("token-stop");
    picture("token-waiting", "token");
    assertThat(page.escape()).isTrue();
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    page.press("token-create");
    page.untilShown("token-failure-sign-in");
    picture("token-sign-in", "token");
    page.choose(Encoder.RTMPS);
    page.press("ingest-list");
    page.untilShown("ingest-failure-sign-in");
    picture("ingest-sign-in", "ingest");
  }

  @Test
  void wayThatIsChecked() throws IOException {
    page.press("test-part");
    page.press("connection-test");
    try (Socket kept = silent.accept()) {
      Fx.until(
          "one has failed",
          () -> page.words("#connection-result .label").contains("Server that is not there"));
      Pictures.ofWindows("setup-connection-running", page.stage());
      kept.setSoLinger(true, 0);
    }
    page.untilShown("connection-copy");
    Pictures.ofWindows("setup-connection-failed", page.stage());
  }

  private static IngestConfiguration configuration(
      String id, String name, String participant, String user) {
    return new IngestConfiguration(
        "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/" + id,
        name,
        "RTMPS",
        AnswerSamples.TOWN_HALL.arn().toString(),
        participant,
        "INACTIVE",
        user,
        false);
  }

  /** Brings a part of the set-up to its top and draws it, light and dark. */
  private void picture(String name, String top) {
    Fx.painted();
    Fx.run(() -> {
      ScrollPane pane = page.node("setup", ScrollPane.class);
      Node content = pane.getContent();
      double y = content.sceneToLocal(page.node(top).localToScene(0, 0)).getY();
      double room = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      pane.setVvalue(room <= 0 ? 0 : Math.clamp((y - 30) / room, 0, 1));
    });
    Pictures.ofWindows("setup-" + name, page.stage());
  }
}
