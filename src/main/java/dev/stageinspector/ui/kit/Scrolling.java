package dev.stageinspector.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Moves what scrolls: to what has just appeared, and by keys. */
public final class Scrolling {

  /** Kept free around what is brought into sight, in pixels. */
  private static final double AROUND = 12;

  private Scrolling() {}

  /** Brings a node into sight; as much of it as there is room for, from its top. */
  public static void reveal(Node node) {
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        reveal(node, pane);
      }
    }
  }

  /**
   * Lets Page Up, Page Down, Home, and End scroll a pane wherever the focus is in a node around it.
   * In a field they move the caret.
   */
  public static void byKeys(Node around, ScrollPane pane) {
    around.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (!(key.getTarget() instanceof TextInputControl)
              && !key.isShortcutDown()
              && scroll(pane, key)) {
            key.consume();
          }
        });
  }

  private static boolean scroll(ScrollPane pane, KeyEvent key) {
    double hidden = hidden(pane);
    double page = hidden > 0 ? pane.getViewportBounds().getHeight() * 0.9 / hidden : 0;
    double to =
        switch (key.getCode()) {
          case PAGE_UP -> pane.getVvalue() - page;
          case PAGE_DOWN -> pane.getVvalue() + page;
          case HOME -> 0;
          case END -> 1;
          default -> Double.NaN;
        };
    if (Double.isNaN(to)) {
      return false;
    }
    pane.setVvalue(Math.clamp(to, 0, 1));
    return true;
  }

  private static void reveal(Node node, ScrollPane pane) {
    layOut(pane);
    Node content = pane.getContent();
    Bounds there = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = pane.getViewportBounds().getHeight();
    double hidden = hidden(pane);
    double top = pane.getVvalue() * hidden;
    double down = Math.max(top, there.getMaxY() + AROUND - seen);
    if (hidden > 0) {
      pane.setVvalue(Math.clamp(Math.min(down, there.getMinY() - AROUND) / hidden, 0, 1));
    }
  }

  /** From the window down: a pane that has just been added does not have its own size before. */
  private static void layOut(ScrollPane pane) {
    Parent top = pane.getScene() == null ? pane : pane.getScene().getRoot();
    top.applyCss();
    top.layout();
  }

  private static double hidden(ScrollPane pane) {
    return pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
  }
}
