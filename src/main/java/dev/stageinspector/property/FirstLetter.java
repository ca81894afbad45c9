package dev.stageinspector.property;

import java.util.Locale;

/** The first letter of our own words, which aren't empty, as their place in a text wants it. */
public final class FirstLetter {
  private FirstLetter() {}

  /** As at the beginning of a sentence, or in a heading. */
  public static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** As within a sentence. */
  public static String small(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
