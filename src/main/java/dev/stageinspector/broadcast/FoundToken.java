package dev.stageinspector.broadcast;

import dev.stageinspector.property.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A token somewhere in a text, as it was meant.
 *
 * @param token without what doesn't belong in it
 * @param damage what was wrong with it as it was found, in sentences
 */
record FoundToken(String token, List<String> damage) {

  private static final int MINUS = 0x2212;

  /** All tokens in a text, each once. */
  static List<FoundToken> in(String text) {
    return new TokenSearch(text).tokens();
  }

  /**
   * What was meant by characters of a token and of what programs make of them.
   *
   * @param damage what else is wrong
   */
  static FoundToken of(String written, List<String> damage) {
    List<String> all = new ArrayList<>(damage);
    first(written, FoundToken::isDash)
        .ifPresent(dash ->
            all.add(
                "“"
                    + Character.toString(dash)
                    + "” ("
                    + Visible.codePoint(dash)
                    + ") is in the place of a hyphen: copy the token from where it was"
                    + " created."));
    String token = withoutFullStop(withHyphens(written));
    if (token.contains("=")) {
      all.add("There is a “=” in the token, which has none: remove it.");
    }
    if (token.contains("+") || token.contains("/")) {
      all.add("There is a “+” or “/” in the token, which has “-” and “_” instead.");
    }
    return new FoundToken(
        token.replace("=", "").replace('+', '-').replace('/', '_'), List.copyOf(all));
  }

  /** Why it can't be read at all, in a sentence: characters were left out or are foreign. */
  Optional<String> flaw() {
    if (token.contains("…") || token.contains("..")) {
      return Optional.of("The middle of this token was left out. Copy the whole token again.");
    }
    return first(token, character -> character > '~')
        .map(character ->
            "“"
                + Character.toString(character)
                + "” ("
                + Visible.codePoint(character)
                + ") doesn't belong in a token. Copy it again from where it was created.");
  }

  /** Whether nothing is missing, as far as its form tells. */
  boolean isWhole() {
    String[] parts = token.split("\\.", -1);
    return parts.length == 3
        && TokenSignature.of(Jwt.algorithm(token), parts[2]).form() == TokenSignature.Form.WHOLE;
  }

  /** How many dots it has. */
  int dots() {
    return dots(token);
  }

  private static int dots(String text) {
    return (int) text.chars().filter(c -> c == '.').count();
  }

  /** Without the full stop of a sentence; the dots between the parts stay. */
  private static String withoutFullStop(String written) {
    return written.endsWith(".") && dots(written) > 2
        ? written.substring(0, written.length() - 1)
        : written;
  }

  private static String withHyphens(String written) {
    return written
        .codePoints()
        .map(character -> isDash(character) ? '-' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Optional<Integer> first(String text, IntPredicate wanted) {
    return text.codePoints().filter(wanted).boxed().findFirst();
  }

  /** What programs make of a hyphen. */
  private static boolean isDash(int character) {
    return character > '~'
        && (Character.getType(character) == Character.DASH_PUNCTUATION || character == MINUS);
  }
}
