package dev.stageinspector.broadcast;

/**
 * One setting of an encoder.
 *
 * @param id tells it from the others of the same setup
 * @param label its name, as the encoder calls it
 * @param content what it is set to
 * @param note what it is for, in sentences; may be empty
 */
public record EncoderSetting(String id, String label, SettingValue content, String note) {

  static EncoderSetting known(String id, String label, String text, String note) {
    return new EncoderSetting(id, label, new SettingValue.Known(text), note);
  }

  static EncoderSetting hidden(String id, String label, Credential credential) {
    return new EncoderSetting(id, label, new SettingValue.Hidden(), credential.origin());
  }

  /** What to enter, with the credential in its place; what is missing says why. */
  public String text(String credential) {
    return switch (content) {
      case SettingValue.Known(String text) -> text;
      case SettingValue.Hidden() -> credential;
      case SettingValue.Missing(String why) -> "(none) " + why;
    };
  }
}
