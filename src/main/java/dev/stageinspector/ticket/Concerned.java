package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.sessions.TimeLine;
import java.util.List;
import java.util.Optional;

/**
 * Whom a ticket concerns: those whom the question is about and its evidence names, or else those in
 * the time line.
 *
 * @param stage the answer of GetStage
 * @param session what is known of the session; nothing if none is looked at
 * @param diagnosis the question and its answer, if one was asked
 * @param participants the IDs of those concerned
 */
record Concerned(
    Answer stage,
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
        known,
        diagnosis,
        diagnosis.map(one -> one.participants().toList()).orElse(matter.participants()));
  }

  /** What they did; nothing if no session is looked at. */
  Optional<TimeLine> timeLine() {
    return session.map(known -> TimeLine.of(known.log(), participants));
  }
}
