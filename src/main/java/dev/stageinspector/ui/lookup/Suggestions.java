package dev.stageinspector.ui.lookup;

import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Zoom;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** Offers stages that were looked up before while an ARN, a name or a profile is typed. */
final class Suggestions {

  private static final int MOST = 20;

  /** Beyond these, the list scrolls. */
  private static final int IN_SIGHT = 8;

  /** The height of a row, in pixels at the usual font size. */
  private static final double ROW = 44;

  /** What the list keeps free above its first row and below its last one, with its border. */
  private static final double EDGES = 12;

  private final TextField field;
  private final Node hint;
  private final Function<String, List<Visit>> search;
  private final Consumer<Visit> chosen;
  private final ListView<Visit> list = new ListView<>();
  private @Nullable Popup popup;

  /**
   * @param hint what is said below the field, which stays in sight
   */
  Suggestions(
      TextField field, Node hint, Function<String, List<Visit>> search, Consumer<Visit> chosen) {
    this.field = field;
    this.hint = hint;
    this.search = search;
    this.chosen = chosen;
    arrange();
    wire();
  }

  /** Offers what fits the text. */
  void show() {
    offer(field.getText());
  }

  void hide() {
    if (popup != null) {
      popup.hide();
    }
  }

  private void offer(String text) {
    List<Visit> found = search.apply(text).stream().limit(MOST).toList();
    boolean complete = found.size() == 1 && found.getFirst().arn().equals(text);
    if (found.isEmpty() || complete || !field.isFocused() || field.getScene() == null) {
      hide();
      return;
    }
    list.getItems().setAll(found);
    list.getSelectionModel().clearSelection();
    Zoom zoom = Appearance.zoom();
    list.setFixedCellSize(zoom.of(ROW));
    list.setPrefSize(field.getWidth(), zoom.of(ROW * Math.min(IN_SIGHT, found.size()) + EDGES));
    popup().show(field, field.localToScreen(field.getBoundsInLocal()).getMinX(), below());
  }

  /** Where the list begins: below what is said of the text. */
  private double below() {
    Node last = hint.isManaged() ? hint : field;
    return last.localToScreen(last.getBoundsInLocal()).getMaxY() + 2;
  }

  private void keyPressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> {
        if (isShowing()) {
          list.getSelectionModel().selectNext();
        } else {
          offer(field.getSelectedText().equals(field.getText()) ? "" : field.getText());
        }
        key.consume();
      }
      case UP -> {
        if (isShowing()) {
          list.getSelectionModel().selectPrevious();
          key.consume();
        }
      }
      case ENTER -> {
        Visit selected = list.getSelectionModel().getSelectedItem();
        if (isShowing() && selected != null) {
          choose(selected);
          key.consume();
        }
      }
      case ESCAPE -> {
        if (isShowing()) {
          hide();
          key.consume();
        }
      }
      default -> {}
    }
  }

  private void choose(Visit visit) {
    hide();
    chosen.accept(visit);
  }

  private void arrange() {
    list.setId("suggestions");
    list.getStyleClass().add("suggestions");
    list.setFocusTraversable(false);
    list.setAccessibleText("Recent stages");
    list.setCellFactory(_ -> new VisitCell());
  }

  /** It is built when it is first opened. */
  private Popup popup() {
    Popup built = popup;
    if (built == null) {
      built = new Popup();
      built.getContent().add(list);
      built.setAutoHide(true);
      built.setHideOnEscape(false);
      popup = built;
    }
    return built;
  }

  private void wire() {
    // What is said may take another line only after the list is shown.
    hint.boundsInParentProperty()
        .addListener((_, _, _) -> {
          if (popup != null && popup.isShowing()) {
            popup.setAnchorY(below());
          }
        });
    field.textProperty().addListener((_, _, text) -> offer(text));
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            hide();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    list.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        _ -> {
          Visit selected = list.getSelectionModel().getSelectedItem();
          if (selected != null) {
            choose(selected);
          }
        });
  }

  /** The stage's name above its ARN. */
  static final class VisitCell extends ListCell<Visit> {
    @Override
    protected void updateItem(Visit visit, boolean empty) {
      super.updateItem(visit, empty);
      setText(null);
      setGraphic(empty || visit == null ? null : VisitWords.node(visit));
    }
  }

  /** For tests and pictures. */
  boolean isShowing() {
    return popup != null && popup.isShowing();
  }
}
