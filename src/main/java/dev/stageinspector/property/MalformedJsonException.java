package dev.stageinspector.property;

import java.io.Serial;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** A text that should have been JSON and is not. The message says what is wrong, and where. */
public final class MalformedJsonException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** With what is wrong; nothing of a secret text may be in it. */
  public MalformedJsonException(String message) {
    super(message);
  }

  /** The parser's own message speaks of its classes and settings, so that it is not shown. */
  static MalformedJsonException of(JacksonException cause) {
    MalformedJsonException malformed = new MalformedJsonException(place(cause) + problem(cause));
    malformed.initCause(cause);
    return malformed;
  }

  private static String place(JacksonException cause) {
    var place = cause.getLocation();
    return place == null || place.getLineNr() < 1
        ? ""
        : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
  }

  private static String problem(JacksonException cause) {
    return switch (cause) {
      case UnexpectedEndOfInputException _ -> "the text ends in the middle of the JSON value";
      case StreamConstraintsException _ ->
          "the JSON is nested too deeply, or a name or number in it is too long";
      default -> "what stands here is not JSON";
    };
  }
}
