package dev.stageinspector.ui.kit;

import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the clipboard, byte for byte, and says so. */
public final class ClipboardWriter {

  private final Consumer<String> notice;

  /**
   * @param notice shows a sentence for a short while
   */
  public ClipboardWriter(Consumer<String> notice) {
    this.notice = notice;
  }

  /**
   * Copies a text as it is, without a line end added.
   *
   * @param what what the text is, to go on a sentence that starts with "Copied"
   * @return whether the clipboard has it now
   */
  public boolean copy(String what, String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    return put(what, content);
  }

  /**
   * Copies a text with its layout, for programs that take it; the others take the bare text.
   *
   * @param what what the text is, to go on a sentence that starts with "Copied"
   * @return whether the clipboard has it now
   */
  public boolean copy(String what, String text, String html) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    content.putHtml(html);
    return put(what, content);
  }

  private boolean put(String what, ClipboardContent content) {
    boolean copied = Clipboard.getSystemClipboard().setContent(content);
    say(copied ? "Copied " + what : "The system clipboard didn't accept " + what);
    return copied;
  }

  /** Says something about copying without doing it. */
  public void say(String words) {
    notice.accept(words);
  }
}
