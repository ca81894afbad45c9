package dev.stageinspector.property;

import java.io.Serial;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** A text that should have been JSON and is not. The message says what is wrong, and where. */
public final class MalformedJsonException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what is wrong. It must not contain any part of a secret text. */
  public MalformedJsonException(String message) {
    super(message);
  }

  /** Whether it may be valid JSON that exceeds a limit of the parser. */
  public boolean isBeyondALimit() {
    return getCause() instanceof StreamConstraintsException;
  }

  /** The parser's own message names its classes and settings, so it is not shown. */
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
      case StreamConstraintsException limit -> limit(String.valueOf(limit.getMessage()));
      default -> "this is not JSON";
    };
  }

  /** The parser names the limit only by its setting. */
  private static String limit(String message) {
    if (message.contains("Depth")) {
      return "it is nested more than 500 deep";
    }
    if (message.contains("getMaxNumberLength")) {
      return "a number has more than 1,000 digits";
    }
    return message.contains("getMaxNameLength")
        ? "a name has more than 50,000 characters"
        : "a value is too long";
  }
}
