package dev.stageinspector.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;

/** Keeps what opens below a control on the screen. */
public final class OnScreen {
  private OnScreen() {}

  /**
   * Moves a pop-up back whenever it extends beyond the left or the right edge of its screen. JavaFX
   * itself looks to that when it opens one, not when that grows afterwards.
   */
  public static void keep(PopupWindow popup) {
    popup.widthProperty().addListener((_, _, _) -> moveBack(popup));
    popup.showingProperty().addListener((_, _, _) -> moveBack(popup));
  }

  private static void moveBack(PopupWindow popup) {
    if (!popup.isShowing()) {
      return;
    }
    Rectangle2D screen = screen(popup.getX(), popup.getY());
    double left = start(popup.getX(), popup.getWidth(), screen.getMinX(), screen.getMaxX());
    if (left != popup.getX()) {
      popup.setAnchorX(popup.getAnchorX() + left - popup.getX());
    }
  }

  /** Where something of this length begins so that all of it is seen; at least its beginning. */
  public static double start(double wished, double length, double from, double to) {
    return Math.max(from, Math.min(wished, to - length));
  }

  /** The visible part of the screen at a place. */
  static Rectangle2D screen(double x, double y) {
    return Screen.getScreensForRectangle(x, y, 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }
}
