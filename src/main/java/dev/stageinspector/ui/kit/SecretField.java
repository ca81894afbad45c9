package dev.stageinspector.ui.kit;

import dev.stageinspector.ivs.Secret;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A secret that is seen only while a button is pressed, and can be copied without being seen, by
 * itself or with the address that it is for. Without a secret it takes no room.
 */
public final class SecretField extends VBox {

  /** As long for every secret: its length says nothing. */
  public static final String MASK = "•".repeat(24);

  private final String what;
  private final SecretClipboard clipboard;
  private final Label text = Controls.label(MASK, "secret");
  private final Label note = Controls.paragraph("", "setting-note");
  private final Button copyBoth;
  private final Button copy;
  private final Button show;
  private @Nullable Secret secret;
  private Optional<String> url = Optional.empty();

  /**
   * @param id the beginning of the ids of its controls
   * @param what what the secret is, to go on a sentence that starts with "Copy the"
   * @param brief the same on a button
   */
  public SecretField(String id, String what, String brief, SecretClipboard clipboard) {
    this.what = what;
    this.clipboard = clipboard;
    copyBoth = CopyButton.labeled(id + "-copy-both", "Copy URL + " + brief, this::copyBoth);
    copy = CopyButton.labeled(id + "-copy", "Copy " + brief, this::copySecret);
    show = Controls.button(id + "-show", "Hold to show", () -> {});
    arrange(id);
    wire();
  }

  /** Holds another secret, hidden. */
  public void hold(Secret newSecret) {
    secret = newSecret;
    text.setText(MASK);
    Styles.show(this, true);
  }

  /** Says where the secret is entered; without an address, there is nothing to copy with it. */
  public void pairWith(Optional<String> newUrl) {
    url = newUrl;
    Styles.show(copyBoth, newUrl.isPresent());
  }

  /**
   * Says something about the secret.
   *
   * @param hint what is said when the pointer rests on it; may be empty
   * @param wrong whether it cannot be used
   */
  public void note(String words, String hint, boolean wrong) {
    note.setText(words);
    Hint.set(note, hint);
    Styles.choose(note, wrong, "wrong");
  }

  /** Holds none any more. */
  public void drop() {
    secret = null;
    text.setText(MASK);
    note("", "", false);
    Styles.show(this, false);
  }

  /** Brings the keyboard to the button that copies what an encoder needs. */
  public void focusCopy() {
    (url.isPresent() ? copyBoth : copy).requestFocus();
  }

  private boolean copySecret() {
    return secret != null && clipboard.copy("the " + what, secret.text());
  }

  private boolean copyBoth() {
    return secret != null
        && url.isPresent()
        && clipboard.copy("the server URL and the " + what, url.get() + "\n" + secret.text());
  }

  private void arrange(String id) {
    getStyleClass().add("secret-field");
    text.setId(id + "-secret");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setAccessibleText("Hidden");
    copyBoth.getStyleClass().add("accent");
    copyBoth.setAccessibleText("Copy the server URL and the " + what + " without showing them");
    copy.setAccessibleText("Copy the " + what + " without showing it");
    show.setAccessibleText("Hold to show the " + what);
    FlowPane buttons = new FlowPane(copyBoth, copy, show);
    buttons.getStyleClass().add("setup-top");
    note.setId(id + "-note");
    // The buttons stay under the pointer when the text below them grows to several lines.
    getChildren().addAll(buttons, text, note);
    pairWith(Optional.empty());
    drop();
  }

  private void wire() {
    show.armedProperty()
        .addListener((_, _, armed) -> text.setText(armed && secret != null ? secret.text() : MASK));
  }
}
