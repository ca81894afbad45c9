package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.Credential;
import dev.stageinspector.broadcast.EncoderSetting;
import dev.stageinspector.broadcast.SettingValue;
import dev.stageinspector.ivs.Secret;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SecretField;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One setting of an encoder: its name, what to enter, what it is for, and a copy button. */
final class SettingRow extends HBox {

  private final EncoderSetting setting;
  private final Credential credential;
  private final Optional<Secret> secret;
  private final ClipboardWriter clipboard;
  private final SecretClipboard secretClip;

  SettingRow(
      EncoderSetting setting,
      Credential credential,
      Optional<Secret> secret,
      ClipboardWriter clipboard,
      SecretClipboard secretClip) {
    this.setting = setting;
    this.credential = credential;
    this.secret = secret;
    this.clipboard = clipboard;
    this.secretClip = secretClip;
    arrange();
  }

  private void arrange() {
    getStyleClass().add("setting");
    Label value = Controls.paragraph(shown(), "setting-value");
    value.setId("setup-value-" + setting.id());
    boolean missing = !canCopy();
    Styles.choose(value, missing, "absent");
    VBox text = new VBox(Controls.label(setting.label(), "setting-label"), value);
    if (!setting.note().isEmpty()) {
      text.getChildren().add(Controls.paragraph(setting.note(), "setting-note"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    Button copy =
        Controls.pictureButton(
            "setup-copy-" + setting.id(), Glyph.COPY, "Copy " + setting.label(), this::copy);
    copy.setDisable(missing);
    getChildren().addAll(text, copy);
  }

  private String shown() {
    return switch (setting.content()) {
      case SettingValue.Known(String text) -> Drawn.line(text);
      case SettingValue.Missing(String why) -> why;
      case SettingValue.Hidden() -> hidden();
    };
  }

  private String hidden() {
    if (secret.isPresent()) {
      return SecretField.MASK;
    }
    return credential == Credential.PRIVATE_KEY
        ? "Created by your server with its private key"
        : "See " + credential.noun() + " below";
  }

  private boolean canCopy() {
    return switch (setting.content()) {
      case SettingValue.Known _ -> true;
      case SettingValue.Missing _ -> false;
      case SettingValue.Hidden() -> secret.isPresent();
    };
  }

  private void copy() {
    switch (setting.content()) {
      case SettingValue.Known(String text) -> clipboard.copy(setting.label(), text);
      case SettingValue.Missing _ -> {}
      case SettingValue.Hidden() ->
          secret.ifPresent(known -> secretClip.copy("the " + credential.noun(), known.text()));
    }
  }
}
