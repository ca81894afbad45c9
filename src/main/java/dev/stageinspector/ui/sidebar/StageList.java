package dev.stageinspector.ui.sidebar;

import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.ContextMenus;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The stages of the sidebar. Headings and notes can't be selected. */
final class StageList extends ListView<SidebarRow> {

  /** As often as the answer beside it says how old it is. */
  private static final Duration BETWEEN_AGES = Duration.ofSeconds(1);

  private final Sidebar.Actions actions;
  private final ClipboardWriter clipboard;
  private final MenuItem pin = Controls.menuItem("sidebar-pin", "Pin", this::pin);
  private final MenuItem remove =
      Controls.menuItem("sidebar-remove", "Remove from history (Delete)", this::remove);

  StageList(Sidebar.Actions actions, ClipboardWriter clipboard) {
    this.actions = actions;
    this.clipboard = clipboard;
    arrange();
    wire();
  }

  /** Shows other rows; the selected stage stays selected. */
  void show(List<SidebarRow> rows) {
    if (rows.equals(getItems())) {
      return;
    }
    Optional<StageItem> before = selected();
    getItems().setAll(rows);
    getSelectionModel().clearSelection();
    before.ifPresent(this::select);
  }

  /** Whether there is a stage to choose. */
  boolean hasStages() {
    return getItems().stream().anyMatch(SidebarRow.OfStage.class::isInstance);
  }

  /** Opens the selected stage, or the first if none is selected. */
  void openFirst() {
    selectOne();
    open();
  }

  private void open() {
    selected().map(StageItem::query).ifPresent(actions::open);
  }

  void copyArn() {
    selected().ifPresent(stage -> clipboard.copy("the ARN", stage.arn().toString()));
  }

  /** From a field above, the arrow key leads into the list. */
  void leadFrom(TextField field) {
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DOWN) {
            requestFocus();
            key.consume();
          } else if (isBeside(key)) {
            selectOne();
            openBeside();
            key.consume();
          }
        });
  }

  private Optional<StageItem> selected() {
    return getSelectionModel().getSelectedItem() instanceof SidebarRow.OfStage(StageItem stage, _)
        ? Optional.of(stage)
        : Optional.empty();
  }

  private Optional<Visit> visit() {
    return selected().flatMap(StageItem::visit);
  }

  private void openBeside() {
    selected().map(StageItem::query).ifPresent(actions::openBeside);
  }

  private void pin() {
    visit().ifPresent(visit -> actions.pin(visit, !visit.pinned()));
  }

  private void remove() {
    visit().ifPresent(actions::remove);
  }

  /** The same stage, where it stood if it is there several times. */
  private void select(StageItem stage) {
    IntStream.range(0, getItems().size())
        .filter(index ->
            getItems().get(index) instanceof SidebarRow.OfStage(StageItem one, _)
                && one.query().equals(stage.query())
                && one.visit().isPresent() == stage.visit().isPresent())
        .findFirst()
        .ifPresent(getSelectionModel()::select);
  }

  /** Selects the first stage from a row on; headings and notes are passed over. */
  private void select(int from, int direction) {
    int index = from;
    while (index >= 0 && index < getItems().size()) {
      if (getItems().get(index) instanceof SidebarRow.OfStage) {
        getSelectionModel().select(index);
        // With the heading above it.
        reveal(Math.max(0, index - 1));
        reveal(index);
        return;
      }
      index += direction;
    }
  }

  /** Scrolls no further than needed, which {@link #scrollTo} does not promise. */
  private void reveal(int index) {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    }
  }

  /** Selects the first stage, if no stage is selected. */
  private void selectOne() {
    if (selected().isEmpty()) {
      getItems().stream()
          .filter(SidebarRow.OfStage.class::isInstance)
          .findFirst()
          .ifPresent(getSelectionModel()::select);
    }
  }

  private void arrange() {
    setId("sidebar-stages");
    setAccessibleText("Stages");
    setCellFactory(_ -> new StageCell());
    ContextMenu menu =
        new ContextMenu(
            Controls.menuItem("sidebar-open", "Open (Enter)", this::open),
            Controls.menuItem(
                "sidebar-open-beside", "Open in a new tab (Ctrl+Enter)", this::openBeside),
            Controls.menuItem("sidebar-copy", "Copy ARN", this::copyArn),
            pin,
            remove);
    menu.setOnShowing(_ -> {
      pin.setText(
          visit()
              .map(visit -> visit.pinned() ? "Unpin" : "Pin")
              .orElse("Pin (open the stage first)"));
      pin.setDisable(visit().isEmpty());
      remove.setVisible(visit().isPresent());
    });
    setContextMenu(menu);
  }

  private void wire() {
    // Before the list's own keys, which would select headings.
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            selectOne();
          }
        });
    ContextMenus.openByKeyboard(this);
    Ticker.follow(this, BETWEEN_AGES, this::drawAges);
  }

  /** Only the words: to refresh the list would build each row anew. */
  private void drawAges() {
    Controls.parts(this, ".list-cell", StageCell.class).forEach(StageCell::drawAge);
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> {
        if (isBeside(key)) {
          openBeside();
        } else {
          open();
        }
      }
      case DELETE -> remove();
      case UP -> select(getSelectionModel().getSelectedIndex() - 1, -1);
      case DOWN -> select(getSelectionModel().getSelectedIndex() + 1, 1);
      case HOME -> select(0, 1);
      case END -> select(getItems().size() - 1, -1);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void clicked(MouseEvent click) {
    if (click.getButton() == MouseButton.PRIMARY
        && click.getClickCount() == 2
        && isOnStage(click)) {
      open();
    }
  }

  /** Below the last row is nothing to be opened. */
  private static boolean isOnStage(MouseEvent click) {
    for (Node at = click.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
      if (at instanceof StageCell cell) {
        return cell.getItem() instanceof SidebarRow.OfStage;
      }
    }
    return false;
  }

  private static boolean isBeside(KeyEvent key) {
    return key.getCode() == KeyCode.ENTER && key.isShortcutDown();
  }
}
