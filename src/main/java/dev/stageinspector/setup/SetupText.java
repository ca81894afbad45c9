package dev.stageinspector.setup;

import dev.stageinspector.ivs.Secret;
import dev.stageinspector.property.Visible;
import java.util.List;
import java.util.Optional;

/** Writes a set-up for a mail or a terminal. */
final class SetupText {

  private final Setup setup;
  private final Optional<Secret> secret;
  private final StringBuilder text = new StringBuilder();

  SetupText(Setup setup, Optional<Secret> secret) {
    this.setup = setup;
    this.secret = secret;
  }

  String text() {
    line("Publish to stage " + setup.stage() + " with " + setup.encoder().title());
    line("Stage: " + setup.arn());
    settings("Settings", setup.settings());
    snippets();
    settings("Not to be entered", setup.references());
    heading("Media that the stage takes");
    setup.limits().forEach(limit -> line(limit.what() + ": " + limit.limit()));
    if (secret.isEmpty() && setup.encoder().credential() != Credential.PRIVATE_KEY) {
      heading("Still missing");
      Credential credential = setup.encoder().credential();
      line(
          "Put the "
              + credential.noun()
              + " in the place of "
              + credential.placeholder()
              + ". It is a secret: send it apart from this.");
    }
    return text.toString();
  }

  private void settings(String title, List<Setting> settings) {
    heading(title);
    for (Setting setting : settings) {
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
              .orElse("(none) A value has a line end in it, which cannot be written here.");
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
