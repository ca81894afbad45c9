package dev.stageinspector.ivs;

/** What surrounds an ARN or a name in chats, tickets, JSON, and mails. */
public final class Wrapping {

  /** Beside spaces and characters that are not seen. */
  private static final String MARKS = "\"'`\\,;.<>()[]{}«»‹›“”„‟‘’‚‛";

  private Wrapping() {}

  /** The text without what surrounds it. */
  public static String off(String pasted) {
    int start = 0;
    int end = pasted.length();
    while (start < end && wraps(pasted.codePointAt(start))) {
      start += Character.charCount(pasted.codePointAt(start));
    }
    while (end > start && wraps(pasted.codePointBefore(end))) {
      end -= Character.charCount(pasted.codePointBefore(end));
    }
    return pasted.substring(start, end);
  }

  private static boolean wraps(int character) {
    return StrayCharacter.isBlank(character) || MARKS.indexOf(character) >= 0;
  }
}
