package dev.stageinspector.cli;

import java.io.Serial;

/** The command line asks for something that cannot be. The message is a sentence for the user. */
public class UsageException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public UsageException(String sentence) {
    super(sentence);
  }

  /**
   * Refuses what makes no sense.
   *
   * @param sentence why, for the user
   */
  static void throwIf(boolean wrong, String sentence) throws UsageException {
    if (wrong) {
      throw new UsageException(sentence);
    }
  }

  /** All there is to say, in lines. */
  public String text() {
    return getMessage() + "\nSee --help.";
  }
}
