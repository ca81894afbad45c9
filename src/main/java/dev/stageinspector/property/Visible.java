package dev.stageinspector.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text of unknown origin, made safe to look at: characters that are not seen, or that move what is
 * seen, are written as escapes such as {@code \u202e}. What is copied is never taken from here.
 */
public final class Visible {

  /**
   * A piece of a text.
   *
   * @param text what to show
   * @param start where it is in the original text
   * @param escape whether it stands for characters that are not shown as they are
   */
  public record Piece(String text, int start, boolean escape) {}

  private Visible() {}

  /**
   * The text on one line with only control and text-direction characters escaped, for a terminal or
   * a file.
   */
  public static String line(String text) {
    return joined(pieces(text, at -> disturbs(text.codePointAt(at))));
  }

  /** As {@link #line}, but its line feeds stay: for a text that was laid out by the program. */
  public static String block(String text) {
    return joined(pieces(text, at -> text.charAt(at) != '\n' && disturbs(text.codePointAt(at))));
  }

  /**
   * The text with every character escaped that a reader could not see, spaces at its ends included,
   * for the window.
   */
  public static String shown(String text) {
    return joined(pieces(text));
  }

  /** The pieces of {@link #shown}, so that a view can mark the escapes. */
  public static List<Piece> pieces(String text) {
    int start = text.length() - text.stripLeading().length();
    int end = text.stripTrailing().length();
    return pieces(
        text,
        at ->
            at < start || at >= end || (hides(text.codePointAt(at)) && !Shaping.belongs(text, at)));
  }

  /** Whether it is white space or a control character. */
  public static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  /** The number of a character, as in {@code U+00A0}. */
  public static String codePoint(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  private static String joined(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    pieces.forEach(piece -> line.append(piece.text()));
    return line.toString();
  }

  /**
   * Cuts a text where characters that are escaped and others meet.
   *
   * @param escaped whether the character at this place is
   */
  private static List<Piece> pieces(String text, IntPredicate escaped) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      boolean escape = escaped.test(start);
      int end = start;
      StringBuilder shown = new StringBuilder();
      while (end < text.length() && escaped.test(end) == escape) {
        int character = text.codePointAt(end);
        shown.append(escape ? escape(character) : Character.toString(character));
        end += Character.charCount(character);
      }
      pieces.add(new Piece(shown.toString(), start, escape));
      start = end;
    }
    return pieces.isEmpty() ? List.of(new Piece("", 0, false)) : pieces;
  }

  /**
   * Control characters, line ends of every kind, halves of characters, and what changes the
   * direction of text.
   */
  private static boolean disturbs(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> changesDirection(character);
    };
  }

  /** The Bidi_Control characters of the Unicode Character Database. */
  private static boolean changesDirection(int character) {
    return character == 0x061C
        || character == 0x200E
        || character == 0x200F
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  /**
   * What {@link #disturbs}, and everything else that leaves no mark, looks like a plain space, or
   * has no look of its own that a reader could know it by.
   */
  private static boolean hides(int character) {
    return disturbs(character)
        || switch (Character.getType(character)) {
          case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
          case Character.SPACE_SEPARATOR -> character != ' ';
          default -> isFiller(character) || isVariationSelector(character);
        };
  }

  /** Letters and marks that are drawn as nothing. */
  private static boolean isFiller(int character) {
    return character == 0x034F
        || character == 0x115F
        || character == 0x1160
        || character == 0x17B4
        || character == 0x17B5
        || character == 0x2800
        || character == 0x3164
        || character == 0xFFA0
        || character == 0x13441
        || character == 0x13442
        || character == 0x16FE4
        || character == 0x1D159;
  }

  /** Marks that choose between forms of the character before them. */
  private static boolean isVariationSelector(int character) {
    return (character >= 0x180B && character <= 0x180F)
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  private static String escape(int character) {
    return Character.isBmpCodePoint(character)
        ? String.format(Locale.ROOT, "\\u%04x", character)
        : String.format(Locale.ROOT, "\\u{%x}", character);
  }
}
