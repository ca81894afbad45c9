package dev.stageinspector.ui.sessions;

import static java.util.stream.Collectors.joining;

import dev.stageinspector.sessions.SessionSummary;
import dev.stageinspector.sessions.SessionSummary.Fragment;
import dev.stageinspector.sessions.SessionSummary.Level;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/**
 * What happened in a session, in a line of short facts; where there is little room, as one text on
 * one line.
 */
final class SummaryLine extends FlowPane {

  private final Label brief = Controls.label("", "session-fact");
  private List<Label> chips = List.of();
  private boolean compact;
  private List<Node> lead = List.of();

  SummaryLine() {
    setId("session-summary");
    getStyleClass().add("session-summary");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    brief.setMinWidth(0);
    Controls.fitInto(this, brief);
  }

  /** What comes before the facts. */
  void lead(Node node) {
    lead = List.of(node);
  }

  void show(SessionSummary summary) {
    List<Fragment> facts = summary.fragments();
    brief.setText(brief(facts));
    Styles.choose(brief, facts.stream().anyMatch(SummaryLine::isWarning), "warned");
    Hint.set(brief, facts.stream().map(Fragment::whole).map(Drawn::line).collect(joining("\n")));
    chips.forEach(chip -> chip.maxWidthProperty().unbind());
    chips = facts.stream().map(SummaryLine::chip).toList();
    chips.forEach(chip -> Controls.fitInto(this, chip));
    setAccessibleText(text(summary));
    draw();
  }

  /** Says whether there is little room. */
  void compact(boolean now) {
    compact = now;
    draw();
  }

  private void draw() {
    getChildren()
        .setAll(
            compact
                ? List.of(brief)
                : Stream.concat(lead.stream(), chips.stream().map(Node.class::cast)).toList());
  }

  /** What the session is, then what is wrong with it: the end of the line may be cut. */
  private static String brief(List<Fragment> facts) {
    return Drawn.line(
        Stream.of(
                facts.stream().limit(1),
                facts.stream().skip(1).filter(SummaryLine::isWarning),
                facts.stream().skip(1).filter(fact -> !isWarning(fact)))
            .flatMap(Function.identity())
            .map(Fragment::words)
            .collect(joining("; ")));
  }

  private static boolean isWarning(Fragment fact) {
    return fact.level() == Level.WARNING;
  }

  /** The line as a text, for a screen reader and for copies. */
  static String text(SessionSummary summary) {
    return summary.fragments().stream().map(Fragment::whole).collect(joining("; "));
  }

  private static Label chip(Fragment fragment) {
    Label chip = Controls.paragraph(Drawn.line(fragment.words()), "session-fact");
    if (!fragment.more().isEmpty()) {
      Hint.set(chip, Drawn.line(fragment.more()));
    }
    Styles.choose(chip, fragment.level() == Level.GOOD, "good");
    Styles.choose(chip, isWarning(fragment), "warned");
    return chip;
  }
}
