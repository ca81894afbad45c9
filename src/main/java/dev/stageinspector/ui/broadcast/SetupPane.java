package dev.stageinspector.ui.broadcast;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The page for broadcasting to a stage: set an encoder up, check a token, test the connection. One
 * of the three parts is in sight.
 */
public final class SetupPane extends VBox {

  private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

  private final EncoderPart encoder;
  private final CheckPart check;
  private final ConnectionPart connection;
  private final ClipboardWriter clip;
  private final SecretClipboard secretClip;
  private final Segments<Node> parts;

  /**
   * @param signIns how a user whose sign-in has lapsed gets back in
   */
  public SetupPane(
      BroadcastContext context,
      ClipboardWriter clip,
      SecretClipboard secretClip,
      SignInContext signIns) {
    this.clip = clip;
    this.secretClip = secretClip;
    encoder = new EncoderPart(context, clip, secretClip, signIns);
    check = new CheckPart(clip);
    connection = new ConnectionPart(context, clip);
    parts =
        new Segments<>(
            List.of(
                new Segment<>("setup-part", "Set up", encoder),
                new Segment<>("check-part", "Check a token", check),
                new Segment<>("test-part", "Test connection", connection)));
    arrange();
    wire();
  }

  /** Is for the stage of an answer; secrets for another stage are forgotten. */
  public void show(Answer answer) {
    encoder.show(answer);
    check.show(answer.tree());
    connection.show(answer);
  }

  /** Drops every secret, and ends what is under way. */
  public void forget() {
    encoder.forget();
    check.forget();
    connection.cancel();
    secretClip.forget();
  }

  /**
   * Takes back what Esc takes back in the part in sight, or else a connection test; tells whether
   * there was something.
   */
  public boolean escape() {
    return (encoder.isVisible() && encoder.escape()) || cancelTest();
  }

  /** Whether a connection test is under way. */
  public ObservableValue<Boolean> testing() {
    return connection.running();
  }

  /** Ends a connection test wherever the user is; tells whether there was one. */
  public boolean cancelTest() {
    boolean was = connection.cancel();
    if (was) {
      clip.say("Connection test canceled");
    }
    return was;
  }

  /** Brings the keyboard to the first control of the part in sight. */
  public void focusFirst() {
    prepare();
    if (check.isVisible()) {
      check.focusFirst();
    } else if (connection.isVisible()) {
      connection.focusFirst();
    } else {
      encoder.focusFirst();
    }
  }

  /** Brings the keyboard to the participant token, or to the button that creates one. */
  public void focusToken() {
    parts.choose(encoder);
    prepare();
    encoder.focusToken();
  }

  /** Until skins are there, what is in a part is not in the scene and cannot have the keyboard. */
  private void prepare() {
    applyCss();
    layout();
  }

  private void arrange() {
    getStyleClass().add("broadcast");
    setMinHeight(0);
    parts.getStyleClass().add("broadcast-parts");
    StackPane content = new StackPane(encoder, check, connection);
    content.setMinHeight(0);
    VBox.setVgrow(content, Priority.ALWAYS);
    parts.onChoice(chosen -> Styles.showOnly(content, chosen));
    getChildren().addAll(parts, content);
  }

  /**
   * Who chooses a part uses it next. The arrow keys only go through the parts, so the keyboard
   * stays on them; a paste gets where it is wanted all the same.
   */
  private void wire() {
    List.of(encoder, check, connection)
        .forEach(part -> parts.button(part).setOnAction(_ -> focusFirst()));
    parts
        .button(check)
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (PASTE.match(key)) {
                focusFirst();
                check.paste();
                key.consume();
              }
            });
    testing().subscribe(running -> Controls.markRunning(parts.button(connection), running));
  }
}
