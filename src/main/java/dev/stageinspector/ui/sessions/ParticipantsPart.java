package dev.stageinspector.ui.sessions;

import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionAnswers;
import dev.stageinspector.ui.answer.ListPane;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.watch.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The participants of a session as a table, and all that is known of the selected one. */
final class ParticipantsPart extends VBox {

  private static final String SHOW = "Show in time line";

  /** Who only passes a row asks nothing for it. */
  private static final Duration PASSING = Duration.millis(350);

  private final PropertyTableView table =
      new PropertyTableView(
          "Participants", ParticipantRows.ELEMENT, ParticipantRows.KEY, ParticipantRows.COLUMNS);
  private final ListPane list;
  private final ToggleButton grouping = new ToggleButton("Group by user");
  private final Button timeLine;
  private final PauseTransition resting = new PauseTransition(PASSING);
  private @Nullable SessionFacts shown;

  /** The row that the keyboard was on last. */
  private Optional<String> rested = Optional.empty();

  /** What the part wants done. */
  interface Actions {
    /** The details of a participant are wanted, unless they are there. */
    void details(String participant);

    /** Participants are wanted in the time line. */
    void addToTimeLine(List<String> participants);

    /** A question about participants is asked. */
    void diagnose(QuestionKind question, Optional<String> viewer, Optional<String> publisher);

    /** What the events of participants cost, for a button; empty if that is worth no word. */
    String cost(List<String> participants);
  }

  ParticipantsPart(ClipboardWriter clipboard, Actions actions) {
    table.selectSeveral();
    list = new ListPane(table, clipboard, _ -> actions.addToTimeLine(chosen()));
    timeLine = Controls.button("participant-timeline", SHOW, () -> actions.addToTimeLine(chosen()));
    arrange();
    wire(actions);
  }

  /** Shows those participants who have been listed. */
  void show(SessionFacts session) {
    shown = session;
    SessionAnswers answers = session.answers();
    Answers listed =
        answers
            .fetched()
            .to(answers.query().participants())
            .orElseGet(() -> Answers.none(answers.query().participants()));
    list.show(
        grouping.isSelected()
            ? Table.of(
                ParticipantRows.ELEMENT,
                ParticipantRows.grouped(session.log().participants(), answers))
            : session.table(),
        listed,
        listed.isComplete()
            ? "AWS lists no participants for this session."
            : listed.failure().isPresent()
                ? "It isn't known who took part: the participants couldn't be listed."
                : "No participants so far.");
  }

  /** Marks those of whom a watch has seen a change. */
  void mark(List<Entry.Change> changes) {
    if (shown != null) {
      table.mark(
          shown.log().participants().stream()
              .map(Participant::id)
              .filter(id -> changes.stream().anyMatch(change -> isOf(change, id)))
              .collect(Collectors.toSet()));
    }
  }

  /** Takes all marks off. */
  void unmark() {
    table.unmark();
  }

  private static boolean isOf(Entry.Change change, String participant) {
    return change.path().contains("[?participantId=='" + participant + "']");
  }

  /** The ID of the participant that is selected. */
  Optional<String> selected() {
    return table.selectedRow().map(ParticipantsPart::id);
  }

  void select(String participant) {
    table.selectRow(row -> id(row).equals(participant));
  }

  /** What is done with the table, for where there is room. */
  List<Node> controls() {
    return List.of(grouping, timeLine);
  }

  ListPane list() {
    return list;
  }

  /** The IDs of all participants who are selected. */
  private List<String> chosen() {
    return table.selectedRows().stream().map(ParticipantsPart::id).toList();
  }

  /** All participants who are selected, in the order of the table. */
  private List<Participant> chosenParticipants() {
    Set<String> ids = Set.copyOf(chosen());
    return shown == null
        ? List.of()
        : shown.log().participants().stream().filter(one -> ids.contains(one.id())).toList();
  }

  private static String id(Property row) {
    return Table.cell(row, ParticipantRows.KEY);
  }

  private void arrange() {
    grouping.setId("group-by-user");
    Hint.set(grouping, "Group participants by user ID. Each new token is a new participant.");
    Hint.set(
        timeLine,
        "Load the events of the selected participants and show them in the time line (Enter)");
    timeLine.setDisable(true);
    timeLine.setMinWidth(0);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
  }

  private void wire(Actions actions) {
    grouping
        .selectedProperty()
        .addListener(_ -> {
          table.showColumn(ParticipantRows.GROUPED, grouping.isSelected());
          Optional.ofNullable(shown).ifPresent(this::show);
        });
    table.onSelectedRows(() -> {
      List<String> chosen = chosen();
      timeLine.setText(
          chosen.size() < 2
              ? SHOW
              : "Show %,d in time line%s".formatted(chosen.size(), actions.cost(chosen)));
    });
    new QuestionItems(actions::diagnose).addTo(table.getContextMenu(), this::chosenParticipants);
    resting.setOnFinished(_ -> selected().ifPresent(actions::details));
    table.onRow(row -> {
      timeLine.setDisable(row.isEmpty());
      rest();
    });
    table.focusedProperty().addListener(_ -> rest());
  }

  /** A row that is drawn anew is the same. */
  private void rest() {
    Optional<String> now = selected().filter(_ -> table.isFocused());
    if (now.isPresent() && !now.equals(rested)) {
      resting.playFromStart();
    }
    rested = now.or(() -> rested);
  }
}
