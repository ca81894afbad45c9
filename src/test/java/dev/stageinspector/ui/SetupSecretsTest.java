package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ui.broadcast.BroadcastContext;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.NoSignIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A token and a stream key are in no text of the window, in no file and in no picture. */
@ExtendWith(FxExtension.class)
class SetupSecretsTest {

  private static final List<Encoder> ENCODERS = List.of(Encoder.values());

  @TempDir private Path folder;

  @Test
  void noTextOfTheWindowAndNoFileHoldsASecret() throws IOException {
    Screen screen = open("eyJPLANTEDtoken.a.b", "rt_PLANTEDkey");
    for (Encoder encoder : ENCODERS) {
      choose(screen, encoder);
      assertThat(texts(screen)).noneMatch(text -> text.contains("PLANTED"));
    }
    choose(screen, Encoder.OBS);
    Fx.run(() -> screen.node("token-show", ButtonBase.class).arm());
    assertThat(texts(screen)).as("while it is shown").anyMatch(text -> text.contains("PLANTED"));
    Fx.run(() -> screen.node("token-show", ButtonBase.class).disarm());
    Fx.painted();
    assertThat(texts(screen)).noneMatch(text -> text.contains("PLANTED"));

    Fx.run(screen.stage()::hide);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("PLANTED");
      }
    }
  }

  @Test
  void picturesAreTheSameWhateverTheSecretIs() {
    Screen one = open("eyJAAAAAAAAAAAA.a.b", "rt_aaaaaaaaaa");
    Screen other = open("eyJ99999WWWWWii.b.a", "rt_99WWWWiiii");

    for (Encoder encoder : ENCODERS) {
      choose(one, encoder);
      choose(other, encoder);
      assertThat(Arrays.equals(picture(one), picture(other))).as(encoder.title()).isTrue();
    }

    choose(one, Encoder.OBS);
    choose(other, Encoder.OBS);
    for (Screen screen : List.of(one, other)) {
      Fx.run(() -> screen.node("token-show", ButtonBase.class).arm());
      Fx.painted();
    }
    assertThat(Arrays.equals(picture(one), picture(other))).as("while it is shown").isFalse();
  }

  /** The set-up with a token, a stream key and a pasted text in it. */
  private Screen open(String token, String key) {
    FakeBroadcasts broadcasts = new FakeBroadcasts(token, key);
    // Nothing is counted down then.
    broadcasts.expires = Instant.parse("2020-01-01T00:00:00Z");
    Screen screen =
        Screen.open(
            Fx.get(Stage::new),
            folder,
            AnswerSamples.always(AnswerSamples.body("friday-town-hall")),
            new NoSignIns(),
            new BroadcastContext(
                broadcasts, broadcasts, _ -> List.of(), NoBroadcasts.context().check()));
    screen.lookUp(AnswerSamples.TOWN_HALL);
    screen.keys("Shortcut+B");
    screen.press("token-open");
    screen.press("token-create");
    untilShown(screen, "token-secret");
    choose(screen, Encoder.RTMPS);
    screen.press("ingest-list");
    untilShown(screen, "ingest-key-camera");
    screen.press("ingest-key-camera");
    untilShown(screen, "ingest-secret");
    screen.paste("pasted-token", key);
    Fx.until("it was read", () -> !screen.words("#pasted-result .label").isEmpty());
    Fx.run(() -> screen.node("inspect").requestFocus());
    return screen;
  }

  /** All of the set-up, also what is scrolled away. */
  private static int[] picture(Screen screen) {
    return Fx.get(() -> {
      Node content = screen.node("setup", ScrollPane.class).getContent();
      WritableImage image = content.snapshot(null, null);
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      int[] pixels = new int[width * height];
      image
          .getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      return pixels;
    });
  }

  /** Every text that is shown, read out or hovered. */
  private static List<String> texts(Screen screen) {
    return Fx.get(() -> {
      List<String> texts = new ArrayList<>();
      texts.add(screen.stage().getTitle());
      Screen.nodes(screen.stage().getScene().getRoot())
          .forEach(node -> {
            texts.add(node.getAccessibleText());
            texts.add(node.getAccessibleHelp());
            texts.add(String.valueOf(node.getUserData()));
            if (node instanceof Control control) {
              texts.add(Hint.words(control));
            }
            switch (node) {
              case PasswordField hidden -> texts.add(hidden.getPromptText());
              case TextInputControl input -> texts.add(input.getText());
              case Labeled labeled -> texts.add(labeled.getText());
              case Text text -> texts.add(text.getText());
              default -> {}
            }
          });
      return texts.stream().filter(Objects::nonNull).toList();
    });
  }

  private static void choose(Screen screen, Encoder encoder) {
    Fx.run(() -> choose(screen.node("setup-encoder", ComboBox.class), encoder));
    Fx.painted();
  }

  private static void choose(ComboBox<?> box, Encoder encoder) {
    box.getSelectionModel().select(box.getItems().indexOf(encoder));
  }

  private static void untilShown(Screen screen, String id) {
    Fx.until(id + " shows", () -> screen.shows(id));
    Fx.painted();
  }
}
