package dev.stageinspector.ui.sessions.diagnosis;

import dev.stageinspector.diagnosis.Evidence;
import dev.stageinspector.diagnosis.EvidenceWords;
import dev.stageinspector.diagnosis.Finding;
import dev.stageinspector.property.FirstLetter;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A finding: what was found and how sure it is, what to do, and what it rests on. */
final class FindingView extends VBox {

  private final ClipboardWriter clipboard;
  private final EvidenceWords words;
  private final EvidenceLinks links;

  /** Where evidence can be looked at. */
  interface EvidenceLinks {
    /** Shows an event. */
    void toEvent(Event event);

    /** Shows a participant. */
    void toParticipant(String participant);
  }

  /**
   * @param first whether it is what decides
   */
  FindingView(
      Finding finding,
      boolean first,
      EvidenceWords words,
      ClipboardWriter clipboard,
      EvidenceLinks links) {
    this.clipboard = clipboard;
    this.words = words;
    this.links = links;
    getStyleClass().add("diagnosis-finding");
    Styles.choose(this, first, "first");
    getChildren().add(head(finding, first));
    if (!finding.remedy().isEmpty()) {
      getChildren().add(Controls.paragraph(Drawn.line(finding.remedy()), "diagnosis-remedy"));
    }
    finding.commands().stream().map(this::command).forEach(getChildren()::add);
    finding.evidence().stream().map(this::evidence).forEach(getChildren()::add);
  }

  private static Node head(Finding finding, boolean first) {
    Label sentence =
        Controls.paragraph(
            Drawn.line(finding.sentence()), first ? "diagnosis-verdict" : "also-found");
    if (first) {
      sentence.setId("verdict");
      // So that a screen reader can read it.
      sentence.setFocusTraversable(true);
      sentence.setAccessibleRole(AccessibleRole.TEXT);
      sentence.setAccessibleText(
          sentence.getText() + " " + FirstLetter.capital(finding.level().words()) + ".");
    }
    Label level = Controls.label(FirstLetter.capital(finding.level().words()), "session-fact");
    level.setMinWidth(USE_PREF_SIZE);
    Styles.choose(level, finding.level() == Finding.Level.CERTAIN, "good");
    Styles.choose(level, finding.level() == Finding.Level.UNKNOWABLE, "warned");
    HBox head = new HBox(sentence, level);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    head.getStyleClass().add("diagnosis-head");
    return head;
  }

  private Node command(String line) {
    Label text = Controls.paragraph(Drawn.line(line), "diagnosis-command");
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row =
        new HBox(
            text,
            CopyButton.icon(
                "copy-command", "Copy the command", () -> clipboard.copy("the command", line)));
    row.getStyleClass().add("diagnosis-command-row");
    return row;
  }

  private Node evidence(Evidence evidence) {
    Optional<Event> event = evidence.event();
    String time = event.flatMap(Event::time).map(Times::local).orElse("");
    Label when = Controls.label(time.isEmpty() ? "" : time + ":", "diagnosis-time");
    when.setMinWidth(USE_PREF_SIZE);
    event.flatMap(Event::time).map(Times::utc).ifPresent(utc -> Hint.set(when, utc));
    Label call = Controls.label(evidence.operation().apiName(), "diagnosis-call");
    call.setMinWidth(USE_PREF_SIZE);
    FlowPane row = new FlowPane();
    Labeled what = what(evidence);
    Controls.fitInto(row, what);
    row.getChildren().addAll(when, what, call);
    Styles.show(when, !time.isEmpty());
    row.getStyleClass().add("diagnosis-evidence");
    return row;
  }

  private Labeled what(Evidence evidence) {
    String text = Drawn.line(words.of(evidence));
    if (evidence.participant().isEmpty()) {
      Label plain = Controls.paragraph(text);
      return plain;
    }
    Hyperlink link = new Hyperlink(text);
    link.setId("evidence-" + evidence.participant());
    link.setWrapText(true);
    link.setMinHeight(USE_PREF_SIZE);
    link.setOnAction(_ ->
        evidence
            .event()
            .ifPresentOrElse(links::toEvent, () -> links.toParticipant(evidence.participant())));
    return link;
  }
}
