package dev.stageinspector.ui.lookup;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.ResourceId;
import dev.stageinspector.property.Times;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Puts a stage that was looked up before into words. */
final class VisitWords {
  private VisitWords() {}

  /** The stage's name, or its id if it has none. */
  static String title(Visit visit) {
    return visit.name().isEmpty()
        ? Drawn.line(ResourceId.of(visit.arn()))
        : Drawn.line(visit.name());
  }

  /** Whose it is, with which profile it was looked up, and when. */
  static String circumstances(Visit visit) {
    String profile =
        switch (ProfileChoices.of(visit.profile())) {
          case ProfileChoice.Demo() -> "demo account";
          case ProfileChoice.Environment() -> "environment";
          case ProfileChoice.Shared(String name) -> Drawn.line(name);
          case ProfileChoice.Saved saved -> Drawn.line(saved.name());
        };
    return Stream.of(
            visit.account().map(Drawn::line),
            Optional.of(profile),
            Optional.of(visit)
                .filter(VisitWords::isKnown)
                .map(known -> Times.ago(known.when(), Instant.now())))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" \u00b7 "));
  }

  /** Demo stages that were never looked up have no time. */
  private static boolean isKnown(Visit visit) {
    return visit.when().getEpochSecond() != 0;
  }

  /** Two lines: name, last state, and circumstances; below them the ARN. */
  static VBox node(Visit visit) {
    Label title = Controls.label(title(visit), "visit-title");
    if (visit.pinned()) {
      title.setGraphic(Glyph.PIN.node());
    }
    Label when = Controls.label(circumstances(visit), "visit-when");
    if (isKnown(visit)) {
      Hint.set(when, "Looked up " + Times.localAndUtc(visit.when()));
    }
    HBox first = new HBox(title);
    state(visit).ifPresent(first.getChildren()::add);
    first.getChildren().add(when);
    first.getStyleClass().add("visit-first");
    VBox lines = new VBox(first, Controls.label(Drawn.line(visit.arn()), "visit-arn"));
    lines.getStyleClass().add("visit");
    return lines;
  }

  /** Whether it was live then: it may have changed since. */
  private static Optional<Label> state(Visit visit) {
    return switch (visit.state()) {
      case UNKNOWN -> Optional.empty();
      case IDLE -> Optional.of(Controls.label("idle", "visit-state"));
      case LIVE -> Optional.of(Controls.label("live", "visit-state", "on"));
    };
  }
}
