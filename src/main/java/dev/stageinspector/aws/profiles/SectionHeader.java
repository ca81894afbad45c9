package dev.stageinspector.aws.profiles;

import java.util.List;
import java.util.Optional;

/**
 * The line that begins a section, such as {@code [profile "my name"]}.
 *
 * @param kind what the section is
 * @param name its name without quotes
 * @param rank how well its form suits the file: among sections of one name those of the lowest rank
 *     count
 * @param form everything between the brackets
 */
record SectionHeader(Kind kind, String name, int rank, String form) {

  /** The rank of a header that the AWS CLI reads as we do. */
  static final int SEEN = 0;

  /** The rank of a header that the AWS CLI passes over, although it is plain what it means. */
  static final int MEANT = 1;

  /** The rank of a header in a form that belongs in the other file. */
  static final int MISPLACED = 2;

  /** The section that is not the profile of nearly this name. */
  static final String DEFAULTS = "DEFAULT";

  private static final String DEFAULT = "default";

  /** What a section may be. */
  enum Kind {
    PROFILE("profile"),
    SSO_SESSION("sso-session"),
    SERVICES("services"),
    /** What all sections of its file inherit. */
    DEFAULTS(""),
    /** Without a name: what is under it belongs to nobody. */
    LOST("");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private static final List<Kind> NAMED = List.of(Kind.PROFILE, Kind.SSO_SESSION, Kind.SERVICES);

  /**
   * The header of the config file, where a profile's name follows the word {@code profile}. The AWS
   * CLI takes two words of a shell, of which the first only has to begin as it should (botocore,
   * build_profile_map).
   */
  static SectionHeader ofConfig(String inner) {
    if (inner.equals(DEFAULT)) {
      return new SectionHeader(Kind.PROFILE, DEFAULT, SEEN, inner);
    }
    if (inner.equals(DEFAULTS)) {
      return new SectionHeader(Kind.DEFAULTS, inner, SEEN, inner);
    }
    Optional<List<String>> words =
        CommandLine.posix(inner).filter(two -> two.size() == 2 && !two.get(1).isEmpty());
    for (Kind kind : NAMED) {
      if (words.isPresent() && inner.startsWith(kind.word)) {
        return new SectionHeader(kind, words.get().get(1), SEEN, inner);
      }
    }
    String text = inner.strip();
    String word = text.substring(0, firstBlank(text));
    for (Kind kind : NAMED) {
      if (word.equals(kind.word)) {
        return named(kind, unquoted(text.substring(word.length()).strip()), MEANT, inner);
      }
    }
    return named(Kind.PROFILE, unquoted(text), MISPLACED, inner);
  }

  /** The header of the credentials file, where the name is by itself. */
  static SectionHeader ofCredentials(String inner) {
    SectionHeader asInConfig = ofConfig(inner);
    boolean prefixed = asInConfig.rank() < MISPLACED && !inner.equals(DEFAULT);
    if (asInConfig.kind() == Kind.DEFAULTS || (prefixed && asInConfig.kind() == Kind.LOST)) {
      return asInConfig;
    }
    if (prefixed) {
      return new SectionHeader(asInConfig.kind(), asInConfig.name(), MISPLACED, inner);
    }
    String name = unquoted(inner.strip());
    return named(Kind.PROFILE, name, name.equals(inner) ? SEEN : MEANT, inner);
  }

  /** The same, where something else in the line keeps the AWS CLI from seeing it. */
  SectionHeader passedOver() {
    return new SectionHeader(kind, name, Math.max(rank, MEANT), form);
  }

  private static SectionHeader named(Kind kind, String name, int rank, String form) {
    return name.isEmpty()
        ? new SectionHeader(Kind.LOST, name, SEEN, form)
        : new SectionHeader(kind, name, rank, form);
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
