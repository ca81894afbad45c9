package dev.stageinspector.ui.sessions;

import dev.stageinspector.property.Json;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What can be done with the lane and the event at which the time line's cursor is. */
final class LaneMenu {

  /** What the menu wants done. */
  interface Actions {
    /** A participant is wanted in the table. */
    void showParticipant(String participant);

    void removeLane(String participant);

    /** The publishers whose lanes were removed are wanted again. */
    void restoreLanes();

    boolean hasRemovedLanes();
  }

  private final TimeLineView line;
  private final ClipboardWriter clipboard;
  private final Actions actions;
  private final MenuItem event =
      Controls.menuItem(
          "lane-copy-event", Shortcut.COPY_VALUE.hint("Copy event as JSON"), this::copyEvent);
  private final MenuItem id =
      Controls.menuItem("lane-copy-id", "Copy participant ID", this::copyId);
  private final MenuItem user = Controls.menuItem("lane-copy-user", "Copy user ID", this::copyUser);
  private final MenuItem restore;
  private final List<MenuItem> ofLane;
  private final ContextMenu menu;

  LaneMenu(TimeLineView line, ClipboardWriter clipboard, Actions actions) {
    this.line = line;
    this.clipboard = clipboard;
    this.actions = actions;
    MenuItem show =
        Controls.menuItem(
            "lane-show-participant",
            "Show participant in the table",
            () -> participant().map(Participant::id).ifPresent(actions::showParticipant));
    MenuItem remove = Controls.menuItem("lane-remove", "Remove lane (Delete)", this::remove);
    restore =
        Controls.menuItem(
            "lane-restore", "Show removed lanes of publishers", actions::restoreLanes);
    ofLane = List.of(id, show, remove);
    menu = new ContextMenu(event, id, user, show, new SeparatorMenuItem(), remove, restore);
    wire();
  }

  /** Copies what the cursor is on: an event as AWS sent it, or whose lane it is. */
  void copy() {
    if (line.event().isPresent()) {
      copyEvent();
    } else if (line.atStop()) {
      clipboard.copy("what is at the cursor", line.words());
    } else if (participant().isPresent()) {
      copyId();
    } else {
      clipboard.say("The time line has no lanes: nothing to copy");
    }
  }

  private void copyEvent() {
    line.event()
        .ifPresent(at ->
            clipboard.copy("the event " + brief(at.name()) + " as JSON", Json.of(at.source())));
  }

  private void copyId() {
    participant().ifPresent(one -> clipboard.copy("the participant ID", one.id()));
  }

  private void copyUser() {
    participant().ifPresent(one -> clipboard.copy("the user ID", one.userId()));
  }

  private void remove() {
    participant()
        .ifPresent(one -> {
          actions.removeLane(one.id());
          clipboard.say("Removed the lane of " + brief(LaneWords.name(one)));
        });
  }

  private Optional<Participant> participant() {
    return line.participant();
  }

  private static String brief(String text) {
    return Drawn.brief(Drawn.line(text));
  }

  private void wire() {
    menu.setOnShowing(_ -> {
      ofLane.forEach(item -> item.setDisable(participant().isEmpty()));
      event.setDisable(line.event().map(Event::source).isEmpty());
      user.setDisable(participant().filter(one -> !one.userId().isEmpty()).isEmpty());
      restore.setDisable(!actions.hasRemovedLanes());
    });
    line.contextMenu(menu);
    line.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DELETE) {
            remove();
            key.consume();
          }
        });
  }
}
