package dev.stageinspector.ui.broadcast;

import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;

/**
 * A hidden field for texts of several lines. A field drops line breaks, which would run a server
 * and its token together; in this one they become spaces.
 */
final class PasteField extends PasswordField {

  @Override
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      replaceSelection(text.replaceAll("\\R", " "));
    }
  }
}
