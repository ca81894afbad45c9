package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.sessions.StageSession;
import java.util.List;
import java.util.Optional;

/**
 * What a ticket is about.
 *
 * @param stage the answer of GetStage
 * @param fetched the other answers that are there
 * @param session the session that is looked at; nothing if none is
 * @param participants the IDs of those whose time line is looked at
 * @param diagnosis the question that was asked, with its answer; nothing if none was
 */
public record Matter(
    Answer stage,
    Fetched fetched,
    Optional<StageSession> session,
    List<String> participants,
    Optional<Diagnosis> diagnosis) {

  public Matter {
    participants = List.copyOf(participants);
  }

  /** Only the stage. */
  public static Matter of(Answer stage) {
    return new Matter(stage, Fetched.NOTHING, Optional.empty(), List.of(), Optional.empty());
  }
}
