package dev.stageinspector.find;

/** In what form a stage was pasted. */
public enum PastedForm {
  /** The text is the ARN, the ID, or the name itself. */
  PLAIN(""),
  /** Among other words. */
  TEXT(", found in the text."),
  LINK(", found in a link."),
  JSON(", found in JSON."),
  /** An event of Amazon EventBridge. */
  EVENT(", found in an event."),
  /** A participant token; whoever shows the stage must not keep the text. */
  TOKEN(", found in a participant token. The token is not kept.");

  private final String words;

  PastedForm(String words) {
    this.words = words;
  }

  /** The end of a sentence about what was found. */
  String words() {
    return words;
  }
}
