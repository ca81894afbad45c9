package dev.stageinspector.aws.profiles;

/** What one line of a profile file is made of. */
final class LineText {

  private LineText() {}

  /**
   * The first bracket outside quotes if nothing but a comment follows it, or else the last of all;
   * -1 without any.
   */
  static int closingBracket(String text) {
    char quote = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && c == ']') {
        return startsComment(stripped(text.substring(i + 1))) ? i : text.lastIndexOf(']');
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return text.lastIndexOf(']');
  }

  /** Whether nothing but a comment follows. */
  static boolean startsComment(String text) {
    return text.startsWith("#") || text.startsWith(";");
  }

  /**
   * Where the value is separated: an equals sign, or a colon where it comes first, as for the AWS
   * CLI.
   */
  static int separator(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    return colon >= 0 && (equals < 0 || colon < equals) ? colon : equals;
  }

  /** Whether it can be the name of a setting. */
  static boolean isKey(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '.') {
        return false;
      }
    }
    return !key.isEmpty() && Character.isLetter(key.charAt(0));
  }

  /** Without the spaces around it, also those that a web page or a word processor left. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Whether it has bytes that are not text. */
  static boolean isDamaged(String text) {
    return text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0;
  }
}
