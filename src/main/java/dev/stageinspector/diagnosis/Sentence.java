package dev.stageinspector.diagnosis;

import java.util.Locale;

/** How sentences begin. */
final class Sentence {

  private static final String NOBODYS_NAME = "participant ";

  private Sentence() {}

  /** Our own words with a capital. */
  static String of(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  /** A sentence that can begin with a name: what is no name of ours stays as it is. */
  static String beginning(String sentence) {
    return sentence.startsWith(NOBODYS_NAME) ? of(sentence) : sentence;
  }
}
