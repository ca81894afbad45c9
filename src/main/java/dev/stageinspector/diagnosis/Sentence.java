package dev.stageinspector.diagnosis;

import dev.stageinspector.property.FirstLetter;

/** How sentences begin. */
final class Sentence {

  private static final String NOBODYS_NAME = "participant ";

  private Sentence() {}

  /** A sentence that can begin with a name: what is no name of ours stays as it is. */
  static String beginning(String sentence) {
    return sentence.startsWith(NOBODYS_NAME) ? FirstLetter.capital(sentence) : sentence;
  }
}
