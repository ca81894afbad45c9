package dev.stageinspector.broadcast;

import dev.stageinspector.ivs.Secret;
import dev.stageinspector.property.Visible;
import java.util.List;
import java.util.Optional;

/** Writes a setup for a mail or a terminal. */
final class SetupText {

  private final Setup setup;
  private final Optional<Secret> secret;
  private final StringBuilder text = new StringBuilder();

  SetupText(Setup setup, Optional<Secret> secret) {
    this.setup = setup;
    this.secret = secret;
  }

  String text() {
    line("Publish to stage " + setup.stage() + " with " + with(setup.encoder()));
    line("Stage: " + setup.arn());
    settings("Settings", setup.settings());
    snippets();
    settings(setup.referencesTitle(), setup.references());
    heading("Supported media");
    setup.limits().forEach(limit -> line(limit.what() + ": " + limit.limit()));
    if (secret.isEmpty() && setup.encoder().credential() != Credential.PRIVATE_KEY) {
      heading("Still needed");
      Credential credential = setup.encoder().credential();
      line(
          "Replace "
              + credential.placeholder()
              + " with the "
              + credential.noun()
              + ". It is a secret: send it separately.");
    }
    return text.toString();
  }

  private static String with(Encoder encoder) {
    return encoder == Encoder.SELF_SIGNED ? "a self-signed token (for an app)" : encoder.title();
  }

  private void settings(String title, List<EncoderSetting> settings) {
    heading(title);
    for (EncoderSetting setting : settings) {
      line(setting.label() + ": " + setting.text(setup.credential(secret)));
      if (!setting.note().isEmpty()) {
        line("    " + setting.note());
      }
    }
  }

  private void snippets() {
    for (Snippet snippet : setup.snippets()) {
      heading(snippet.title());
      String written =
          snippet
              .text(setup.credential(secret))
              .orElse("(none) A value contains a line break, which can't be written here.");
      text.append(Visible.block(written)).append('\n');
    }
  }

  private void heading(String title) {
    text.append('\n').append(title).append('\n');
  }

  private void line(String words) {
    text.append(Visible.line(words)).append('\n');
  }
}
