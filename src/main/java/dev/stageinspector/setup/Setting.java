package dev.stageinspector.setup;

/**
 * One setting of an encoder.
 *
 * @param id tells it from the others of the same set-up
 * @param label its name, as the encoder calls it
 * @param content what it is set to
 * @param note what it is for, in sentences; may be empty
 */
public record Setting(String id, String label, Content content, String note) {

  static Setting known(String id, String label, String text, String note) {
    return new Setting(id, label, new Content.Known(text), note);
  }

  static Setting hidden(String id, String label, Credential credential) {
    return new Setting(id, label, new Content.Hidden(), credential.origin());
  }

  /** What to enter, with the credential in its place; what is missing says why. */
  public String text(String credential) {
    return switch (content) {
      case Content.Known(String text) -> text;
      case Content.Hidden() -> credential;
      case Content.Missing(String why) -> "(none) " + why;
    };
  }
}
