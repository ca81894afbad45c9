package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Diagnosis;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageQuery;
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
    Answer stage, Fetched fetched, Optional<StageSession> session, Optional<Diagnosis> diagnosis)
    implements About {

  /** The same, where the stage couldn't be looked up again. */
  public Matter with(FailedLookup failed) {
    return new Matter(stage, fetched.with(failed.answers()), session, diagnosis);
  }

  @Override
  public StageQuery query() {
    return stage.query();
  }

  @Override
  public String title() {
    return Stage.of(stage.tree()).title();
  }

  /** Only the stage. */
  public static Matter of(Answer stage) {
    return new Matter(stage, Fetched.NOTHING, Optional.empty(), Optional.empty());
  }
}
