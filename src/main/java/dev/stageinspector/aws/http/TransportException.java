package dev.stageinspector.aws.http;

import org.jspecify.annotations.Nullable;

/**
 * The way to the service is set up wrong or closed. The message is a sentence for the user, without
 * secrets. It is unchecked, and no IOException, so that the SDK does not try again: a proxy that
 * refuses a password three times may lock the user out.
 */
public final class TransportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is at fault. */
  public enum Fault {
    /** The proxy. */
    PROXY,
    /** The variable that names the proxy; no proxy was asked. */
    PROXY_SETTING,
    /** The file with the certificates to trust. */
    CA_BUNDLE,
    /** What the server answered: it cannot be read, or goes beyond a limit. */
    ANSWER
  }

  private final Fault fault;

  /** With a sentence for the user. */
  public TransportException(Fault fault, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.fault = fault;
  }

  /** What is at fault. */
  public Fault fault() {
    return fault;
  }
}
