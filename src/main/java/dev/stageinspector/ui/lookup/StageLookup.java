package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Call;
import java.util.function.Consumer;

/** Looks a stage up. */
public record StageLookup(Ivs ivs) implements Call<StageQuery, Answer> {

  @Override
  public Answer make(StageQuery query, Consumer<Answer> soFar)
      throws LookupException, InterruptedException {
    return ivs.ask(Request.getStage(query));
  }

  @Override
  public Failure defect(StageQuery query) {
    return Failure.defect(Request.getStage(query));
  }

  @Override
  public boolean isSameSubject(StageQuery one, StageQuery other) {
    return one.arn().equals(other.arn());
  }
}
