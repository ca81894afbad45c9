package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Attendance;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventWords;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.Presence;
import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.ui.answer.PropertyCopies;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.answer.TableCopies;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.ContextMenus;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The time line of chosen participants, and below it their events as a table. */
final class TimePart extends VBox {

  /** What the time line has of the height. */
  private static final double LINE_SHARE = 0.5;

  /** So many names are said in the line of a moment, and so many in its hint. */
  private static final int FEW = 5;

  private static final int MOST_NAMES = 40;

  private final TimeLineView line = new TimeLineView();
  private final PropertyTableView table =
      new PropertyTableView("Events", EventRows.ELEMENT, EventRows.KEY, EventRows.COLUMNS);
  private final Label moment = Controls.paragraph("", "moment");
  private final Label meaning = Controls.paragraph("", "event-meaning");
  private final ClipboardWriter clipboard;
  private final LaneMenu lanes;
  private final PropertyCopies cells;
  private final TableCopies rows;
  private EventRows events = new EventRows(List.of(), Map.of());
  private @Nullable Attendance attendance;
  private boolean showing;

  /**
   * The session that is to be shown for what is wanted; the one shown before may have rows, too.
   */
  private String wantedSession = "";

  /** Whose first event is selected once it is there. */
  private Optional<String> wantedParticipant = Optional.empty();

  /** The moment of which is said who was there; nothing until one is chosen. */
  private Optional<Instant> saidMoment = Optional.empty();

  /** The session that it belongs to. */
  private String session = "";

  /** The moment that is gone to once there are events. */
  private Optional<Instant> wantedTime = Optional.empty();

  /** The moment that was gone to last. */
  private Optional<Instant> reached = Optional.empty();

  /**
   * @param actions what the menu of a lane does
   */
  TimePart(ClipboardWriter clipboard, LaneMenu.Actions actions) {
    this.clipboard = clipboard;
    lanes = new LaneMenu(line, clipboard, actions);
    cells = new PropertyCopies(clipboard);
    rows = new TableCopies(table, clipboard);
    arrange();
    wire();
  }

  /**
   * Shows participants in a session. The moment that was chosen in it stays so, and what is said of
   * it follows what is known now.
   *
   * @param shown what is known of the session
   * @param words names those whom the log knows
   * @param participants their IDs, in the order of their lanes
   * @param fresh the events that have come with the last refresh
   * @param silence why there are no events, where there are none
   */
  void show(
      SessionFacts shown,
      EventWords words,
      List<String> participants,
      Set<Event> fresh,
      String silence) {
    TimeLine drawn = TimeLine.of(shown.log(), participants);
    attendance = shown.attendance();
    if (!session.equals(shown.answers().query().id())) {
      session = shown.answers().query().id();
      line.leaveMoment();
      forgetMoment();
    }
    line.show(drawn);
    line.mark(fresh);
    events = EventRows.of(drawn.events(), words, fresh);
    int before = table.getSelectionModel().getSelectedIndex();
    showing = true;
    table.show(events.rows());
    showing = false;
    table.placeholder(silence);
    saidMoment.ifPresent(time -> {
      showMoment(time);
      // Rows that have come before it move it out of sight; else the user scrolls undisturbed.
      if (table.getSelectionModel().getSelectedIndex() != before) {
        table.revealSelection();
      }
    });
    goToWanted();
  }

  /** Goes to a participant's lane, now or when its events come. */
  void goTo(SessionQuery open, String participant) {
    wantedSession = open.id();
    wantedParticipant = Optional.of(participant);
    goToWanted();
  }

  /** Goes to the last event before a moment, now or when events come, and says who was there. */
  void goTo(SessionQuery open, Instant time) {
    wantedSession = open.id();
    wantedTime = Optional.of(time);
    goToWanted();
  }

  /**
   * Takes back where {@link #goTo(SessionQuery, Instant)} has led, unless the user has gone on from
   * there.
   */
  void leaveTime() {
    wantedTime = Optional.empty();
    if (reached.isPresent() && reached.equals(line.moment())) {
      table.getSelectionModel().clearSelection();
      line.leaveMoment();
      forgetMoment();
    }
    reached = Optional.empty();
  }

  /** Goes to an event that is in the table. */
  void goTo(Event event) {
    // What a split pane holds is in the window only after its first layout.
    applyCss();
    events.row(event).ifPresent(table::selectRow);
    table.requestFocus();
  }

  /** Whose lane or event is selected where the keyboard is. */
  Optional<String> participant() {
    Optional<String> ofRow = table.selectedRow().flatMap(events::event).map(Event::participant);
    Optional<String> ofLane = line.participant().map(Participant::id);
    return line.isFocused() ? ofLane : ofRow.or(() -> ofLane);
  }

  private void goToWanted() {
    if (!session.equals(wantedSession)) {
      return;
    }
    wantedParticipant
        .flatMap(id -> first(event -> event.participant().equals(id)))
        .ifPresent(row -> {
          wantedParticipant = Optional.empty();
          table.selectRow(row);
        });
    if (wantedTime.isPresent() && !events.rows().isEmpty()) {
      Instant time = wantedTime.get();
      wantedTime = Optional.empty();
      last(event -> event.time().filter(at -> !at.isAfter(time)).isPresent())
          .ifPresent(table::selectRow);
      // The event before it was earlier: what is marked is the moment itself.
      line.goTo(time);
      reached = line.moment();
      showMoment(time);
    }
  }

  private Optional<Property> first(Predicate<Event> wanted) {
    return firstOf(events.rows(), wanted);
  }

  private Optional<Property> last(Predicate<Event> wanted) {
    return firstOf(events.rows().reversed(), wanted);
  }

  private Optional<Property> firstOf(List<Property> ordered, Predicate<Event> wanted) {
    return ordered.stream().filter(row -> events.event(row).filter(wanted).isPresent()).findFirst();
  }

  void focusLine() {
    // What a split pane holds is in the window only after its first layout.
    applyCss();
    line.requestFocus();
  }

  /** Copies what is selected, or what the cursor of the time line is on. */
  void copyValue() {
    if (line.isFocused()) {
      lanes.copy();
    } else {
      table.selected().ifPresent(cells::value);
    }
  }

  void copyPath() {
    if (line.isFocused()) {
      atEvent(event -> cells.path(event.source()));
    } else {
      table.selected().ifPresent(cells::path);
    }
  }

  void copyRow() {
    if (line.isFocused()) {
      atEvent(event ->
          events
              .row(event)
              .ifPresent(row -> clipboard.copy("the event as a row", table.shown().tsv(row))));
    } else {
      rows.row();
    }
  }

  void copyColumn() {
    if (line.isFocused()) {
      clipboard.say("The time line has no columns: go to the table of events to copy one");
    } else {
      rows.column();
    }
  }

  private void atEvent(Consumer<Event> copy) {
    line.event()
        .ifPresentOrElse(copy, () -> clipboard.say("The cursor is at no event: nothing to copy"));
  }

  private void showRow(Optional<Property> row) {
    // A row that is drawn anew was not chosen, and moves nothing.
    if (showing) {
      return;
    }
    Optional<Event> event = row.flatMap(events::event);
    line.select(event);
    meaning.setText(event.map(TimePart::explained).orElse(""));
    Styles.show(meaning, !meaning.getText().isEmpty());
    event.flatMap(Event::time).ifPresent(this::showMoment);
  }

  /** What an event means, and what to do about it. */
  static String explained(Event event) {
    return EventWords.hint(event).orElse("");
  }

  private void forgetMoment() {
    saidMoment = Optional.empty();
    moment.setText("Point at the time line to see who was there.");
    Hint.clear(moment);
    moment.setAccessibleHelp(null);
  }

  private void showMoment(Instant time) {
    saidMoment = Optional.of(time);
    if (attendance != null) {
      Presence there = attendance.at(time);
      String words =
          Times.local(time)
              + ": "
              + there.words()
              + "; "
              + there.publishingWords()
              + there.names(FEW).map(names -> ". " + names).orElse("");
      moment.setText(Drawn.line(words));
      Hint.set(moment, () -> there.everyoneNamed(MOST_NAMES));
      moment.setAccessibleHelp(there.everyoneNamed(MOST_NAMES));
    }
  }

  private void arrange() {
    getStyleClass().add("time-part");
    line.setId("timeline");
    table.setId("events");
    table.setContextMenu(rows.menu(cells));
    moment.setId("moment");
    forgetMoment();
    meaning.setId("event-meaning");
    moment.setMinHeight(USE_PREF_SIZE);
    meaning.setMinHeight(USE_PREF_SIZE);
    Styles.show(meaning, false);
    VBox below = new VBox(moment, table, meaning);
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setMinHeight(0);
    table.setPrefHeight(0);
    below.getStyleClass().add("events-part");
    SplitPane both = new SplitPane(line, below);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(LINE_SHARE);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().add(both);
  }

  private void wire() {
    ContextMenus.openByKeyboard(table, table::placeOfMenu);
    table.onRow(this::showRow);
    line.onCursor(this::showMoment);
    line.onSelect(event -> events.row(event).ifPresent(table::selectRow));
  }
}
