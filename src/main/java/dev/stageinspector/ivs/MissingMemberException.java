package dev.stageinspector.ivs;

import java.io.Serial;

/** An answer that is JSON and lacks the one member that the operation's answer is sure to have. */
public final class MissingMemberException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  MissingMemberException(String member) {
    super("The response has no member " + member + ".");
  }
}
