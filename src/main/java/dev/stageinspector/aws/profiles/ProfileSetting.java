package dev.stageinspector.aws.profiles;

/**
 * The value of a key, and where it is.
 *
 * @param value the value without spaces and comments around it; may be empty, and may be secret
 * @param where the file and the line
 */
public record ProfileSetting(String value, FileLine where) {

  /** Leaves the value out: it may be a secret key. */
  @Override
  public String toString() {
    return "value in " + where;
  }
}
