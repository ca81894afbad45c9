package dev.stageinspector.ui.sidebar;

import dev.stageinspector.find.StageSearch;
import dev.stageinspector.find.StageSearch.Closeness;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.Drawn;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a list of stages into words, as far as it has come. */
final class SidebarWords {
  private SidebarWords() {}

  /**
   * How far it is while it runs; then how many there are, how old that is, and what is missing.
   *
   * @param matching how many of them the filter leaves
   */
  static String status(
      CallState<StagesQuery, RegionalStages> state,
      Optional<RegionalStages> shown,
      int matching,
      Instant now) {
    if (state instanceof CallState.Running(StagesQuery query, Optional<RegionalStages> soFar, _)) {
      return "Listing… "
          + (query.regions().size() == 1
              ? soFar.map(SidebarWords::pages).orElse("")
              : "region "
                  + Math.max(1, soFar.map(found -> found.regions().size()).orElse(1))
                  + " of "
                  + query.regions().size()
                  + soFar.map(found -> ", " + stages(found)).orElse(""));
    }
    return shown
        .map(found ->
            Stream.of(Optional.of(stages(found, matching)), age(found, now), missing(found))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")))
        .orElse("");
  }

  /** Why no stage is listed, where none is. */
  static String silence(
      CallState<StagesQuery, RegionalStages> state,
      Optional<RegionalStages> shown,
      StagesQuery query) {
    if (state.isRunning()) {
      return "Waiting for AWS…";
    }
    if (shown.filter(RegionalStages::isComplete).isPresent()) {
      return "AWS has no stages in " + query.where() + ".";
    }
    if (state.failure().isPresent() || shown.flatMap(RegionalStages::failure).isPresent()) {
      return "Couldn't list the stages: it isn't known whether there are any.";
    }
    return shown.isPresent()
        ? "No stages so far. AWS has more."
        : "Not listed yet. Refresh to list them.";
  }

  /** Why it isn't clear which stage has a name or an ID, and what to do. */
  static String missed(String nameOrId, Optional<RegionalStages> shown, StagesQuery query) {
    String named = "the name or ID “" + Drawn.line(nameOrId) + "”";
    Optional<RegionalStages> all = shown.filter(RegionalStages::isComplete);
    if (all.isEmpty()) {
      return "Couldn't list the stages in "
          + query.where()
          + ", so it isn't known which one has "
          + named
          + ". See the sidebar.";
    }
    StageSearch found = all.get().search(nameOrId);
    if (found.matches().isEmpty()) {
      return "No stage in "
          + query.where()
          + " has "
          + named
          + ". Check it, or choose another region in the sidebar.";
    }
    return (found.closeness() == Closeness.PART
            ? "No stage in " + query.where() + " has exactly " + named + ", but some contain it."
            : "Several stages in " + query.where() + " have " + named + ".")
        + " Choose one in the sidebar.";
  }

  private static String pages(RegionalStages found) {
    int pages = found.regions().stream().mapToInt(region -> region.pages().size()).sum();
    return (pages == 1 ? "1 page, " : "%,d pages, ".formatted(pages)) + stages(found);
  }

  private static String stages(RegionalStages found) {
    int count = found.stages().size();
    return count == 1 ? "1 stage" : "%,d stages".formatted(count);
  }

  private static String stages(RegionalStages found, int matching) {
    return matching == found.stages().size()
        ? stages(found)
        : "%,d of ".formatted(matching) + stages(found);
  }

  private static Optional<String> age(RegionalStages found, Instant now) {
    return found.since().map(since -> Times.ago(since, now));
  }

  private static Optional<String> missing(RegionalStages found) {
    if (found.isComplete()) {
      return Optional.empty();
    }
    return Optional.of(
        found.broken().isEmpty()
            ? "AWS has more"
            : "failed in " + String.join(", ", found.broken()));
  }
}
