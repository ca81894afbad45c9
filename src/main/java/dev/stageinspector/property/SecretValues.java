package dev.stageinspector.property;

import dev.stageinspector.platform.Unwrapped;
import java.util.BitSet;

/**
 * Recognizes secrets by their value: participant tokens and other signed tokens, whole or in part,
 * stream keys, AWS access keys and session tokens, private keys, and what a text itself calls a
 * password. They are also found in base64, with escapes of URLs, JSON, and HTML, and split over
 * lines. What only looks like a secret goes, too: a text without it is still of use, and a secret
 * in a text can't be taken back.
 */
public final class SecretValues {

  /** What stands in the place of a secret. */
  public static final String REMOVED = "(secret removed)";

  /** What is left of two secrets may make a third one; a text that goes on like that is made to. */
  private static final int MOST_PASSES = 8;

  private SecretValues() {}

  /** Whether there is a secret in it. */
  public static boolean isSecret(String value) {
    return !places(value).isEmpty();
  }

  /** Whether what has this name is a secret, whatever it is. */
  public static boolean isSecretName(String name) {
    return SecretNames.isSecret(name);
  }

  /** The same text with {@value #REMOVED} in the place of every secret. */
  public static String without(String text) {
    String left = text;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      BitSet places = places(left);
      if (places.isEmpty()) {
        return left;
      }
      left = without(left, places);
    }
    return REMOVED;
  }

  private static String without(String text, BitSet places) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (int secret = places.nextSetBit(0); secret >= 0; secret = places.nextSetBit(at)) {
      kept.append(text, at, secret).append(REMOVED);
      at = places.nextClearBit(secret);
    }
    return kept.append(text, at, text.length()).toString();
  }

  private static BitSet places(String text) {
    BitSet places = new BitSet();
    for (Unwrapped reading : Unwrapped.readings(text)) {
      new SecretSearch(reading).ranges().forEach(range -> reading.mark(range, places));
    }
    return places;
  }
}
