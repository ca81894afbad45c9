package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Plan.Step;
import dev.stageinspector.ivs.Request;
import java.util.List;

/**
 * The answer to a question.
 *
 * @param question what was asked
 * @param known the answers that it rests on
 * @param findings what was found, the first one being what decides; never empty
 * @param notAsked what it would rest on as well and has no answer: it wasn't asked, or the call
 *     failed
 */
public record Diagnosis(
    Question question, Case known, List<Finding> findings, List<Request> notAsked) {

  public Diagnosis {
    findings = List.copyOf(findings);
    notAsked = List.copyOf(notAsked);
  }

  /** What the answers that are there say. */
  public static Diagnosis of(Question question, Case known) {
    return new Diagnosis(question, known, question.findings(known), missing(question, known));
  }

  /** What decides. */
  public Finding headline() {
    return findings.getFirst();
  }

  /** What this API can't tell, whatever is asked. */
  public List<String> unknowable() {
    return question.unknowable();
  }

  /**
   * What is to be asked for a question, as far as that can be told by now: each answer can lead to
   * more.
   */
  public static List<Request> missing(Question question, Case known) {
    return question.needs(known).stream().distinct().filter(one -> !known.has(one)).toList();
  }

  /** Asks what a question needs, until nothing is missing that wasn't tried. */
  public static Plan plan(Question question, Case known) {
    return (fetched, asked) ->
        missing(question, known.with(fetched)).stream()
            .filter(request -> !asked.contains(request))
            .findFirst()
            .map(Step::rest);
  }
}
