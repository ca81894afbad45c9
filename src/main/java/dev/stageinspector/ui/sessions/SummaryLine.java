package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.SessionSummary;
import dev.stageinspector.sessions.SessionSummary.Fragment;
import dev.stageinspector.sessions.SessionSummary.Level;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What happened in a session, in a line of short facts. */
final class SummaryLine extends FlowPane {

  SummaryLine() {
    setId("session-summary");
    getStyleClass().add("session-summary");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
  }

  void show(SessionSummary summary) {
    getChildren().setAll(summary.fragments().stream().map(SummaryLine::chip).toList());
    setAccessibleText(text(summary));
  }

  /** The line as a text, for a screen reader and for copies. */
  static String text(SessionSummary summary) {
    return summary.fragments().stream().map(Fragment::words).collect(Collectors.joining("; "));
  }

  private static Label chip(Fragment fragment) {
    Label chip = Controls.label(Drawn.line(fragment.words()), "session-fact");
    Styles.choose(chip, fragment.level() == Level.GOOD, "good");
    Styles.choose(chip, fragment.level() == Level.WARNING, "warned");
    return chip;
  }
}
