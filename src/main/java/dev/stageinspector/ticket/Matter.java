package dev.stageinspector.ticket;

import dev.stageinspector.diagnosis.Case;
import dev.stageinspector.diagnosis.Question;
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
 * @param asked the question that was asked; nothing if none was
 */
public record Matter(
    Answer stage, Fetched fetched, Optional<StageSession> session, Optional<Asked> asked)
    implements About {

  /**
   * A question that was asked. Its answer follows from what is known, which takes a moment with
   * thousands of participants.
   */
  public record Asked(Question question, Case known) {}

  /** The same, where the stage couldn't be looked up again. */
  public Matter with(FailedLookup failed) {
    return new Matter(stage, fetched.with(failed.answers()), session, asked);
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
