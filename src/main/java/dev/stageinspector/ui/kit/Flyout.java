package dev.stageinspector.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What opens below a button and has more to say. It closes with Esc, with a click elsewhere, or
 * with the button.
 */
public final class Flyout {

  private static final double GAP = 4;

  private @Nullable Popup popup;

  /** Opens below a button with something in it, or closes if it is open. */
  public void toggle(Node button, Node content) {
    if (popup != null && popup.isShowing()) {
      popup.hide();
    } else {
      open(button, content);
    }
  }

  private void open(Node button, Node content) {
    StackPane frame = new StackPane(content);
    frame.getStyleClass().add("flyout");
    Popup opened = popup();
    opened.getContent().setAll(frame);
    Bounds at = button.localToScreen(button.getLayoutBounds());
    opened.show(button, at.getMinX(), at.getMaxY() + GAP);
    // Its right end is the window's or the screen's where it would leave them.
    Window window = button.getScene().getWindow();
    double right =
        Math.min(
            window.getX() + window.getWidth(),
            OnScreen.screen(at.getMinX(), at.getMinY()).getMaxX());
    opened.setX(OnScreen.start(at.getMinX(), opened.getWidth(), 0, right));
    frame.lookupAll(".button").stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** It is built when it is first opened. */
  private Popup popup() {
    Popup built = popup;
    if (built == null) {
      built = new Popup();
      built.setAutoHide(true);
      built.setHideOnEscape(true);
      popup = built;
    }
    return built;
  }
}
