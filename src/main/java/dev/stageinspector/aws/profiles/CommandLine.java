package dev.stageinspector.aws.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the text of {@code credential_process} into a program and its arguments, and a section's
 * header into its words, as the AWS CLI does. No shell reads it: variables, pipes and {@code ~} are
 * not special.
 */
public final class CommandLine {

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private CommandLine(String text) {
    this.text = text;
  }

  /**
   * By the rules of a POSIX shell: spaces part, single quotes keep all, double quotes keep all but
   * a backslash before a quote or a backslash, and a backslash elsewhere keeps the next character.
   *
   * @return empty if a quote is not closed or nothing follows the last backslash
   */
  public static Optional<List<String>> posix(String text) {
    CommandLine line = new CommandLine(text);
    return line.readPosix() ? Optional.of(line.words) : Optional.empty();
  }

  /**
   * By the rules of Microsoft's C runtime: spaces part, double quotes keep spaces, and backslashes
   * only count before a double quote, where two are one and an odd one keeps the quote.
   *
   * @return empty if a quote is not closed
   */
  public static Optional<List<String>> windows(String text) {
    CommandLine line = new CommandLine(text);
    return line.readWindows() ? Optional.of(line.words) : Optional.empty();
  }

  private boolean readPosix() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (isBlank(c)) {
        endWord();
      } else if (c == '\'' || c == '"') {
        if (!quoted(c)) {
          return false;
        }
      } else if (c == '\\') {
        if (at == text.length()) {
          return false;
        }
        add(text.charAt(at++));
      } else {
        add(c);
      }
    }
    endWord();
    return true;
  }

  private boolean quoted(char quote) {
    inWord = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return true;
      }
      boolean escape = c == '\\' && quote == '"' && at < text.length();
      if (escape && (text.charAt(at) == '"' || text.charAt(at) == '\\')) {
        c = text.charAt(at++);
      }
      add(c);
    }
    return false;
  }

  private boolean readWindows() {
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at--;
        if (escapedQuote()) {
          add('"');
        }
      } else if (c == '"') {
        quoted = !quoted;
        inWord = true;
      } else if (!quoted && isBlank(c)) {
        endWord();
      } else {
        add(c);
      }
    }
    endWord();
    return !quoted;
  }

  /** Reads a run of backslashes, and the quote behind it if that is escaped. */
  private boolean escapedQuote() {
    int start = at;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    int count = at - start;
    boolean beforeQuote = at < text.length() && text.charAt(at) == '"';
    for (int i = 0; i < (beforeQuote ? count / 2 : count); i++) {
      add('\\');
    }
    boolean escaped = beforeQuote && count % 2 == 1;
    if (escaped) {
      at++;
    }
    return escaped;
  }

  /** A value that goes on in a deeper line has its line break, which parts words too. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private void add(char c) {
    word.append(c);
    inWord = true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
