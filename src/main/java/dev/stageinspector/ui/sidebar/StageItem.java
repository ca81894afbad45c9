package dev.stageinspector.ui.sidebar;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.store.LastState;
import dev.stageinspector.store.Visit;
import java.util.Map;
import java.util.Optional;

/**
 * A stage in the sidebar.
 *
 * @param query which stage, and with which profile it is opened
 * @param name its name; empty if it has none
 * @param tags its tags as listed; a stage of the history has none
 * @param state whether it was live when it was listed or looked up
 * @param visit what the history has of it, if it comes from there
 */
record StageItem(
    StageQuery query,
    String name,
    Map<String, String> tags,
    LastState state,
    Optional<Visit> visit) {

  /** A stage that AWS has listed; empty if what it sent has no ARN of a stage. */
  static Optional<StageItem> of(Property listed, ProfileChoice profile) {
    StageFilter.Subject stage = StageFilter.Subject.of(listed);
    return arn(Table.cell(listed, "arn"))
        .map(arn ->
            new StageItem(
                new StageQuery(arn, profile),
                stage.name(),
                stage.tags(),
                stage.live() ? LastState.LIVE : LastState.IDLE,
                Optional.empty()));
  }

  /** A stage of the history; empty if its ARN can't be read. */
  static Optional<StageItem> of(Visit visit) {
    return arn(visit.arn())
        .map(arn ->
            new StageItem(
                new StageQuery(arn, ProfileChoices.of(visit.profile())),
                visit.name(),
                Map.of(),
                visit.state(),
                Optional.of(visit)));
  }

  /** What a filter looks at. */
  StageFilter.Subject subject() {
    return new StageFilter.Subject(name, arn().id(), tags, state == LastState.LIVE);
  }

  StageArn arn() {
    return query.arn();
  }

  /** Its name, or its ID if it has none. */
  String title() {
    return name.isEmpty() ? arn().id() : name;
  }

  private static Optional<StageArn> arn(String text) {
    return StageArn.parse(text) instanceof ArnReading.Understood understood
        ? Optional.of(understood.arn())
        : Optional.empty();
  }
}
