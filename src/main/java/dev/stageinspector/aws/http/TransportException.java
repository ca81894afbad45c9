package dev.stageinspector.aws.http;

import org.jspecify.annotations.Nullable;

/**
 * The way to the service is set up wrong or closed. The message is a sentence for the user, without
 * secrets. It is unchecked, and no IOException, so that the SDK does not try again: a proxy that
 * refuses a password three times may lock the user out.
 */
public final class TransportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient NetworkFault fault;

  /** With what is wrong, and what was thrown. */
  public TransportException(NetworkFault fault, @Nullable Throwable cause) {
    super(fault.sentence(), cause);
    this.fault = fault;
  }

  TransportException(NetworkFault.Kind kind, String sentence, @Nullable Throwable cause) {
    this(new NetworkFault(kind, sentence), cause);
  }

  /** What is at fault. */
  public NetworkFault fault() {
    return fault;
  }
}
