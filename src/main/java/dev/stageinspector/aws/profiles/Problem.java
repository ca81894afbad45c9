package dev.stageinspector.aws.profiles;

/**
 * Something in a file that could not be used as written, and what was made of it.
 *
 * @param where the file and the line
 * @param reason a sentence without the line's content, which may be secret
 */
public record Problem(FileLine where, String reason) {

  /** The place and the reason, as one line for a user. */
  @Override
  public String toString() {
    return where + ": " + reason;
  }
}
