package dev.stageinspector.diagnosis;

import dev.stageinspector.Chance;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;

/** Some of the answers that there could be. */
final class Some {

  private Some() {}

  /** About two thirds of the answers, at random. */
  static Fetched of(Fetched all, Chance chance) {
    Fetched some = Fetched.NOTHING;
    for (Answers answers : all.answers().values()) {
      if (chance.oneOf(true, true, false)) {
        some = some.with(answers);
      }
    }
    return some;
  }
}
