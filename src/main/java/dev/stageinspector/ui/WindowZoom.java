package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Zoom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * How large everything in the window is. What is enlarged keeps the room that it has in the
 * smallest window at the usual size: a window with less room scrolls, so that nothing is lost.
 */
final class WindowZoom {

  private final Scene scene;
  private final Region root;
  private final Appearance appearance;
  private final Consumer<Zoom> chosen;
  private @Nullable ScrollPane frame;

  /**
   * @param root everything in the window
   * @param chosen takes what the user chooses
   */
  WindowZoom(Scene scene, Region root, Appearance appearance, Consumer<Zoom> chosen) {
    this.scene = scene;
    this.root = root;
    this.appearance = appearance;
    this.chosen = chosen;
  }

  /** Puts everything into the window, in this size. */
  void open(Zoom zoom) {
    appearance.choose(zoom);
    scene.getStylesheets().setAll(Appearance.styleSheet());
    arrange(zoom);
  }

  void larger() {
    choose(Zoom::larger);
  }

  void smaller() {
    choose(Zoom::smaller);
  }

  void reset() {
    choose(_ -> Zoom.USUAL);
  }

  private void choose(UnaryOperator<Zoom> change) {
    Zoom zoom = change.apply(Appearance.zoom());
    open(zoom);
    chosen.accept(zoom);
  }

  private void arrange(Zoom zoom) {
    boolean enlarged = zoom.percent() > Zoom.USUAL.percent();
    root.setMinSize(
        enlarged ? zoom.of(WindowPlacement.MIN_WIDTH) : 0,
        enlarged ? zoom.of(WindowPlacement.MIN_HEIGHT) : 0);
    Node focused = scene.getFocusOwner();
    if (enlarged && frame == null) {
      scene.setRoot(new Group());
      frame = framed();
      scene.setRoot(frame);
      // Its content joins the scene, and can have the keyboard, only once it is styled.
      frame.applyCss();
    } else if (!enlarged && (frame != null || !root.equals(scene.getRoot()))) {
      scene.setRoot(new Group());
      if (frame != null) {
        frame.setContent(null);
        frame = null;
      }
      scene.setRoot(root);
    }
    if (focused != null) {
      focused.requestFocus();
    }
  }

  private ScrollPane framed() {
    ScrollPane made = new ScrollPane(root);
    made.setId("zoomed");
    made.getStyleClass().add("zoomed");
    made.setFitToWidth(true);
    made.setFitToHeight(true);
    made.setFocusTraversable(false);
    return made;
  }
}
