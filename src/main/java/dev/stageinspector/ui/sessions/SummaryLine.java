package dev.stageinspector.ui.sessions;

import static java.util.stream.Collectors.joining;

import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.SessionSummary;
import dev.stageinspector.sessions.SessionSummary.Fragment;
import dev.stageinspector.sessions.SessionSummary.Level;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/**
 * What happened in a session, in a line of short facts, some of which lead to their events; where
 * there is little room, as one text on one line.
 */
final class SummaryLine extends FlowPane {

  private final Label brief = Controls.label("", "session-fact");
  private final Consumer<Event> follow;
  private List<Fragment> shown = List.of();
  private List<Labeled> chips = List.of();

  /** Where a fact has led to last. */
  private Optional<Event> followed = Optional.empty();

  private boolean compact;
  private List<Node> lead = List.of();

  /**
   * @param follow goes to an event of a fact
   */
  SummaryLine(Consumer<Event> follow) {
    this.follow = follow;
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
    // Who follows one fact goes on with the same button.
    if (facts.equals(shown)) {
      return;
    }
    Optional<String> keyboard = chips.stream().filter(Node::isFocused).map(Node::getId).findFirst();
    shown = facts;
    brief.setText(brief(facts));
    Styles.choose(brief, facts.stream().anyMatch(SummaryLine::isWarning), "warned");
    Hint.set(brief, facts.stream().map(Fragment::whole).map(Drawn::line).collect(joining("\n")));
    chips.forEach(chip -> chip.maxWidthProperty().unbind());
    chips = facts.stream().map(this::chip).toList();
    chips.forEach(chip -> Controls.fitInto(this, chip));
    setAccessibleText(text(summary));
    draw();
    // The chip that had it is gone, and the same fact has a new one.
    chips.stream()
        .filter(chip -> keyboard.isPresent() && keyboard.get().equals(chip.getId()))
        .forEach(Node::requestFocus);
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

  private Labeled chip(Fragment fragment) {
    return fragment.events().isEmpty() ? fact(fragment) : link(fragment);
  }

  private static Label fact(Fragment fragment) {
    Label chip = Controls.paragraph(Drawn.line(fragment.words()), "session-fact");
    if (!fragment.more().isEmpty()) {
      Hint.set(chip, Drawn.line(fragment.more()));
    }
    Styles.choose(chip, fragment.level() == Level.GOOD, "good");
    Styles.choose(chip, isWarning(fragment), "warned");
    return chip;
  }

  private Button link(Fragment fragment) {
    Event first = fragment.events().getFirst();
    String where =
        fragment.events().size() == 1
            ? "Go to it in the time line"
            : "Go to the next one in the time line";
    Button chip =
        Controls.button(
            "fact-" + first.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            Drawn.line(fragment.words()),
            () -> goToNext(fragment.events()));
    chip.setWrapText(true);
    chip.setGraphic(Glyph.CHEVRON.node());
    chip.getStyleClass().addAll("session-fact", "chip");
    chip.setAccessibleHelp(where);
    Hint.set(chip, where);
    Styles.choose(chip, isWarning(fragment), "warned");
    return chip;
  }

  /** Goes to the first of the events; from one of them, to the one after it. */
  private void goToNext(List<Event> events) {
    int last = followed.map(events::indexOf).orElse(-1);
    Event next = events.get((last + 1) % events.size());
    followed = Optional.of(next);
    follow.accept(next);
  }
}
