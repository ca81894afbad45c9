package dev.stageinspector.ui;

import dev.stageinspector.comparison.Sides;
import dev.stageinspector.ivs.StageQuery;
import java.util.function.Function;
import javafx.stage.Window;

/** Asks what to compare a stage with, and opens comparisons in tabs. */
final class Comparisons {

  private final Window owner;
  private final StageTabs tabs;
  private final LookupChoices choices;
  private final SnapshotFiles snapshots;
  private final Function<Sides, ComparisonPane> panes;

  /**
   * @param panes compares two sides
   */
  Comparisons(
      Window owner,
      StageTabs tabs,
      LookupChoices choices,
      SnapshotFiles snapshots,
      Function<Sides, ComparisonPane> panes) {
    this.owner = owner;
    this.tabs = tabs;
    this.choices = choices;
    this.snapshots = snapshots;
    this.panes = panes;
  }

  /** Asks what to compare a stage with, and opens the comparison. */
  void ask(StageQuery stage) {
    CompareDialog.of(
            owner,
            stage,
            choices.comparable(stage, tabs.stages()),
            choices::name,
            choices::live,
            other -> open(CompareDialog.sides(stage, other)),
            file -> snapshots.read(file, other -> open(CompareDialog.sides(stage, other))))
        .show();
  }

  /** Opens the comparison of two sides. */
  void open(Sides sides) {
    tabs.openBeside(() -> panes.apply(sides));
  }
}
