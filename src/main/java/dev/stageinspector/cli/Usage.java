package dev.stageinspector.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} prints, for a terminal of 80 columns. */
public final class Usage {

  private static final int COLUMNS = 80;
  private static final int WORDS_START = 27;

  private Usage() {}

  public static String text() {
    return """
    Usage: stage-inspector [OPTION]... [FILE]
    Show everything about an Amazon IVS Real-Time stage, from AWS or from the
    snapshot in FILE.

    Separate an option and its value with a space or an equals sign: --print json
    or --print=json. A value that begins with -- needs the equals sign.

    %s
    Exit status:
      0  success
      1  the look-up failed, or its output could not be written; see standard error
      2  wrong usage
    With --compare:
      0  the same
      1  different
      2  wrong usage
      3  a side could not be read, or the output could not be written
    """
        .formatted(Arrays.stream(Option.values()).map(Usage::lines).collect(Collectors.joining()));
  }

  private static String lines(Option option) {
    String names = option.shortName().isEmpty() ? "    " : option.shortName() + ", ";
    StringBuilder lines =
        new StringBuilder("  " + names + option.longName() + " " + option.parameter());
    if (lines.length() >= WORDS_START) {
      lines.append('\n');
    }
    int column = lines.length() - 1 - lines.lastIndexOf("\n");
    for (String word : option.words().split(" ", -1)) {
      if (column + 1 + word.length() > COLUMNS) {
        lines.append('\n');
        column = 0;
      }
      int spaces = Math.max(1, WORDS_START - column);
      lines.repeat(' ', spaces).append(word);
      column += spaces + word.length();
    }
    return lines.append('\n').toString();
  }
}
