package dev.stageinspector.ui.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.NoSignIns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
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

/** A token and a stream key are in no text of the page and in no picture. */
@ExtendWith(FxExtension.class)
class SetupSecretsTest {

  private static final List<Encoder> ENCODERS = List.of(Encoder.values());

  @Test
  void noTextOfThePageHoldsASecret() {
    BroadcastPage page = open("eyJPLANTEDtoken.a.b", "rt_PLANTEDkey");
    for (Encoder encoder : ENCODERS) {
      page.choose(encoder);
      assertThat(texts(page)).noneMatch(text -> text.contains("PLANTED"));
    }
    page.choose(Encoder.OBS);
    Fx.run(() -> page.node("token-show", ButtonBase.class).arm());
    assertThat(texts(page)).as("while it is shown").anyMatch(text -> text.contains("PLANTED"));
    Fx.run(() -> page.node("token-show", ButtonBase.class).disarm());
    Fx.painted();
    assertThat(texts(page)).noneMatch(text -> text.contains("PLANTED"));
  }

  @Test
  void picturesAreTheSameWhateverTheSecretIs() {
    BroadcastPage one = open("eyJAAAAAAAAAAAA.a.b", "rt_aaaaaaaaaa");
    BroadcastPage other = open("eyJ99999WWWWWii.b.a", "rt_99WWWWiiii");

    for (Encoder encoder : ENCODERS) {
      one.choose(encoder);
      other.choose(encoder);
      assertThat(Arrays.equals(picture(one), picture(other))).as(encoder.title()).isTrue();
    }

    one.choose(Encoder.OBS);
    other.choose(Encoder.OBS);
    for (BroadcastPage page : List.of(one, other)) {
      Fx.run(() -> page.node("token-show", ButtonBase.class).arm());
      Fx.painted();
    }
    assertThat(Arrays.equals(picture(one), picture(other))).as("while it is shown").isFalse();
  }

  /** The set-up with a token, a stream key and a pasted text in it. */
  private BroadcastPage open(String token, String key) {
    FakeBroadcasts broadcasts = new FakeBroadcasts(token, key);
    // Nothing is counted down then.
    broadcasts.expires = Instant.parse("2020-01-01T00:00:00Z");
    BroadcastPage page =
        BroadcastPage.open(
            Fx.get(Stage::new),
            new BroadcastContext(
                broadcasts, broadcasts, _ -> List.of(), NoBroadcasts.context().check()),
            new NoSignIns());
    page.press("token-create");
    page.untilShown("token-secret");
    page.choose(Encoder.RTMPS);
    page.press("ingest-list");
    page.untilShown("ingest-key-camera");
    page.press("ingest-key-camera");
    page.untilShown("ingest-secret");
    page.press("check-part");
    page.paste("pasted-token", key);
    Fx.until("it was read", () -> !page.words("#pasted-result .label").isEmpty());
    page.press("setup-part");
    page.focus("elsewhere");
    return page;
  }

  /** All of the set-up, also what is scrolled away. */
  private static int[] picture(BroadcastPage page) {
    return Fx.get(() -> {
      Node content = page.node("setup", ScrollPane.class).getContent();
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
  private static List<String> texts(BroadcastPage page) {
    return Fx.get(() -> {
      List<String> texts = new ArrayList<>();
      texts.add(page.stage().getTitle());
      View.nodes(page.stage().getScene().getRoot())
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
}
