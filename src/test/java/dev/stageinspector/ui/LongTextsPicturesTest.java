package dev.stageinspector.ui;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.ivs.IngestConfiguration;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import dev.stageinspector.ui.kit.Appearance;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
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
  private Screen screen;

  @BeforeEach
  void open(Stage stage) throws IOException {
    silent = new SilentServer(folder);
    URI closed = URI.create("https://whip.invalid:1/" + "path".repeat(40));
    screen =
        Screen.open(
            stage,
            folder,
            AnswerSamples.always(
                AnswerSamples.body("friday-town-hall")
                    .replace("friday-town-hall", "town-hall-".repeat(12) + "12345678")),
            new FakeSignIns(),
            new BroadcastContext(
                broadcasts,
                broadcasts,
                _ ->
                    List.of(
                        new Target("Server that is not there", Target.Kind.WHIP, closed),
                        silent.target()),
                _ -> silent.check()));
    screen.lookUp(AnswerSamples.TOWN_HALL);
    screen.keys("Shortcut+B");
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void token() {
    broadcasts.participant = "p".repeat(64);
    screen.press("token-open");
    screen.paste("token-user", EMOJI + " " + ARABIC + " " + JAPANESE + " " + "u".repeat(170));
    screen.paste("token-attributes", "role=" + ARABIC + "\nplace=" + JAPANESE + " " + EMOJI);
    picture("token-form-long", "token");
    screen.paste("token-user", ARABIC);
    screen.press("token-create");
    untilShown("token-secret");
    picture("token-long", "token");
    screen.paste("pasted-token", "Bearer eyJhbGciOiJFUzM4NCJ9." + "a1B2c3D4".repeat(500));
    Fx.until("it was read", () -> !screen.node("pasted-result").lookupAll(".finding").isEmpty());
    picture("pasted-long", "read-token");
    Fx.run(() -> screen.node("token-show", javafx.scene.control.Button.class).arm());
    picture("token-shown", "token");
  }

  @Test
  void ingestConfigurations() {
    broadcasts.others =
        List.of(
            configuration("a", JAPANESE, "p".repeat(64), "u".repeat(200)),
            configuration("b", "n".repeat(128), "", ARABIC + " " + EMOJI),
            configuration("c", ARABIC, "p3", JAPANESE.repeat(20)));
    choose(Encoder.RTMPS);
    screen.press("ingest-list");
    untilShown("ingest-key-camera");
    screen.press("ingest-key-camera");
    untilShown("ingest-secret");
    picture("ingest-long", "ingest");
  }

  @Test
  void waitingAndFailed() {
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    screen.press("token-open");
    screen.press("token-create");
    untilShown("token-stop");
    picture("token-waiting", "token");
    screen.keys("Esc");
    broadcasts.mood = FakeBroadcasts.Mood.NEEDS_SIGN_IN;
    screen.press("token-create");
    untilShown("token-failure-sign-in");
    picture("token-sign-in", "token");
    choose(Encoder.RTMPS);
    screen.press("ingest-list");
    untilShown("ingest-failure-sign-in");
    picture("ingest-sign-in", "ingest");
  }

  @Test
  void wayThatIsChecked() throws IOException {
    screen.press("way-check");
    try (Socket kept = silent.accept()) {
      Fx.until(
          "one has failed",
          () -> screen.words("#way-result .label").contains("Server that is not there"));
      picture("way-running", "way");
      kept.setSoLinger(true, 0);
    }
    untilShown("way-copy");
    picture("way-failed", "way");
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
      ScrollPane pane = screen.node("setup", ScrollPane.class);
      Node content = pane.getContent();
      double y = content.sceneToLocal(screen.node(top).localToScene(0, 0)).getY();
      double room = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      pane.setVvalue(Math.clamp((y - 30) / room, 0, 1));
    });
    Pictures.ofWindows("setup-" + name, screen.stage());
  }

  private void choose(Encoder encoder) {
    Fx.run(() -> {
      ComboBox<?> box = screen.node("setup-encoder", ComboBox.class);
      box.getSelectionModel().select(box.getItems().indexOf(encoder));
    });
    Fx.painted();
  }

  private void untilShown(String id) {
    Fx.until(id + " shows", () -> screen.shows(id));
    Fx.painted();
  }
}
