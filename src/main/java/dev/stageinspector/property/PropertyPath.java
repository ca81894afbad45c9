package dev.stageinspector.property;

/** Writes the place of a property as a JMESPath expression. */
final class PropertyPath {
  private PropertyPath() {}

  /**
   * The path of a member of the object at {@code parent}; a name that is not an identifier is
   * quoted.
   */
  static String member(String parent, String name) {
    String step = isIdentifier(name) ? name : Json.quoted(name);
    return parent.isEmpty() ? step : parent + "." + step;
  }

  /** The path of an element of the list at {@code parent}. */
  static String element(String parent, int index) {
    return parent + "[" + index + "]";
  }

  /** The path of the elements of a list whose member has this value. */
  static String filter(String parent, String member, String value) {
    String literal =
        value.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\'' && c != '\\')
            ? "'" + value + "'"
            : "`" + Json.quoted(value).replace("`", "\\`") + "`";
    return parent + "[?" + member("", member) + "==" + literal + "]";
  }

  /** The path of any element of the list at {@code parent}. */
  static String anyElement(String parent) {
    return parent + "[]";
  }

  /** JMESPath: a letter or underscore, then letters, digits and underscores, only of ASCII. */
  private static boolean isIdentifier(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c != '_' && !isLetter(c) && (at == 0 || !isDigit(c))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
