package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The set-up by keyboard: where the focus is, and what is in sight. */
@ExtendWith(FxExtension.class)
class SetupKeyboardTest {

  @TempDir private Path folder;
  private SilentServer silent;
  private Screen screen;

  @BeforeEach
  void open(Stage stage) throws IOException {
    silent = new SilentServer(folder);
    FakeBroadcasts broadcasts = new FakeBroadcasts("eyJ.a.b", "rt_key");
    screen =
        Screen.open(
            stage,
            folder,
            AnswerSamples.always(AnswerSamples.body("friday-town-hall")),
            new FakeSignIns(),
            new BroadcastContext(
                broadcasts, broadcasts, _ -> List.of(silent.target()), _ -> silent.check()));
    screen.lookUp(AnswerSamples.TOWN_HALL);
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
  }

  @Test
  void firstOpeningBringsTheKeyboardToTheEncoder() {
    Fx.run(() -> screen.node("arn").requestFocus());

    screen.keys("Shortcut+B");

    assertThat(focused()).isEqualTo("setup-encoder");
  }

  @Test
  void reopeningBringsTheTopIntoSightWithTheKeyboard() {
    screen.keys("Shortcut+B");
    Fx.run(() -> pane().setVvalue(1));
    Fx.painted();

    screen.keys("Shortcut+B");
    screen.keys("Shortcut+B");

    assertThat(focused()).isEqualTo("setup-encoder");
    assertThat(isInSight("setup-encoder")).isTrue();
  }

  @Test
  void tabLeavesEveryField() {
    screen.keys("Shortcut+B");
    screen.press("token-open");
    for (String id : List.of("token-attributes", "token-user", "setup-snippet", "pasted-token")) {
      Fx.run(() -> screen.node(id).requestFocus());
      new FxRobot().type(KeyCode.TAB);
      assertThat(focused()).as("Tab in " + id).isNotEqualTo(id);
      Fx.run(() -> screen.node(id).requestFocus());
      new FxRobot().press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
      assertThat(focused()).as("Shift+Tab in " + id).isNotEqualTo(id);
    }
    assertThat(screen.text("token-attributes")).isEmpty();
  }

  @Test
  void createdTokenComesIntoSight() {
    screen.keys("Shortcut+B");
    screen.press("token-open");
    Fx.run(() -> screen.node("token-create").requestFocus());

    screen.press("token-create");
    Fx.until("there is a token", () -> Screen.isSeen(screen.node("token-copy")));
    Fx.painted();

    assertThat(isInSight("token-copy")).isTrue();
    assertThat(isInSight("token-secret")).isTrue();
  }

  @Test
  void resultOfAReadTokenComesIntoSight() {
    screen.keys("Shortcut+B");
    Fx.run(() -> {
      screen.node("pasted-token").requestFocus();
      pane().setVvalue(0);
    });

    screen.paste("pasted-token", "not a token at all");
    Fx.until("it was read", () -> !screen.node("pasted-result").lookupAll(".label").isEmpty());
    Fx.painted();

    assertThat(isInSight("pasted-result")).isTrue();
  }

  @Test
  void tickForOneEncoderIsNotATickForAnother() {
    screen.keys("Shortcut+B");
    screen.press("token-open");
    screen.press("token-create");
    Fx.until("there is a token", () -> Screen.isSeen(screen.node("token-copy")));
    screen.press("setup-with-secret");
    assertThat(ticked()).isTrue();

    choose(Encoder.GSTREAMER);
    assertThat(ticked()).isFalse();
    choose(Encoder.RTMPS);
    choose(Encoder.OBS);
    assertThat(ticked()).isTrue();
  }

  private void choose(Encoder encoder) {
    Fx.run(() -> chooser().setValue(encoder));
  }

  @SuppressWarnings("unchecked") // its items are encoders
  private ComboBox<Encoder> chooser() {
    return screen.node("setup-encoder", ComboBox.class);
  }

  private boolean ticked() {
    return Fx.get(() -> screen.node("setup-with-secret", CheckBox.class).isSelected());
  }

  private ScrollPane pane() {
    return screen.node("setup", ScrollPane.class);
  }

  private String focused() {
    return Fx.get(() -> {
      Node owner = screen.stage().getScene().getFocusOwner();
      return owner == null ? "" : String.valueOf(owner.getId());
    });
  }

  private boolean isInSight(String id) {
    return Fx.get(() -> {
      Node node = screen.node(id);
      Bounds there = node.localToScene(node.getLayoutBounds());
      Bounds seen = pane().localToScene(pane().getLayoutBounds());
      return there.getMinY() >= seen.getMinY() - 1 && there.getMaxY() <= seen.getMaxY() + 1;
    });
  }
}
