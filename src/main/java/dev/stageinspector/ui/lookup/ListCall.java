package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Call;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for all pages of a list, and tells of each. */
public record ListCall(Ivs ivs) implements Call<Request, Answers> {

  @Override
  public Answers make(Request request, Consumer<Answers> soFar)
      throws LookupException, InterruptedException {
    return ivs.all(request, soFar).orThrow();
  }

  @Override
  public Failure defect(Request request) {
    return Failure.defect(request);
  }

  @Override
  public boolean isSameSubject(Request one, Request other) {
    return one.equals(other);
  }

  /** What has come stays, and a whole list stays until another is whole. */
  @Override
  public boolean isKept(Answers part, Optional<Answers> shown) {
    return shown.filter(Answers::isComplete).isEmpty();
  }
}
