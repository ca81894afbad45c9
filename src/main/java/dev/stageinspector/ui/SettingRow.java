package dev.stageinspector.ui;

import dev.stageinspector.ivs.Secret;
import dev.stageinspector.setup.Content;
import dev.stageinspector.setup.Credential;
import dev.stageinspector.setup.Setting;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One setting of an encoder: its name, what to enter, what it is for, and a copy button. */
final class SettingRow extends HBox {

  private final Setting setting;
  private final Credential credential;
  private final Optional<Secret> secret;
  private final Clip clip;
  private final SecretClip secretClip;

  SettingRow(
      Setting setting,
      Credential credential,
      Optional<Secret> secret,
      Clip clip,
      SecretClip secretClip) {
    this.setting = setting;
    this.credential = credential;
    this.secret = secret;
    this.clip = clip;
    this.secretClip = secretClip;
    arrange();
  }

  private void arrange() {
    getStyleClass().add("setting");
    Label value = SetupSection.words(shown(), "setting-value");
    value.setId("setup-value-" + setting.id());
    boolean missing = !canCopy();
    Styles.choose(value, missing, "absent");
    VBox text = new VBox(Controls.label(setting.label(), "setting-label"), value);
    if (!setting.note().isEmpty()) {
      text.getChildren().add(SetupSection.words(setting.note(), "setting-note"));
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
      case Content.Known(String text) -> Drawn.line(text);
      case Content.Missing(String why) -> why;
      case Content.Hidden() -> hidden();
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
      case Content.Known _ -> true;
      case Content.Missing _ -> false;
      case Content.Hidden() -> secret.isPresent();
    };
  }

  private void copy() {
    switch (setting.content()) {
      case Content.Known(String text) -> clip.copy(setting.label(), text);
      case Content.Missing _ -> {}
      case Content.Hidden() ->
          secret.ifPresent(known -> secretClip.copy("the " + credential.noun(), known.text()));
    }
  }
}
