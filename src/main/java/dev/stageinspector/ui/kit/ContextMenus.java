package dev.stageinspector.ui.kit;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Context menus for those who don't use a mouse. */
public final class ContextMenus {

  private static final KeyCombination KEYS = KeyCombination.valueOf("Shift+F10");

  private static final Bounds CORNER = new BoundingBox(0, 0, 0, 0);

  /** So that the beginning of what the menu is about stays in sight, in pixels. */
  private static final double INDENT = 40;

  private ContextMenus() {}

  /**
   * Opens the context menu of a control with Shift+F10, which JavaFX leaves to the system.
   *
   * @param place what the menu is about; where there is nothing, it opens at the control's corner
   */
  public static void openByKeyboard(Control control, Supplier<Optional<Node>> place) {
    control.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (isPressed(key) && control.getContextMenu() != null) {
            Bounds screen =
                place
                    .get()
                    .map(node -> node.localToScreen(node.getLayoutBounds()))
                    .orElseGet(() -> control.localToScreen(CORNER));
            control.getContextMenu().show(control, screen.getMinX() + INDENT, screen.getMaxY());
            key.consume();
          }
        });
  }

  /** Whether these are the keys that open a context menu. */
  public static boolean isPressed(KeyEvent key) {
    return KEYS.match(key);
  }

  /** The same for a list, about its selected row. */
  public static void openByKeyboard(ListView<?> list) {
    openByKeyboard(
        list,
        () ->
            list.lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof ListCell<?> row && row.isSelected())
                .findFirst());
  }
}
