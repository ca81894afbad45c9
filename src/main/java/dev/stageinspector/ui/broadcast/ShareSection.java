package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.ivs.Secret;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.TitledSection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** Copies all settings as a text; with the secret only if that is wanted for this encoder. */
final class ShareSection extends TitledSection {

  private final CheckBox withSecret = new CheckBox();
  private final Set<Encoder> secretsWanted = EnumSet.noneOf(Encoder.class);
  private final ClipboardWriter clip;
  private final SecretClipboard secretClip;
  private @Nullable Setup setup;
  private Optional<Secret> secret = Optional.empty();

  ShareSection(ClipboardWriter clip, SecretClipboard secretClip) {
    super("Share settings");
    this.clip = clip;
    this.secretClip = secretClip;
    withSecret.setId("setup-with-secret");
    withSecret.setOnAction(_ -> wantSecret());
    FlowPane actions =
        new FlowPane(
            CopyButton.labeled("setup-copy-all", "Copy all settings", this::copy), withSecret);
    actions.getStyleClass().add("setup-top");
    getChildren().add(actions);
  }

  /** Is for a setup; where there is no secret any more, none is wanted. */
  void show(Setup newSetup, Optional<Secret> newSecret) {
    setup = newSetup;
    secret = newSecret;
    withSecret.setText("Include " + newSetup.encoder().credential().noun());
    Styles.show(withSecret, secret.isPresent());
    if (secret.isEmpty()) {
      secretsWanted.removeIf(one -> one.credential() == newSetup.encoder().credential());
    }
    withSecret.setSelected(secretsWanted.contains(newSetup.encoder()));
  }

  private void wantSecret() {
    if (setup == null) {
      return;
    }
    if (withSecret.isSelected()) {
      secretsWanted.add(setup.encoder());
    } else {
      secretsWanted.remove(setup.encoder());
    }
  }

  private boolean copy() {
    if (setup == null) {
      return false;
    }
    Optional<Secret> told = withSecret.isSelected() ? secret : Optional.empty();
    String what = "the settings for " + setup.encoder().title();
    return told.isPresent()
        ? secretClip.copy(what + ", including the secret", setup.text(told))
        : clip.copy(what, setup.text(Optional.empty()));
  }
}
