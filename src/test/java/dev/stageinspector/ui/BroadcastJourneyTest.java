package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import dev.stageinspector.ui.broadcast.FakeBroadcasts;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a stage that was looked up to what an encoder needs, in the whole window. */
@ExtendWith(FxExtension.class)
class BroadcastJourneyTest {

  private static final String TOKEN = "eyJPLANTED.a.b";
  private static final String HIDDEN = "•••";

  @TempDir private Path folder;
  private final FakeBroadcasts broadcasts = new FakeBroadcasts(TOKEN, "rt_key");
  private Screen screen;

  @BeforeEach
  void lookUp(Stage stage) {
    screen =
        Screen.open(
            stage,
            folder,
            AnswerSamples.always(AnswerSamples.body("friday-town-hall")),
            new FakeSignIns(),
            new BroadcastContext(
                broadcasts, broadcasts, _ -> held(), NoBroadcasts.context().check()));
    screen.lookUp(AnswerSamples.TOWN_HALL);
    Fx.run(() -> {
      stage.setWidth(1120);
      stage.setHeight(780);
    });
    Fx.painted();
  }

  @Test
  void threeClicksBringUrlAndTokenToTheClipboardAndClosingTakesThemAway() throws Exception {
    for (String id : List.of("view-setup", "token-create", "token-copy-both")) {
      Fx.until(id + " shows", () -> screen.shows(id));
      Fx.painted();
      assertThat(isInSight(id)).as(id + " is in sight").isTrue();
      screen.press(id);
    }

    assertThat(View.clipboard()).isEqualTo(Setup.GLOBAL_WHIP + "\n" + TOKEN);
    assertThat(screen.text("status")).startsWith("Copied the server URL and the participant token");

    Fx.run(screen.stage()::hide);
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("PLANTED");
      }
    }
  }

  @Test
  void fromTheOverviewItIsThreeClicksTooAndNothingScrolls() {
    for (String id : List.of("create-token", "token-create", "token-copy-both")) {
      Fx.until(id + " shows", () -> screen.shows(id));
      assertThat(isInSight(id)).as(id + " is in sight").isTrue();
      screen.press(id);
      if (!id.equals("create-token")) {
        Fx.until("a token is there", () -> screen.shows("token-secret"));
      }
      Fx.painted();
      assertThat(Fx.get(() -> screen.node("setup", ScrollPane.class).getVvalue()))
          .as("scrolled after " + id)
          .isZero();
      assertThat(isInSight("setup-encoder")).isTrue();
      assertThat(isInSight("setup-copy-server")).isTrue();
    }

    assertThat(View.clipboard()).isEqualTo(Setup.GLOBAL_WHIP + "\n" + TOKEN);
  }

  @Test
  void aTokenIsCreatedAndCopiedInTheSmallestWindowWithoutScrolling() {
    Fx.run(() -> {
      screen.stage().setWidth(WindowPlacement.MIN_WIDTH);
      screen.stage().setHeight(WindowPlacement.MIN_HEIGHT);
    });
    screen.press("view-setup");
    Pictures.ofWindows("broadcast-smallest", screen.stage());
    assertThat(isInSight("token-create")).isTrue();

    screen.press("token-create");
    Fx.until("there is a token", () -> screen.shows("token-copy-both"));
    Fx.painted();
    Pictures.ofWindows("broadcast-smallest-token", screen.stage());
    for (String id : List.of("setup-copy-server", "token-copy-both", "token-note")) {
      assertThat(isInSight(id)).as(id).isTrue();
    }
  }

  @Test
  void closingTheWindowEndsACallUnderWay() throws Exception {
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    screen.press("view-setup");
    screen.press("token-create");
    Fx.until("it waits", () -> screen.shows("token-stop"));

    Fx.run(screen.stage()::hide);

    assertThat(broadcasts.interrupted.poll(30, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void closingATabDropsItsTokenItsClipboardAndItsCall() throws Exception {
    screen.press("view-setup");
    screen.press("token-create");
    Fx.until("there is a token", () -> screen.shows("token-copy"));
    screen.press("token-copy");
    assertThat(View.clipboard()).isEqualTo(TOKEN);
    TextInputControl command = Fx.get(() -> screen.node("setup-snippet", TextInputControl.class));
    assertThat(textOf(command)).contains(HIDDEN);
    broadcasts.mood = FakeBroadcasts.Mood.HANGS;
    screen.press("token-create");
    Fx.until("it waits", () -> screen.shows("token-stop"));

    screen.keys("Shortcut+W");

    assertThat(broadcasts.interrupted.poll(30, TimeUnit.SECONDS)).isNotNull();
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
    assertThat(textOf(command)).doesNotContain(HIDDEN).contains("PARTICIPANT_TOKEN");
    assertThat(Fx.get(screen.stage()::isShowing)).isTrue();
  }

  @Test
  void aConnectionTestIsMarkedOnTheOverviewAndEndedByEscThere() {
    screen.press("view-setup");
    screen.press("test-part");
    screen.press("connection-test");
    screen.press("view-overview");
    assertThat(isMarked("view-setup")).isTrue();
    Pictures.ofWindows("test-running-elsewhere", screen.stage());

    screen.keys("Esc");

    assertThat(isMarked("view-setup")).isFalse();
    assertThat(screen.text("status")).isEqualTo("Connection test canceled");
  }

  private static String textOf(TextInputControl input) {
    return Fx.get(input::getText);
  }

  private boolean isMarked(String id) {
    return Fx.get(() -> screen.node(id, ToggleButton.class).getGraphic() != null);
  }

  /** The targets of a connection test that lasts until it is canceled. */
  private static List<Target> held() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  /** Whether all of a node can be seen without scrolling. */
  private boolean isInSight(String id) {
    return Fx.get(() -> {
      Node node = screen.node(id);
      Bounds there = node.localToScene(node.getLayoutBounds());
      for (Parent at = node.getParent(); at != null; at = at.getParent()) {
        if (at instanceof ScrollPane pane
            && !pane.localToScene(pane.getLayoutBounds()).contains(there)) {
          return false;
        }
      }
      return there.getMaxY() <= screen.stage().getScene().getHeight();
    });
  }
}
