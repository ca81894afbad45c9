package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.Secret;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A secret that is seen only while a button is pressed, and can be copied without being seen.
 * Without a secret it takes no room.
 */
public final class SecretField extends VBox {

  /** As long for every secret: its length says nothing. */
  public static final String MASK = "•".repeat(24);

  private final String what;
  private final SecretClipboard clipboard;
  private final Label text = Controls.label(MASK, "secret");
  private final Label note = Controls.paragraph("", "setting-note");
  private final Button show;
  private final Button copy;
  private @Nullable Secret secret;

  /**
   * @param id the beginning of the ids of its controls
   * @param what what the secret is, to go on a sentence that starts with "Copy"
   */
  public SecretField(String id, String what, SecretClipboard clipboard) {
    this.what = what;
    this.clipboard = clipboard;
    show = Controls.button(id + "-show", "Hold to show", () -> {});
    copy = Controls.button(id + "-copy", "Copy", this::copySecret);
    arrange(id);
    wire();
  }

  /** Holds another secret, hidden. */
  public void hold(Secret newSecret) {
    secret = newSecret;
    text.setText(MASK);
    Styles.show(this, true);
  }

  /**
   * Says something about the secret.
   *
   * @param wrong whether it cannot be used
   */
  public void note(String words, boolean wrong) {
    note.setText(words);
    Styles.choose(note, wrong, "wrong");
  }

  /** Holds none any more. */
  public void drop() {
    secret = null;
    text.setText(MASK);
    note("", false);
    Styles.show(this, false);
  }

  /** Brings the keyboard to the button that copies. */
  public void focusCopy() {
    copy.requestFocus();
  }

  private void copySecret() {
    if (secret != null) {
      clipboard.copy(what, secret.text());
    }
  }

  private void arrange(String id) {
    getStyleClass().add("secret-field");
    text.setId(id + "-secret");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setAccessibleText("Hidden");
    copy.setAccessibleText("Copy " + what + " without showing it");
    show.setAccessibleText("Hold to show " + what);
    HBox buttons = new HBox(copy, show);
    buttons.getStyleClass().add("setup-buttons");
    note.setId(id + "-note");
    // The button stays under the pointer when the text grows to several lines.
    getChildren().addAll(note, buttons, text);
    drop();
  }

  private void wire() {
    show.armedProperty()
        .addListener((_, _, armed) -> text.setText(armed && secret != null ? secret.text() : MASK));
  }
}
