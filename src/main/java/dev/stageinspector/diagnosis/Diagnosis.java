package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Plan.Step;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionPlans;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return new Diagnosis(
        question,
        question.subject(known),
        Shortened.all(question.findings(known)),
        missing(question, known));
  }

  /** What decides. */
  public Finding headline() {
    return findings.getFirst();
  }

  /** Participants that it is about: who was asked about, then who is in the evidence. */
  public Stream<String> participants() {
    return Stream.concat(
            question.people().stream()
                .flatMap(person -> known.participants(person).stream())
                .map(Participant::id),
            findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .map(Evidence::participant))
        .filter(id -> !id.isEmpty())
        .distinct();
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

  /** Whether answers can be out of date: what goes on changes, but not in a snapshot. */
  public static boolean isOfNow(Question question, Case known) {
    return !known.stage().isSaved() && (question instanceof LiveNow || known.session().isOpen());
  }

  /**
   * Asks what a question needs, until nothing is missing that wasn't tried. Of what goes on, short
   * answers are asked for again. If answers lead to many more calls, it ends before these.
   */
  public static Plan plan(Question question, Case known) {
    int first = missing(question, known).size();
    boolean anew = isOfNow(question, known);
    return (fetched, asked) -> {
      Case now = known.with(fetched);
      List<Request> next =
          question.needs(now).stream()
              .distinct()
              .filter(request -> !asked.contains(request))
              .filter(request -> !now.has(request) || (anew && isShort(now, request)))
              .toList();
      long missing = next.stream().filter(request -> !now.has(request)).count();
      boolean many = asked.size() >= first && missing > SessionPlans.UNASKED;
      return many
          ? Optional.empty()
          : next.stream()
              .findFirst()
              .map(request -> now.has(request) ? Step.anew(request) : Step.rest(request));
    };
  }

  private static boolean isShort(Case known, Request request) {
    return known
        .fetched()
        .to(request)
        .filter(answers -> answers.pages().size() <= SessionPlans.UNASKED)
        .isPresent();
  }
}
