package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.SessionTimes;
import dev.stageinspector.sessions.SessionTimes.Typed;
import dev.stageinspector.sessions.SessionsAt;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sessions of a stage, and a field that finds the one that was open at some time. */
final class SessionList extends VBox {

  private final SessionTable table;
  private final TextField time = new TextField();
  private final Label found = Controls.paragraph("", "field-note");
  private final Label title = Controls.label("Sessions", "part-title");
  private final NewSessionLine begun;
  private final Label oldest = Controls.paragraph("", "field-note");
  private List<StageSession> sessions = List.of();

  /** Whether these are all that there were when AWS was asked. */
  private boolean complete;

  private Instant now = Instant.EPOCH;
  private Consumer<Optional<Instant>> timeFound = _ -> {};

  /**
   * @param refresh asks for the sessions again
   */
  SessionList(ClipboardWriter clipboard, Runnable refresh) {
    table = new SessionTable(clipboard);
    begun = new NewSessionLine(this::open);
    arrange(
        Controls.pictureButton("sessions-refresh", Glyph.REFRESH, "Refresh the sessions", refresh));
    wire();
  }

  /** Shows what has come of the list. */
  void show(Answers answers) {
    List<StageSession> before = sessions;
    sessions = answers.items().map(StageSession::of).toList();
    if (complete) {
      latest()
          .filter(one -> before.stream().noneMatch(other -> other.id().equals(one.id())))
          .ifPresent(one -> begins(one, before));
    }
    complete = answers.isComplete();
    now = answers.pages().getLast().time();
    table.stage(answers.request().query());
    table.show(sessions, now);
    title.setText(
        "Sessions (%,d%s)".formatted(sessions.size(), answers.isComplete() ? "" : " so far"));
    table.placeholder(
        answers.isComplete()
            ? "AWS lists no sessions for this stage."
            : "No sessions so far. AWS has more pages.");
    oldest.setText(
        sessions.stream()
            .flatMap(session -> session.start().stream())
            .min(Comparator.naturalOrder())
            .map(start -> "Oldest session that AWS returned: " + Times.local(start))
            .orElse(""));
    Hint.set(oldest, oldest.getText() + ".\nAWS doesn't say how long it keeps sessions.");
    Styles.show(oldest, !oldest.getText().isEmpty());
  }

  /** Whoever has chosen an older session is told nothing about the newest one. */
  private void begins(StageSession session, List<StageSession> before) {
    table.markNew(session.id());
    Optional<String> newest = StageSession.latest(before.stream()).map(StageSession::id);
    if (begun.isShown() || selected().map(StageSession::id).equals(newest)) {
      begun.show(Optional.of(session));
    }
  }

  private void open(StageSession session) {
    // The button that has the keyboard is gone by then.
    focusTable();
    select(session);
  }

  /** As if no stage had been asked for its sessions. */
  void clear() {
    sessions = List.of();
    complete = false;
    begun.show(Optional.empty());
    now = Instant.EPOCH;
    table.show(sessions, Instant.EPOCH);
    title.setText("Sessions");
    say("");
    Styles.show(oldest, false);
  }

  /** Says why there are no sessions. */
  void silence(String words) {
    table.placeholder(words);
  }

  Optional<StageSession> latest() {
    return StageSession.latest(sessions.stream());
  }

  Optional<StageSession> selected() {
    return table.selected();
  }

  void select(StageSession session) {
    table.select(session.id());
  }

  void onSelect(Consumer<StageSession> listener) {
    table.onSelect(listener);
  }

  /**
   * Calls with a typed time that a session holds, once the session is selected; with nothing once
   * the field no longer has that time.
   */
  void onTime(Consumer<Optional<Instant>> listener) {
    timeFound = listener;
  }

  void focusTable() {
    table.requestFocus();
  }

  void copyId() {
    table.copyId();
  }

  void copyRow() {
    table.copyRow();
  }

  boolean hasFocus() {
    return table.isFocused();
  }

  private void find() {
    if (now.equals(Instant.EPOCH)) {
      say("The sessions haven't been listed, so none can be found by its time.");
      return;
    }
    Typed typed = SessionTimes.read(time.getText(), now, ZoneId.systemDefault());
    switch (typed) {
      case Typed.NotATime(String problem) -> say(problem);
      case Typed.At typedTime -> {
        Instant at = typedTime.time();
        SessionsAt there = SessionsAt.of(sessions, at, typedTime.until());
        there.holding().stream()
            .findFirst()
            .ifPresent(session -> {
              select(session);
              timeFound.accept(Optional.of(session.start().filter(at::isBefore).orElse(at)));
            });
        say(Times.local(at) + there.words().map(words -> ": " + words).orElse(""));
      }
    }
  }

  private void say(String words) {
    found.setText(words);
    Styles.show(found, !words.isEmpty());
  }

  private void arrange(Button refresh) {
    getStyleClass().add("session-list");
    time.setId("session-time");
    time.setPromptText("Go to a time, such as 14:05");
    time.setAccessibleText("Go to the session at a time");
    Hint.set(
        time, "Type a time and press Enter: 14:05, yesterday 14:05, 2026-11-25 14:05, or ISO 8601");
    Hint.set(refresh, Shortcut.REFRESH.hint("Refresh the sessions"));
    found.setId("session-time-found");
    oldest.setId("session-oldest");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, refresh);
    head.getStyleClass().add("toolbar");
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setMinHeight(0);
    table.setPrefHeight(0);
    say("");
    Styles.show(oldest, false);
    getChildren().addAll(head, time, found, begun, table, oldest);
  }

  private void wire() {
    table.onSelect(begun::seen);
    time.setOnAction(_ -> find());
    time.textProperty()
        .addListener(_ -> {
          say("");
          timeFound.accept(Optional.empty());
        });
  }
}
