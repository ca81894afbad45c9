package dev.stageinspector.broadcast.check;

import java.io.IOException;
import java.io.Serial;

/** The way ends here. The message is a sentence for the user. */
final class CheckFailedException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  CheckFailedException(String sentence) {
    super(sentence);
  }
}
