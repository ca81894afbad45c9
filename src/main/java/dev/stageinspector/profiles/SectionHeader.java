package dev.stageinspector.profiles;

/**
 * The line that begins a section, such as {@code [profile "my name"]}.
 *
 * @param kind what the section is
 * @param name its name without quotes
 * @param rank how well its form suits the file: among sections of one name those of the lowest rank
 *     count
 */
record SectionHeader(Kind kind, String name, int rank) {

  /** The rank of a header in a form that the AWS tools do not take in that file. */
  static final int MISPLACED = 2;

  /** What a section may be. */
  enum Kind {
    PROFILE,
    SSO_SESSION,
    SERVICES,
    /** Without a name: what stands under it belongs to nobody. */
    LOST
  }

  /** The header of the config file, where a profile's name follows the word {@code profile}. */
  static SectionHeader ofConfig(String inner) {
    int blank = firstBlank(inner);
    String word = inner.substring(0, blank);
    String name = unquoted(inner.substring(blank).strip());
    return switch (word) {
      case "profile" -> named(Kind.PROFILE, name, 0);
      case "sso-session" -> named(Kind.SSO_SESSION, name, 0);
      case "services" -> named(Kind.SERVICES, name, 0);
      // [profile default] goes before [default], as it does for the SDK.
      default -> named(Kind.PROFILE, unquoted(inner), inner.equals("default") ? 1 : MISPLACED);
    };
  }

  /** The header of the credentials file, where the name stands by itself. */
  static SectionHeader ofCredentials(String inner) {
    SectionHeader asInConfig = ofConfig(inner);
    boolean prefixed = asInConfig.rank() == 0 && asInConfig.kind() != Kind.LOST;
    return prefixed
        ? new SectionHeader(asInConfig.kind(), asInConfig.name(), MISPLACED)
        : named(Kind.PROFILE, unquoted(inner), 0);
  }

  private static SectionHeader named(Kind kind, String name, int rank) {
    return name.isEmpty()
        ? new SectionHeader(Kind.LOST, name, 0)
        : new SectionHeader(kind, name, rank);
  }

  private static int firstBlank(String text) {
    int i = 0;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Quotes are syntax, as in a shell; one that is not closed is a letter of the name. */
  private static String unquoted(String text) {
    StringBuilder name = new StringBuilder();
    char open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open == 0 && (c == '"' || c == '\'')) {
        open = c;
      } else if (open != 0 && c == open) {
        open = 0;
      } else {
        name.append(c);
      }
    }
    return open == 0 ? name.toString() : text;
  }
}
