package dev.stageinspector.ui.kit;

import dev.stageinspector.property.Visible;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text of unknown origin, made safe to look at and short enough to be drawn at once: laying out a
 * word of 10,000 combining marks takes JavaFX seconds. What is copied is never taken from here.
 */
public final class Drawn {

  /** More than this does not fit a row of the widest screen. */
  static final int LONGEST = 700;

  /** The lines of a whole answer, and all of them together, in UTF-16 units. */
  private static final int LONGEST_LINE = 1_000;

  private static final int LONGEST_BLOCK = 500_000;
  private static final int LONGEST_LINES = 10_000;
  private static final int BRIEF = 40;

  /** On one character; no language has as many. */
  private static final int MOST_MARKS = 16;

  private static final String CUT = "…";

  private Drawn() {}

  /** A text on one line with every character escaped that a reader could not see. */
  public static String line(String text) {
    return Visible.shown(head(text));
  }

  /** A few words of a text that is safe already, for where there is little room. */
  public static String brief(String shown) {
    return head(shown, BRIEF);
  }

  /** The beginning of a text, as it is; all of it if it is not too long. */
  public static String head(String text) {
    return head(text, LONGEST);
  }

  /** Nearly all of a text, as it is, for where there is room for several lines. */
  public static String lines(String text) {
    return head(text, LONGEST_LINES);
  }

  /**
   * A text that the program laid out, its lines kept.
   *
   * @param rest what to say of lines that are left out
   */
  public static String block(String text, String rest) {
    boolean whole = text.length() <= LONGEST_BLOCK;
    List<String> lines =
        text.substring(0, whole ? text.length() : LONGEST_BLOCK)
            .lines()
            .map(line -> head(line, LONGEST_LINE))
            .collect(Collectors.toList());
    if (!whole) {
      lines.add(CUT + " " + rest);
    }
    return Visible.block(String.join("\n", lines) + (whole && text.endsWith("\n") ? "\n" : ""));
  }

  private static String head(String text, int longest) {
    int end = drawable(text, longest);
    return end == text.length() ? text : text.substring(0, end) + CUT;
  }

  /** Where the part ends that can be drawn, never in the middle of a character. */
  private static int drawable(String text, int longest) {
    int marks = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      marks = isMark(character) ? marks + 1 : 0;
      if (next > longest || marks > MOST_MARKS) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
