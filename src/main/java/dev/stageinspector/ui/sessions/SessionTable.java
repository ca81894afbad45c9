package dev.stageinspector.ui.sessions;

import dev.stageinspector.comparison.Side;
import dev.stageinspector.comparison.Sides;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.CompareEvent;
import dev.stageinspector.ui.kit.ContextMenus;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The sessions of a stage, newest first. Times are local; hints and copies have them in UTC. */
final class SessionTable extends TableView<StageSession> {

  private final ClipboardWriter clipboard;
  private final Label placeholder = Controls.paragraph("", "no-value");

  /** When AWS was asked: how long a session is that is still open depends on it. */
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);

  private @Nullable StageQuery stage;

  /** The session that has begun since the ones before were listed, until it is selected. */
  private Optional<String> begun = Optional.empty();

  SessionTable(ClipboardWriter clipboard) {
    this.clipboard = clipboard;
    arrange();
  }

  /**
   * Shows sessions. The one that is selected stays so.
   *
   * @param asOf when AWS was asked, by its clock
   */
  void show(List<StageSession> sessions, Instant asOf) {
    now.set(asOf);
    Optional<String> selected = selected().map(StageSession::id);
    begun = begun.filter(id -> sessions.stream().anyMatch(one -> one.id().equals(id)));
    SortedList<StageSession> sorted =
        new SortedList<>(
            FXCollections.observableArrayList(
                sessions.stream().sorted(StageSession.NEWEST_FIRST).toList()));
    setItems(sorted);
    sorted.comparatorProperty().bind(comparatorProperty());
    selected.ifPresent(this::select);
  }

  /** Says whose sessions are shown. */
  void stage(StageQuery query) {
    stage = query;
  }

  /** Marks a session as new until it is selected. */
  void markNew(String id) {
    begun = Optional.of(id);
    refresh();
  }

  private void seen(StageSession session) {
    if (isNew(session)) {
      begun = Optional.empty();
      refresh();
    }
  }

  private boolean isNew(@Nullable StageSession session) {
    return session != null && begun.equals(Optional.of(session.id()));
  }

  /** Says why there are none. */
  void placeholder(String words) {
    placeholder.setText(words);
  }

  /** Selects a session and brings it into sight, if it is there. */
  void select(String id) {
    for (int row = 0; row < getItems().size(); row++) {
      if (getItems().get(row).id().equals(id)) {
        getSelectionModel().clearAndSelect(row);
        scrollTo(Math.max(0, row - 1));
      }
    }
  }

  /** The two that are selected, the older one first; nothing if there are more or fewer. */
  private Optional<Sides> both() {
    List<StageSession> both =
        getSelectionModel().getSelectedItems().stream()
            .sorted(StageSession.NEWEST_FIRST.reversed())
            .toList();
    return both.size() == 2 && stage != null
        ? Optional.of(new Sides(side(stage, both.getFirst()), side(stage, both.getLast())))
        : Optional.empty();
  }

  private static Side side(StageQuery stage, StageSession session) {
    return new Side(stage, Optional.of(session.id()));
  }

  Optional<StageSession> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem());
  }

  void onSelect(Consumer<StageSession> listener) {
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(session -> Optional.ofNullable(session).ifPresent(listener));
  }

  /** Copies the ID of the session that is selected. */
  void copyId() {
    selected().ifPresent(session -> clipboard.copy("the session ID", session.id()));
  }

  /** Copies the session that is selected: its ID, start, end, and length, in UTC. */
  void copyRow() {
    selected()
        .ifPresent(session ->
            clipboard.copy(
                "the session as a row",
                String.join(
                    "\t",
                    session.id(),
                    session.start().map(Times::utc).orElse(""),
                    session.end().map(Times::utc).orElse(""),
                    session.length(now.get()).map(Duration::toString).orElse(""))));
  }

  private void arrange() {
    setId("sessions");
    setAccessibleText("Sessions");
    getStyleClass().add("session-table");
    placeholder.setId("sessions-none");
    setPlaceholder(placeholder);
    getColumns()
        .setAll(
            List.of(
                column("Start", 110, StageSession::start, (_, start) -> Times.brief(start)),
                column("End", 104, SessionTable::end, this::endWords),
                column(
                    "Length",
                    98,
                    session -> session.length(now.get()),
                    (_, one) -> Counted.length(one))));
    setRowFactory(_ -> new Row());
    onSelect(this::seen);
    // Two can be compared. The one that was selected last is the one that is shown.
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    MenuItem compare =
        Controls.menuItem(
            "session-compare",
            "Compare sessions",
            () -> both().ifPresent(sides -> fireEvent(new CompareEvent(sides))));
    ContextMenu menu =
        new ContextMenu(
            Controls.menuItem("session-copy-id", "Copy session ID", this::copyId),
            Controls.menuItem("session-copy-row", "Copy row (UTC)", this::copyRow),
            new SeparatorMenuItem(),
            compare);
    menu.setOnShowing(_ -> {
      compare.setDisable(both().isEmpty());
      // A disabled entry has no tooltip that could say why.
      compare.setText(
          both().isEmpty()
              ? "Compare sessions (select two with Ctrl or Shift)"
              : "Compare sessions");
    });
    setContextMenu(menu);
    ContextMenus.openByKeyboard(
        this,
        () ->
            lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.isSelected())
                .findFirst());
  }

  private static Optional<Instant> end(StageSession session) {
    return session.isOpen() ? Optional.of(Instant.MAX) : session.end();
  }

  private String endWords(StageSession session, Instant end) {
    String words = session.isOpen() ? "Open" : Times.briefAfter(session.start().orElse(end), end);
    return isNew(session) ? words + " (new)" : words;
  }

  private <T extends Comparable<T>> TableColumn<StageSession, T> column(
      String title,
      double width,
      Function<StageSession, Optional<T>> value,
      BiFunction<StageSession, T, String> words) {
    TableColumn<StageSession, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> now.map(_ -> value.apply(row.getValue()).orElse(null)));
    column.setCellFactory(_ -> new Cell<>(words));
    return column;
  }

  /** A session, which may be new. */
  private final class Row extends TableRow<StageSession> {
    @Override
    protected void updateItem(@Nullable StageSession session, boolean empty) {
      super.updateItem(session, empty);
      Styles.choose(this, !empty && isNew(session), "changed");
    }
  }

  /** What a session has in a column. */
  private static final class Cell<T> extends TableCell<StageSession, T> {
    private final BiFunction<StageSession, T, String> words;

    Cell(BiFunction<StageSession, T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(T value, boolean empty) {
      super.updateItem(value, empty);
      StageSession session = getTableRow() == null ? null : getTableRow().getItem();
      setText(
          empty || session == null
              ? null
              : value == null ? "—" : Drawn.line(words.apply(session, value)));
      if (value instanceof Instant time && !time.equals(Instant.MAX)) {
        Hint.set(this, Times.localAndUtc(time));
      } else {
        Hint.clear(this);
      }
    }
  }
}
