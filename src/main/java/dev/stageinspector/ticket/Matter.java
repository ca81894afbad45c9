package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.sessions.StageSession;
import java.util.Optional;

/**
 * What a ticket is about.
 *
 * @param stage the answer of GetStage
 * @param fetched the other answers that are there
 * @param session the session that is looked at; nothing if none is
 * @param diagnosis the question that was asked, with its answer; nothing if none was
 */
public record Matter(
    Answer stage, Fetched fetched, Optional<StageSession> session, Optional<Diagnosis> diagnosis) {

  /** Only the stage. */
  public static Matter of(Answer stage) {
    return new Matter(stage, Fetched.NOTHING, Optional.empty(), Optional.empty());
  }
}
