package dev.stageinspector.cli;

import java.io.Serial;

/** What was given doesn't lead to one stage. The message says why; help could not add to it. */
final class WrongArnException extends UsageException {
  @Serial private static final long serialVersionUID = 1L;

  WrongArnException(String problem) {
    super(problem);
  }

  @Override
  public String text() {
    return String.valueOf(getMessage());
  }
}
