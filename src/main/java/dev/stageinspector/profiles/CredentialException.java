package dev.stageinspector.profiles;

/** A profile gives no credentials. The message is a sentence for the user, without secrets. */
public final class CredentialException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why there are no credentials. */
  public sealed interface Reason {

    /** The sentence for the user. */
    String sentence();

    /**
     * The files have no such profile.
     *
     * @param profile the name that was asked for
     */
    record NoSuchProfile(String profile) implements Reason {
      @Override
      public String sentence() {
        return "There is no profile named \"" + profile + "\".";
      }
    }

    /**
     * The profile has settings only.
     *
     * @param profile the profile's name
     * @param where where it begins
     */
    record NoCredentials(String profile, Where where) implements Reason {
      @Override
      public String sentence() {
        return "The profile \"" + profile + "\" (" + where + ") has no credentials.";
      }
    }

    /**
     * The profile is half written.
     *
     * @param profile the profile's name
     * @param key the key that is missing or empty
     * @param where the line that is empty, or the header
     */
    record Incomplete(String profile, String key, Where where) implements Reason {
      @Override
      public String sentence() {
        return "The profile \"" + profile + "\" has no value for " + key + " (" + where + ").";
      }
    }

    /**
     * A key has a value that cannot be one, such as a secret in quotes.
     *
     * @param profile the profile's name
     * @param key the key
     * @param where its line
     */
    record Malformed(String profile, String key, Where where) implements Reason {
      @Override
      public String sentence() {
        return "In the profile \""
            + profile
            + "\" the value of "
            + key
            + " has blanks, quotes or other characters that cannot be part of it ("
            + where
            + ").";
      }
    }

    /**
     * The program cannot use profiles of this kind.
     *
     * @param profile the profile's name
     * @param kind its kind
     */
    record NotSupported(String profile, ProfileKind kind) implements Reason {
      @Override
      public String sentence() {
        return "The profile \""
            + profile
            + "\" is of a kind that is not supported yet: "
            + kind.words()
            + ".";
      }
    }
  }

  private final transient Reason reason;

  /** With the reason's sentence as the message. */
  public CredentialException(Reason reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  /** Why there are no credentials. */
  public Reason reason() {
    return reason;
  }
}
