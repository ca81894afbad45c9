package dev.stageinspector.ui.sidebar;

import dev.stageinspector.find.StageFilter;
import dev.stageinspector.store.History;
import dev.stageinspector.store.LastState;
import dev.stageinspector.store.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the sidebar lists: a function of the history, of what AWS has listed, of the filter, and of
 * the order.
 */
final class SidebarRows {

  /** How the listed stages are sorted. */
  enum Order {
    BY_NAME,
    LIVE_FIRST
  }

  private static final String NO_MATCH =
      "None of these stages matches the filter. You can choose another region, or all regions.";

  /** Past this, a list of what is recent is no longer one; the filter searches all of them. */
  private static final int MOST_RECENT = 8;

  private final History history;
  private final Optional<RegionalStages> listed;
  private final StageFilter filter;
  private final List<StageItem> stages;

  /**
   * @param history the pinned and the recent stages
   * @param listed the stages that AWS has listed, as far as they have come
   * @param filter which of all these to show
   * @param order of the listed stages; those of the history keep theirs
   */
  SidebarRows(History history, Optional<RegionalStages> listed, StageFilter filter, Order order) {
    this.history = history;
    this.listed = listed;
    this.filter = filter;
    stages =
        listed.map(RegionalStages::stages).orElse(List.of()).stream()
            .filter(this::isShown)
            .sorted(comparator(order))
            .toList();
  }

  /** The listed stages that the filter leaves, in order. */
  List<StageItem> stages() {
    return stages;
  }

  /**
   * The rows.
   *
   * @param heading what the listed stages are
   * @param silence why none is listed, if none is
   */
  List<SidebarRow> rows(String heading, String silence) {
    List<SidebarRow> rows = new ArrayList<>();
    add(rows, "Pinned", visits(Visit::pinned).toList());
    add(
        rows,
        "Recent",
        visits(visit -> !visit.pinned())
            .limit(filter.isEmpty() ? MOST_RECENT : Long.MAX_VALUE)
            .toList());
    rows.add(new SidebarRow.Heading(heading));
    Optional<String> only =
        listed
            .map(RegionalStages::query)
            .map(StagesQuery::regions)
            .filter(regions -> regions.size() == 1)
            .map(List::getFirst);
    stages.stream()
        .map(stage ->
            new SidebarRow.OfStage(
                stage,
                Optional.of(stage.arn().region())
                    .filter(region -> !only.equals(Optional.of(region)))))
        .forEach(rows::add);
    if (stages.isEmpty()) {
      boolean filtered = listed.filter(found -> !found.stages().isEmpty()).isPresent();
      rows.add(new SidebarRow.Note(filtered ? NO_MATCH : silence));
    }
    return rows;
  }

  private static Comparator<StageItem> comparator(Order order) {
    Comparator<StageItem> byName =
        Comparator.comparing((StageItem stage) -> stage.name().isEmpty())
            .thenComparing(StageItem::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(stage -> stage.arn().toString());
    return switch (order) {
      case BY_NAME -> byName;
      case LIVE_FIRST ->
          Comparator.comparing((StageItem stage) -> stage.state() != LastState.LIVE)
              .thenComparing(byName);
    };
  }

  private Stream<StageItem> visits(Predicate<Visit> which) {
    return history.visits().stream()
        .filter(which)
        .map(StageItem::of)
        .flatMap(Optional::stream)
        .filter(this::isShown);
  }

  private boolean isShown(StageItem stage) {
    return filter.accepts(stage.subject());
  }

  private static void add(List<SidebarRow> rows, String heading, List<StageItem> stages) {
    if (!stages.isEmpty()) {
      rows.add(new SidebarRow.Heading(heading));
      stages.stream()
          .map(stage -> new SidebarRow.OfStage(stage, Optional.of(stage.arn().region())))
          .forEach(rows::add);
    }
  }
}
