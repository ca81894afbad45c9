package dev.stageinspector.ui.sidebar;

import dev.stageinspector.find.StageSearch;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stages that AWS has listed, as far as they have come.
 *
 * @param query what was asked
 * @param regions what came from each region that was asked so far, in order
 * @param stages all stages of it, in AWS's order, each once
 */
record RegionalStages(StagesQuery query, List<Answers> regions, List<StageItem> stages) {

  /** The stages in these answers. */
  static RegionalStages of(StagesQuery query, List<Answers> regions) {
    Set<StageArn> seen = new HashSet<>();
    return new RegionalStages(
        query,
        List.copyOf(regions),
        regions.stream()
            .flatMap(Answers::items)
            .map(listed -> StageItem.of(listed, query.profile()))
            .flatMap(Optional::stream)
            .filter(stage -> seen.add(stage.arn()))
            .toList());
  }

  /** The stages that a name or an ID may mean. */
  StageSearch search(String nameOrId) {
    return StageSearch.of(nameOrId, regions.stream().flatMap(Answers::items).toList());
  }

  /** The stage that a name or an ID means, if it is clear which one. */
  Optional<StageQuery> meant(String nameOrId) {
    return search(nameOrId).meant().map(match -> new StageQuery(match.arn(), query.profile()));
  }

  /** Whether every page of every region is there. */
  boolean isComplete() {
    return regions.size() == query.regions().size()
        && regions.stream().allMatch(Answers::isComplete);
  }

  /** Why pages of a region are missing, for the first of them. */
  Optional<Failure> failure() {
    return regions.stream().map(Answers::failure).flatMap(Optional::stream).findFirst();
  }

  /** The regions of which pages are missing because a call failed. */
  List<String> broken() {
    return regions.stream()
        .filter(answers -> answers.failure().isPresent())
        .map(answers -> answers.request().region())
        .toList();
  }

  /** When the first page came, by AWS's clock; empty if none has. */
  Optional<Instant> since() {
    return regions.stream()
        .flatMap(answers -> answers.pages().stream())
        .map(Answer::time)
        .findFirst();
  }
}
