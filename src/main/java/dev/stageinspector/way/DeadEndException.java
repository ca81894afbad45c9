package dev.stageinspector.way;

import java.io.IOException;
import java.io.Serial;

/** The way ends here. The message is a sentence for the user. */
final class DeadEndException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  DeadEndException(String sentence) {
    super(sentence);
  }
}
