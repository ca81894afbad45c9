package dev.stageinspector.aws.failure;

import org.jspecify.annotations.Nullable;

/** There are no credentials for a call, or no way to the service. */
public final class AccessException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** With the reason's sentence as the message. */
  public AccessException(Reason reason) {
    this(reason, null);
  }

  /** With the reason's sentence as the message, and what was thrown. */
  public AccessException(Reason reason, @Nullable Throwable cause) {
    super(reason.sentence(), cause);
    this.reason = reason;
  }

  /** A reason that needs no more than its sentence. */
  public AccessException(Reason.Kind kind, String sentence) {
    this(Reason.of(kind, sentence));
  }

  /** What is missing or in the way. */
  public Reason reason() {
    return reason;
  }
}
