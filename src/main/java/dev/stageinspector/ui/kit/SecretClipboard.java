package dev.stageinspector.ui.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts secrets on the clipboard: marked, so that a clipboard's history leaves them out, and only
 * for a while.
 */
public final class SecretClipboard {

  /** How long a secret stays on the clipboard. */
  public static final Duration KEPT = Duration.seconds(60);

  /**
   * A mark that a system knows, and what it says. Klipper leaves a text out that has the first
   * (KDE, KPasswordDialog's convention, followed by other clipboard managers); Windows takes the
   * next two (Microsoft, "Clipboard formats", Cloud Clipboard and Clipboard History); managers of
   * macOS follow the last (nspasteboard.org). The others mean nothing to a system.
   */
  private record Mark(String format, String says) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("x-kde-passwordManagerHint", "secret"),
          new Mark("ExcludeClipboardContentFromMonitorProcessing", "\0\0\0\0"),
          new Mark("CanIncludeInClipboardHistory", "\0\0\0\0"),
          new Mark("org.nspasteboard.ConcealedType", "\0"));

  private final Consumer<String> notice;
  private final PauseTransition forgetting;
  private @Nullable String copied;

  /**
   * @param notice shows a sentence for a short while
   * @param kept how long a secret stays
   */
  public SecretClipboard(Consumer<String> notice, Duration kept) {
    this.notice = notice;
    forgetting = new PauseTransition(kept);
    forgetting.setOnFinished(_ -> forget());
  }

  /**
   * Copies a text with a secret in it as it is, without a line end added.
   *
   * @param what what the text is, to go on a sentence that starts with "Copied"
   * @return whether the clipboard has it now
   */
  public boolean copy(String what, String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    MARKS.forEach(mark -> content.put(format(mark.format()), bytes(mark.says())));
    if (!Clipboard.getSystemClipboard().setContent(content)) {
      notice.accept("The system clipboard didn't accept " + what);
      return false;
    }
    copied = text;
    forgetting.playFromStart();
    notice.accept(
        "Copied "
            + what
            + ". Clears from the clipboard in "
            + (int) forgetting.getDuration().toSeconds()
            + " s.");
    return true;
  }

  /** Takes the secret off the clipboard, if it is still there. */
  public void forget() {
    forgetting.stop();
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (copied != null && copied.equals(clipboard.getString())) {
      clipboard.clear();
      notice.accept("Cleared the secret from the clipboard");
    }
    copied = null;
  }

  private static ByteBuffer bytes(String says) {
    return ByteBuffer.wrap(says.getBytes(StandardCharsets.US_ASCII));
  }

  private static DataFormat format(String name) {
    return Optional.ofNullable(DataFormat.lookupMimeType(name))
        .orElseGet(() -> new DataFormat(name));
  }
}
