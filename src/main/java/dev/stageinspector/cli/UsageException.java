package dev.stageinspector.cli;

import java.io.Serial;

/** The command line asks for something that cannot be. The message is a sentence for the user. */
public final class UsageException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
