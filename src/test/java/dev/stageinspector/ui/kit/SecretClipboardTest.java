package dev.stageinspector.ui.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
@Timeout(60)
class SecretClipboardTest {

  private static final String PLANTED = "eyJ.planted.secret";

  private final List<String> notices = new CopyOnWriteArrayList<>();

  @Test
  void aSecretIsCopiedExactlyAndMarked() throws Exception {
    Fx.run(() -> {
      SecretClipboard clip = new SecretClipboard(notices::add, SecretClipboard.KEPT);
      clip.copy("the token", PLANTED);

      Clipboard clipboard = Clipboard.getSystemClipboard();
      assertThat(clipboard.getString()).isEqualTo(PLANTED);
      Object mark = clipboard.getContent(DataFormat.lookupMimeType("x-kde-passwordManagerHint"));
      assertThat(mark)
          .isInstanceOfSatisfying(
              ByteBuffer.class,
              bytes ->
                  assertThat(US_ASCII.decode(bytes.duplicate()).toString()).isEqualTo("secret"));
      clip.forget();
      assertThat(clipboard.hasString()).isFalse();
    });
    assertThat(notices).first().isEqualTo("Copied the token. Clears from the clipboard in 60 s.");
    assertThat(notices).noneMatch(notice -> notice.contains("planted"));
  }

  @Test
  void itIsTakenOffByItself() throws Exception {
    Fx.run(() -> new SecretClipboard(notices::add, Duration.millis(80)).copy("it", PLANTED));

    Fx.until("it is gone", () -> !Clipboard.getSystemClipboard().hasString());
    assertThat(notices).contains("Cleared the secret from the clipboard");
  }

  @Test
  void whatTheUserCopiedAfterItStays() throws Exception {
    Fx.run(() -> {
      SecretClipboard clip = new SecretClipboard(notices::add, SecretClipboard.KEPT);
      clip.copy("it", PLANTED);
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "something else"));

      clip.forget();

      assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("something else");
    });
    assertThat(notices).hasSize(1);
  }

  @Test
  void anotherSecretStaysAsLongAsTheFirst() throws Exception {
    List<String> seen = new ArrayList<>();
    Fx.run(() -> {
      SecretClipboard clip = new SecretClipboard(notices::add, SecretClipboard.KEPT);
      clip.copy("one", "one");
      clip.copy("two", "two");
      seen.add(Clipboard.getSystemClipboard().getString());
      clip.forget();
    });
    assertThat(seen).containsExactly("two");
  }
}
