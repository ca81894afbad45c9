package dev.stageinspector.ivs.failure;

import java.io.Serial;

/** A look-up that gave no answer. */
public final class LookupException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** A failure that was told before. */
  public LookupException(Failure failure) {
    super(failure.headline());
    this.failure = failure;
  }

  public LookupException(Failure failure, Throwable cause) {
    super(failure.headline(), cause);
    this.failure = failure;
  }

  /** What happened and what to do about it. */
  public Failure failure() {
    return failure;
  }
}
