package dev.stageinspector.aws.http;

import dev.stageinspector.aws.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The way to the service is set up wrong or closed. The message is a sentence for the user, without
 * secrets. It is unchecked, and no IOException, so that the SDK does not try again: a proxy that
 * refuses a password three times may lock the user out.
 */
public final class TransportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** With what is wrong, and what was thrown. */
  public TransportException(Reason reason, @Nullable Throwable cause) {
    super(reason.sentence(), cause);
    this.reason = reason;
  }

  TransportException(Reason.Kind kind, String sentence, @Nullable Throwable cause) {
    this(Reason.of(kind, sentence), cause);
  }

  /** What is at fault. */
  public Reason reason() {
    return reason;
  }
}
