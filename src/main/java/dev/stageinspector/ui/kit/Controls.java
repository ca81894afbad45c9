package dev.stageinspector.ui.kit;

import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The controls that the views have many of, with everything that each needs to be reached and
 * understood.
 */
public final class Controls {
  private Controls() {}

  /** A button that says its action. */
  public static Button button(String id, String action, Runnable run) {
    Button button = new Button(action);
    button.setId(id);
    // An underscore in a name is not a mnemonic.
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  /** A button with only a picture; its action is its tooltip and what a screen reader says. */
  public static Button pictureButton(String id, Glyph glyph, String action, Runnable run) {
    Button button = button(id, action, run);
    button.setGraphic(glyph.node());
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("button-icon", "flat");
    Hint.set(button, action);
    button.setAccessibleText(action);
    return button;
  }

  /** A choice of one item, by title. */
  public static <T> ComboBox<T> choice(String id, String what, Function<T, String> title) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId(id);
    choice.setAccessibleText(what);
    choice.setConverter(new ItemTitles<>(choice, title));
    return choice;
  }

  /** Marks the switch to a page on which something is running, or takes the mark off. */
  public static void markRunning(ToggleButton page, boolean running) {
    page.setGraphic(running ? Glyph.CLOCK.node() : null);
    page.setAccessibleText(running ? page.getText() + " (running)" : page.getText());
  }

  /** A button that unfolds what is folded away at first, and folds it up again. */
  public static ToggleButton fold(String id, String title, Node content) {
    ToggleButton fold = new ToggleButton(title, Glyph.CHEVRON.node());
    fold.setId(id);
    fold.getStyleClass().addAll("flat", "fold");
    fold.setMinWidth(Region.USE_PREF_SIZE);
    content.visibleProperty().bind(fold.selectedProperty());
    content.managedProperty().bind(fold.selectedProperty());
    return fold;
  }

  public static MenuItem menuItem(String id, String action, Runnable run) {
    MenuItem item = new MenuItem(action);
    item.setId(id);
    // An underscore in a name is not a mnemonic.
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> run.run());
    return item;
  }

  /** A dialog that belongs to a window, and looks like it in docks and window lists. */
  public static <T> Dialog<T> dialog(Window owner, String title) {
    Dialog<T> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(title);
    if (dialog.getDialogPane().getScene().getWindow() instanceof Stage own) {
      own.getIcons().setAll(Appearance.icons());
    }
    return dialog;
  }

  /** Tab goes on to the next control: no text of this program has a tab in it. */
  public static void leaveByTab(Node area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.TAB) {
            area.requestFocusTraversal(
                key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
          }
        });
  }

  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A text that wraps and is never cut off. */
  public static Label paragraph(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /**
   * Makes something at most as wide as what it is in, which can become as narrow as it likes.
   * Before that is laid out, nothing is narrowed: with no width at all, it would take far more
   * lines, and what is below would move.
   */
  public static void fitInto(Region outer, Region inner) {
    outer.setMinWidth(0);
    inner
        .maxWidthProperty()
        .bind(
            outer
                .widthProperty()
                .map(width -> width.doubleValue() > 0 ? width : Region.USE_COMPUTED_SIZE));
  }

  /** What a node shows of a kind, such as the cells of a table that are drawn now. */
  public static <T> Stream<T> parts(Node node, String selector, Class<T> kind) {
    return node.lookupAll(selector).stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether a node is another one or somewhere in it. */
  public static boolean isInside(@Nullable Node node, Node outer) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
