package dev.stageinspector.aws.profiles;

import org.jspecify.annotations.Nullable;

/** A profile gives no credentials. The message is a sentence for the user, without secrets. */
public final class CredentialException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** With the reason's sentence as the message. */
  public CredentialException(Reason reason) {
    this(reason, null);
  }

  /** With the reason's sentence as the message, and what was thrown. */
  public CredentialException(Reason reason, @Nullable Throwable cause) {
    super(reason.sentence(), cause);
    this.reason = reason;
  }

  /** Why there are no credentials. */
  public Reason reason() {
    return reason;
  }
}
