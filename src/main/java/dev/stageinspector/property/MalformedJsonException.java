package dev.stageinspector.property;

import java.io.Serial;
import tools.jackson.core.JacksonException;

/** A text that should have been JSON and is not. The message says what is wrong, and where. */
public final class MalformedJsonException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** With what is wrong; nothing of a secret text may be in it. */
  public MalformedJsonException(String message) {
    super(message);
  }

  static MalformedJsonException of(JacksonException cause) {
    var place = cause.getLocation();
    String where =
        place == null || place.getLineNr() < 1
            ? ""
            : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
    MalformedJsonException malformed =
        new MalformedJsonException(where + cause.getOriginalMessage());
    malformed.initCause(cause);
    return malformed;
  }
}
