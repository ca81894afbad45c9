package dev.stageinspector.property;

/**
 * Tells where an unseen character is part of how a text is written, so that it can be seen by what
 * it does to its neighbors: in an emoji made of several, in Persian, in the conjuncts of Indian
 * scripts. Everywhere else it only makes two texts differ that look alike.
 */
final class Shaping {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  /** The signs of the living Indian scripts that take a consonant's vowel away. */
  private static final String VIRAMAS =
      "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039";

  /** Bengali and Kannada ra: a joiner before the virama chooses the form of what follows. */
  private static final String RAS = "\u09B0\u0CB0";

  private Shaping() {}

  /** Whether the character at this place shapes its neighbors as its script has it. */
  static boolean belongs(String text, int at) {
    if (at == 0) {
      return false;
    }
    int before = text.codePointBefore(at);
    return switch (text.codePointAt(at)) {
      case ZERO_WIDTH_JOINER ->
          isVirama(before) || joinsEmoji(text, at) || joinsRa(before, after(text, at));
      case ZERO_WIDTH_NON_JOINER -> isVirama(before) || partsArabic(text, at);
      case EMOJI_STYLE -> takesEmojiStyle(before, after(text, at));
      case TEXT_STYLE -> Character.isEmojiPresentation(before);
      default -> false;
    };
  }

  /** The character after the one at this place, which is not a pair; 0 at the end. */
  private static int after(String text, int at) {
    return at + 1 < text.length() ? text.codePointAt(at + 1) : 0;
  }

  private static boolean isVirama(int character) {
    return VIRAMAS.indexOf(character) >= 0;
  }

  private static boolean joinsRa(int before, int after) {
    return RAS.indexOf(before) >= 0 && isVirama(after);
  }

  /** Unicode's rule for clusters (UAX #29, GB11): a pictograph, its modifiers, and another one. */
  private static boolean joinsEmoji(String text, int at) {
    int end = at;
    while (end > 0 && modifiesEmoji(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end > 0
        && Character.isExtendedPictographic(text.codePointBefore(end))
        && Character.isExtendedPictographic(after(text, at));
  }

  private static boolean modifiesEmoji(int character) {
    return character == EMOJI_STYLE || Character.isEmojiModifier(character);
  }

  /** A character that is text by default becomes an emoji; a digit only does as a keycap. */
  private static boolean takesEmojiStyle(int before, int after) {
    return Character.isEmoji(before)
        && !Character.isEmojiPresentation(before)
        && (before > '~' || after == KEYCAP);
  }

  /**
   * A non-joiner parts two letters that would be joined (IDNA's rule, RFC 5892 A.1), vowel signs
   * between them aside.
   */
  private static boolean partsArabic(String text, int at) {
    int end = at;
    while (end > 0 && isMark(text.codePointBefore(end))) {
      end--;
    }
    int start = at + 1;
    while (start < text.length() && isMark(text.codePointAt(start))) {
      start++;
    }
    return end > 0
        && start < text.length()
        && isArabicLetter(text.codePointBefore(end))
        && !joinsOnlyToItsRight(text.codePointBefore(end))
        && isArabicLetter(text.codePointAt(start));
  }

  private static boolean isMark(int character) {
    return Character.isBmpCodePoint(character)
        && Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** A letter of the Arabic block that joins at all; hamza does not. */
  private static boolean isArabicLetter(int character) {
    return character >= 0x0620
        && character <= 0x06FF
        && character != 0x0621
        && character != 0x0674
        && Character.isLetter(character);
  }

  /** Joining type R of the Unicode Character Database: alef, dal, reh, waw and their kin. */
  private static boolean joinsOnlyToItsRight(int character) {
    return (character >= 0x0622 && character <= 0x0627 && character != 0x0626)
        || character == 0x0629
        || (character >= 0x062F && character <= 0x0632)
        || character == 0x0648
        || (character >= 0x0671 && character <= 0x0677)
        || (character >= 0x0688 && character <= 0x0699)
        || character == 0x06C0
        || (character >= 0x06C3 && character <= 0x06CB)
        || character == 0x06CD
        || character == 0x06CF
        || (character >= 0x06D2 && character <= 0x06D5)
        || character == 0x06EE
        || character == 0x06EF;
  }
}
