package dev.stageinspector.ui;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps all of the tab in sight inside the strip. JavaFX reveals a tab only when it is selected:
 * one whose label grows after that, or in a window that gets narrower, is cut off.
 */
final class TabReveal {

  private final TabPane strip;
  private final Runnable afterLayout = this::reveal;

  TabReveal(TabPane strip) {
    this.strip = strip;
    strip.widthProperty().addListener((_, _, _) -> later());
  }

  /** After the next layout. */
  void later() {
    Scene scene = strip.getScene();
    if (scene != null) {
      scene.removePostLayoutPulseListener(afterLayout);
      scene.addPostLayoutPulseListener(afterLayout);
      Platform.requestNextPulse();
    }
  }

  private void reveal() {
    strip.getScene().removePostLayoutPulseListener(afterLayout);
    Node tab = strip.lookup(".tab:selected");
    Node area = strip.lookup(".tab-header-area");
    Node arrow = strip.lookup(".control-buttons-tab");
    if (tab == null || area == null || arrow == null || !arrow.isVisible()) {
      return; // All of them fit.
    }
    double beyond = sceneBounds(tab).getMaxX() - sceneBounds(arrow).getMinX();
    if (beyond > 0) {
      area.fireEvent(scroll(-beyond));
    }
  }

  private static Bounds sceneBounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /** As a wheel over the tabs does: the strip has no other way to be scrolled. */
  private static ScrollEvent scroll(double by) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        0,
        0,
        0,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        by,
        0,
        by,
        0,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
