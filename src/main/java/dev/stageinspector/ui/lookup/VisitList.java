package dev.stageinspector.ui.lookup;

import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.ContextMenus;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Stages to be opened with one click. */
final class VisitList extends ListView<Visit> {

  /** What the user wants done with a stage. */
  interface Actions {
    void open(Visit visit);

    void pin(Visit visit, boolean pinned);

    void remove(Visit visit);

    void copyArn(Visit visit);
  }

  /** In a list of ages, seconds do not matter. */
  private static final Duration BETWEEN_AGES = Duration.ofSeconds(20);

  private final Actions actions;
  private final Consumer<Visit> removed;
  private final MenuItem pin = Controls.menuItem("recent-pin", "Pin", this::pin);
  private final MenuItem remove =
      Controls.menuItem("recent-remove", "Remove from history (Delete)", this::remove);
  private boolean kept;

  /**
   * @param removed is told of a stage that was removed
   */
  VisitList(Actions actions, Consumer<Visit> removed) {
    this.actions = actions;
    this.removed = removed;
    arrange();
    wire();
  }

  /** Whether its stages are kept in the history, and so can be pinned and removed. */
  void kept(boolean inHistory) {
    kept = inHistory;
  }

  void show(List<Visit> visits) {
    Visit selected = getSelectionModel().getSelectedItem();
    int place = getSelectionModel().getSelectedIndex();
    getItems().setAll(visits);
    visits.stream()
        .filter(visit -> selected != null && visit.arn().equals(selected.arn()))
        .forEach(getSelectionModel()::select);
    if (selected != null && getSelectionModel().isEmpty() && !visits.isEmpty()) {
      getSelectionModel().select(Math.min(place, visits.size() - 1));
    }
  }

  private void open() {
    Visit visit = getSelectionModel().getSelectedItem();
    if (visit != null) {
      actions.open(visit);
    }
  }

  private void pin() {
    Visit visit = getSelectionModel().getSelectedItem();
    if (visit != null && kept) {
      actions.pin(visit, !visit.pinned());
    }
  }

  private void remove() {
    Visit visit = getSelectionModel().getSelectedItem();
    if (visit != null) {
      remove(visit);
    }
  }

  private void remove(Visit visit) {
    if (kept) {
      actions.remove(visit);
      removed.accept(visit);
    }
  }

  private void copyArn() {
    Visit visit = getSelectionModel().getSelectedItem();
    if (visit != null) {
      actions.copyArn(visit);
    }
  }

  private void arrange() {
    setId("recent");
    setCellFactory(_ -> new Cell());
    setPlaceholder(Controls.label("No stages match the search.", "no-value"));
    ContextMenu menu =
        new ContextMenu(
            Controls.menuItem("recent-open", "Open (Enter)", this::open),
            Controls.menuItem("recent-copy", "Copy ARN", this::copyArn),
            pin,
            remove);
    menu.setOnShowing(_ -> {
      Visit visit = getSelectionModel().getSelectedItem();
      pin.setText(visit != null && visit.pinned() ? "Unpin" : "Pin");
      pin.setVisible(kept);
      remove.setVisible(kept);
    });
    setContextMenu(menu);
  }

  private void wire() {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          switch (key.getCode()) {
            case ENTER -> open();
            case DELETE -> remove();
            default -> {}
          }
        });
    // The row that the keys act on is seen.
    focusedProperty()
        .subscribe(focused -> {
          if (focused && getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
          }
        });
    ContextMenus.openByKeyboard(this);
    Ticker.follow(this, BETWEEN_AGES, this::refresh);
  }

  /** The stage, and at its end what can be done with it while the pointer is on it. */
  private final class Cell extends ListCell<Visit> {
    private final Button pinButton =
        Controls.pictureButton(
            "recent-row-pin", Glyph.PIN, "Pin", () -> actions.pin(getItem(), !getItem().pinned()));
    private final Button removeButton =
        Controls.pictureButton(
            "recent-row-remove", Glyph.CROSS, "Remove from history", () -> remove(getItem()));

    Cell() {
      List.of(pinButton, removeButton).forEach(button -> button.setFocusTraversable(false));
      pinButton.visibleProperty().bind(hoverProperty());
      removeButton.visibleProperty().bind(hoverProperty());
      addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void clicked(MouseEvent click) {
      if (click.getButton() == MouseButton.PRIMARY && getItem() != null) {
        actions.open(getItem());
      }
    }

    @Override
    protected void updateItem(Visit visit, boolean empty) {
      super.updateItem(visit, empty);
      setText(null);
      setGraphic(empty || visit == null ? null : row(visit));
    }

    private HBox row(Visit visit) {
      Region words = VisitWords.node(visit);
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMinWidth(0);
      HBox row = kept ? new HBox(words, pinButton, removeButton) : new HBox(words);
      row.getStyleClass().add("visit-row");
      return row;
    }
  }
}
