package dev.stageinspector.aws.failure;

import java.util.Optional;

/**
 * Why a call gave no answer. The kind decides what is said and advised about it; the sentence says
 * what exactly is wrong.
 */
public sealed interface Reason {

  /** Everything that can go wrong with a call. */
  enum Kind {
    NO_SUCH_PROFILE,
    NO_CREDENTIALS,
    NO_CREDENTIALS_FOUND,
    BROKEN_PROFILE,
    WRONG_VARIABLE,
    SIGN_IN_NEEDED,
    NO_MFA_CODE,
    WRONG_MFA_CODE,
    PROCESS_FAILED,
    CREDENTIALS_REFUSED,
    CREDENTIALS_UNREACHABLE,
    WRONG_ENDPOINT,
    NOT_FOUND,
    ACCESS_DENIED,
    EXPIRED_CREDENTIALS,
    INVALID_CREDENTIALS,
    THROTTLED,
    QUOTA,
    PENDING_VERIFICATION,
    REJECTED,
    SERVICE_ERROR,
    WRONG_CLOCK,
    /** The name of the server is not known. */
    NAME_NOT_RESOLVED,
    /** Nothing takes connections there. */
    CONNECTION_REFUSED,
    /** No network leads there. */
    UNREACHABLE,
    /** Certificates, the file that has them, or the handshake. */
    TLS,
    PROXY,
    /** The variable that names the proxy; no proxy was asked. */
    WRONG_PROXY,
    TIME_OUT,
    CONNECTION_LOST,
    /** What the server sent is not HTTP, can't be decoded, or goes beyond a limit. */
    UNREADABLE,
    NOT_THE_SERVICE,
    NO_MEMBER,
    REPEATED_PAGE,
    /** A snapshot was asked for what nobody had asked AWS before it was saved. */
    NOT_IN_SNAPSHOT,
    UNREADABLE_SNAPSHOT,
    /** A file of the user's can't be written. */
    NOT_SAVED,
    DEFECT;

    /** Whether another profile may get an answer where this one got none. */
    public boolean dependsOnProfile() {
      return switch (this) {
        case NO_SUCH_PROFILE,
            NO_CREDENTIALS,
            NO_CREDENTIALS_FOUND,
            BROKEN_PROFILE,
            SIGN_IN_NEEDED,
            NO_MFA_CODE,
            WRONG_MFA_CODE,
            PROCESS_FAILED,
            CREDENTIALS_REFUSED,
            CREDENTIALS_UNREACHABLE,
            WRONG_ENDPOINT,
            NOT_FOUND,
            ACCESS_DENIED,
            EXPIRED_CREDENTIALS,
            INVALID_CREDENTIALS,
            PENDING_VERIFICATION,
            NOT_IN_SNAPSHOT,
            UNREADABLE_SNAPSHOT ->
            true;
        default -> false;
      };
    }
  }

  /** What went wrong. */
  Kind kind();

  /** What exactly is wrong: a sentence for the user, without secrets. */
  String sentence();

  /** AWS's code of the error, where AWS said no. */
  default Optional<String> errorCode() {
    return Optional.empty();
  }

  /** AWS's ID of the request, where AWS said no. */
  default Optional<String> requestId() {
    return Optional.empty();
  }

  /** A reason that needs no more than its sentence. */
  record Plain(Kind kind, String sentence) implements Reason {}

  /**
   * The user has to sign in, and can.
   *
   * @param profile the profile that the sign-in is for
   * @param login how
   */
  record SignInNeeded(String profile, Login login, String sentence) implements Reason {
    @Override
    public Kind kind() {
      return Kind.SIGN_IN_NEEDED;
    }
  }

  /** How a user signs in. */
  enum Login {
    /** Through IAM Identity Center: here, or with the command {@code aws sso login}. */
    SSO,
    /** In a terminal only, with the command {@code aws login}. */
    CONSOLE
  }

  /**
   * AWS said no to a step on the way to credentials.
   *
   * @param step what was asked for, as the object of a sentence, such as "the role ARN"
   * @param code AWS's code of the error
   * @param said what AWS said
   * @param requestId AWS's ID of the request
   */
  record AwsRefusal(Kind kind, String step, String code, String said, Optional<String> requestId)
      implements Reason {
    /** The same refusal, known to be of another kind and step. */
    public AwsRefusal as(Kind newKind, String newStep) {
      return new AwsRefusal(newKind, newStep, code, said, requestId);
    }

    @Override
    public Optional<String> errorCode() {
      return Optional.of(code);
    }

    @Override
    public String sentence() {
      return "AWS refused " + step + ": “" + (said.isBlank() ? code : said) + "”";
    }
  }

  /** A reason that needs no more than its sentence. */
  static Reason of(Kind kind, String sentence) {
    return new Plain(kind, sentence);
  }

  /**
   * A variable of the environment is missing, has a value that can't be used, or forbids the call.
   *
   * @param what a predicate, such as "is not set"
   */
  static Reason variable(String name, String what) {
    return of(Kind.WRONG_VARIABLE, name + " " + what + ".");
  }

  /**
   * Something on the way to credentials gave no usable response.
   *
   * @param step what was asked for, as the object of a sentence
   * @param what a sentence on what happened
   */
  static Reason unreachable(String step, String what) {
    return of(Kind.CREDENTIALS_UNREACHABLE, "Couldn't get " + step + ". " + what);
  }
}
