package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.diagnosis.EvidenceWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.TimeLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a ticket concerns: those whom the question is about and its evidence names, or else all
 * publishers and all whose events were asked for, whatever lanes are shown.
 *
 * @param stage the answer of GetStage
 * @param fetched the other answers, of which not all are about the session
 * @param session what is known of the session; nothing if none is looked at
 * @param diagnosis the question and its answer, if one was asked
 * @param participants the IDs of those concerned
 */
record Concerned(
    Answer stage,
    Fetched fetched,
    Optional<Case> session,
    Optional<Diagnosis> diagnosis,
    List<String> participants) {

  /** What is left of a matter. */
  static Concerned of(Answer stage, Fetched fetched, Optional<Diagnosis> diagnosis, Matter matter) {
    Optional<Case> known =
        diagnosis
            .map(Diagnosis::known)
            .filter(one -> one.chosen().isPresent())
            .or(() ->
                matter
                    .session()
                    .map(one -> new Case(stage.query(), Optional.of(one), fetched, stage.time())));
    return new Concerned(
        stage,
        fetched,
        known,
        diagnosis,
        diagnosis
            .map(Diagnosis::participants)
            .or(() -> known.map(Concerned::everyone))
            .orElse(Stream.of())
            .toList());
  }

  private static Stream<String> everyone(Case known) {
    return Stream.concat(
            known.participants().stream().filter(Participant::published).map(Participant::id),
            known.fetched().answers().keySet().stream()
                .filter(one -> one.operation() == Operation.LIST_PARTICIPANT_EVENTS)
                .filter(known.query()::isAsked)
                .flatMap(one -> one.participant().stream()))
        .distinct();
  }

  /** How many more have events that were loaded. */
  int others() {
    return session
        .map(known ->
            (int)
                known.answers().withEvents().stream()
                    .filter(id -> !participants.contains(id))
                    .count())
        .orElse(0);
  }

  /**
   * The calls that failed, about the stage or the session: what another session lacks is no matter.
   */
  List<Answers> failed() {
    return fetched.answers().values().stream()
        .filter(answers -> answers.failure().isPresent() && !isOfAnotherSession(answers.request()))
        .toList();
  }

  private boolean isOfAnotherSession(Request request) {
    return session
        .map(Case::query)
        .filter(query -> request.stage().equals(Optional.of(query.stage().arn())))
        .flatMap(query -> request.session().filter(id -> !id.equals(query.id())))
        .isPresent();
  }

  /** Words for what is known. */
  EvidenceWords words() {
    return EvidenceWords.of(
        session.orElseGet(() -> new Case(stage.query(), Optional.empty(), fetched, stage.time())));
  }

  /** What they did; nothing if no session is looked at. */
  Optional<TimeLine> timeLine() {
    return session.map(known -> TimeLine.of(known.log(), participants));
  }
}
