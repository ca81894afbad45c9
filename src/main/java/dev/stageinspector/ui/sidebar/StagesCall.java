package dev.stageinspector.ui.sidebar;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks for all stages of one region after the other, and tells of each page. A region that fails
 * does not end the others, unless it is the first and gives nothing: the next ones would fail for
 * the same reason.
 */
record StagesCall(Ivs ivs) implements Call<StagesQuery, RegionalStages> {

  @Override
  public RegionalStages make(StagesQuery query, Consumer<RegionalStages> soFar)
      throws LookupException, InterruptedException {
    List<Answers> regions = new ArrayList<>();
    for (Request request : query.requests().toList()) {
      List<Answers> before = List.copyOf(regions);
      Answers answers =
          ivs.all(request, part -> soFar.accept(RegionalStages.of(query, with(before, part))));
      if (query.regions().size() == 1 || (before.isEmpty() && answers.pages().isEmpty())) {
        answers.orThrow();
      }
      regions.add(answers);
    }
    return RegionalStages.of(query, regions);
  }

  @Override
  public Failure defect(StagesQuery query) {
    return Failure.defect(query.requests().findFirst().orElseThrow());
  }

  @Override
  public boolean isSameSubject(StagesQuery one, StagesQuery other) {
    return one.equals(other);
  }

  /** What has come stays, and a whole list stays until another is whole. */
  @Override
  public boolean isKept(RegionalStages part, Optional<RegionalStages> shown) {
    return shown.filter(RegionalStages::isComplete).isEmpty();
  }

  private static List<Answers> with(List<Answers> before, Answers part) {
    List<Answers> all = new ArrayList<>(before);
    all.add(part);
    return all;
  }
}
