package dev.stageinspector.ui.kit;

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
import javafx.stage.PopupWindow.AnchorLocation;
import org.jspecify.annotations.Nullable;

/**
 * Offers what fits the text of a field while it is typed. Down opens the list and goes through it,
 * Enter takes what is selected, and Esc closes the list. Until something is selected, Enter is left
 * to the field.
 */
public final class Suggestions<T> {

  /** Beyond these, the list scrolls. */
  private static final int IN_SIGHT = 8;

  /** What the list keeps free above its first row and below its last one, with its border. */
  private static final double EDGES = 12;

  private final TextField field;
  private final Node above;
  private final Rows<T> rows;
  private final Function<String, List<T>> search;
  private final Consumer<T> chosen;
  private final ListView<T> list = new ListView<>();
  private @Nullable Popup popup;

  /**
   * How the list looks.
   *
   * @param words what it is, for a screen reader
   * @param height the height of a row, in pixels at the usual font size
   * @param node what is in a row
   */
  public record Rows<T>(String words, double height, Function<T, Node> node) {}

  /**
   * @param above what stays in sight above the list, if it is in sight: the field, or what is said
   *     below it
   * @param search what fits a text
   */
  public Suggestions(
      TextField field,
      Node above,
      Rows<T> rows,
      Function<String, List<T>> search,
      Consumer<T> chosen) {
    this.field = field;
    this.above = above;
    this.rows = rows;
    this.search = search;
    this.chosen = chosen;
    arrange();
    wire();
  }

  /** Whether a list is open below a field, which Esc closes before all else. */
  public static boolean areOpenAt(@Nullable Node field) {
    return field != null
        && field.getProperties().get(Suggestions.class) instanceof Suggestions<?> there
        && there.isShowing();
  }

  /** Offers what fits the text. */
  public void show() {
    offer(field.getText());
  }

  /** Closes the list. */
  public void hide() {
    if (popup != null) {
      popup.hide();
    }
  }

  private void offer(String text) {
    List<T> found = search.apply(text);
    if (found.isEmpty() || !field.isFocused() || field.getScene() == null) {
      hide();
      return;
    }
    list.getItems().setAll(found);
    list.getSelectionModel().clearSelection();
    Zoom zoom = Appearance.zoom();
    list.setFixedCellSize(zoom.of(rows.height()));
    list.setPrefSize(
        field.getWidth(), zoom.of(rows.height() * Math.min(IN_SIGHT, found.size()) + EDGES));
    popup().show(field, field.localToScreen(field.getBoundsInLocal()).getMinX(), below());
  }

  /** Where the list begins: below what is said of the text. */
  private double below() {
    Node last = above.isManaged() ? above : field;
    return last.localToScreen(last.getBoundsInLocal()).getMaxY() + 2;
  }

  private void keyPressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> {
        if (isShowing()) {
          list.getSelectionModel().selectNext();
          showSelected();
        } else {
          offer(field.getSelectedText().equals(field.getText()) ? "" : field.getText());
        }
        key.consume();
      }
      case UP -> {
        if (isShowing()) {
          list.getSelectionModel().selectPrevious();
          showSelected();
          key.consume();
        }
      }
      case ENTER -> {
        T selected = list.getSelectionModel().getSelectedItem();
        if (isShowing() && selected != null) {
          choose(selected);
          key.consume();
        } else {
          hide();
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

  /** With some of the rows before it and after it. */
  private void showSelected() {
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - IN_SIGHT / 2));
  }

  private void choose(T one) {
    chosen.accept(one);
    // What was chosen is now the text of the field, for which there may be suggestions as well.
    hide();
  }

  private void arrange() {
    list.setId("suggestions");
    list.getStyleClass().add("suggestions");
    list.setFocusTraversable(false);
    list.setAccessibleText(rows.words());
    list.setCellFactory(_ -> new RowCell());
  }

  /** It is built when it is first opened. */
  private Popup popup() {
    Popup built = popup;
    if (built == null) {
      built = new Popup();
      built.getContent().add(list);
      // The list stands below the field, whatever its shadow takes.
      built.setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
      built.setAutoHide(true);
      built.setHideOnEscape(false);
      popup = built;
    }
    return built;
  }

  private void wire() {
    field.getProperties().put(Suggestions.class, this);
    // What is said may take another line only after the list is shown.
    above
        .boundsInParentProperty()
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
          T selected = list.getSelectionModel().getSelectedItem();
          if (selected != null) {
            choose(selected);
          }
        });
  }

  private final class RowCell extends ListCell<T> {

    RowCell() {
      // As wide as the list: what doesn't fit gets an ellipsis, not a scroll bar.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(T one, boolean empty) {
      super.updateItem(one, empty);
      setText(null);
      setGraphic(empty || one == null ? null : rows.node().apply(one));
    }
  }

  private boolean isShowing() {
    return popup != null && popup.isShowing();
  }
}
