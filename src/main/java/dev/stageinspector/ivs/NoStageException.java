package dev.stageinspector.ivs;

import java.io.Serial;

/** An answer that is JSON and has no stage in it. */
final class NoStageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NoStageException() {
    super("The answer has no stage in it.");
  }
}
