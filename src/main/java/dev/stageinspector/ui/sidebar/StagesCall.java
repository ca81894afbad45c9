package dev.stageinspector.ui.sidebar;

import dev.stageinspector.aws.failure.Reason.Kind;
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
 * Asks for all stages of one region after the other, and tells of each page. A region that is
 * denied does not end the others; what fails otherwise would fail there, too.
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
      if (query.regions().size() == 1 || (answers.pages().isEmpty() && !isOfRegion(answers))) {
        answers.orThrow();
      }
      regions.add(answers);
    }
    if (regions.stream().allMatch(region -> region.pages().isEmpty())) {
      regions.getFirst().orThrow();
    }
    return RegionalStages.of(query, regions);
  }

  /** Whether other regions may answer: policies can allow some regions only. */
  private static boolean isOfRegion(Answers answers) {
    return answers.failure().map(Failure::kind).equals(Optional.of(Kind.ACCESS_DENIED));
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
