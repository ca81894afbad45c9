package dev.stageinspector.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Asks a question, and checks what is true of every diagnosis. */
final class Checked {

  private Checked() {}

  /**
   * What the answers say. They say the same in any order, and nothing rests on a call that wasn't
   * answered.
   */
  static Diagnosis ask(Question question, Cases answers) {
    return ask(question, answers.known());
  }

  static Diagnosis ask(Question question, Case known) {
    Diagnosis found = Diagnosis.of(question, known);
    assertThat(found.findings()).isNotEmpty();
    assertThat(found.findings()).extracting(Finding::sentence).allMatch(it -> it.endsWith("."));
    assertThat(found.findings())
        .flatExtracting(Finding::evidence)
        .extracting(Evidence::request)
        .allMatch(known::has);
    assertThat(found.findings()).flatExtracting(Finding::more).noneMatch(known::has);
    for (int seed = 0; seed < 4; seed++) {
      Diagnosis other = Diagnosis.of(question, known.with(shuffled(known.fetched(), seed)));
      assertThat(other.findings()).isEqualTo(found.findings());
      assertThat(other.notAsked()).containsExactlyInAnyOrderElementsOf(found.notAsked());
    }
    return found;
  }

  private static Fetched shuffled(Fetched fetched, int seed) {
    List<Map.Entry<Request, Answers>> all = new ArrayList<>(fetched.answers().entrySet());
    Collections.shuffle(all, new Random(seed));
    Map<Request, Answers> answers = new LinkedHashMap<>();
    all.forEach(one -> answers.put(one.getKey(), one.getValue()));
    return new Fetched(answers);
  }

  /** The finding with a code. */
  static Finding finding(Diagnosis found, Code code) {
    return found.findings().stream()
        .filter(one -> one.code() == code)
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " not in " + found.findings()));
  }

  static List<Code> codes(Diagnosis found) {
    return found.findings().stream().map(Finding::code).toList();
  }
}
