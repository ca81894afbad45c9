package dev.stageinspector.ui.sessions;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * A tooltip whose words change with the place of the pointer. JavaFX's own handling of tooltips
 * keeps the first words until the pointer leaves the node.
 */
final class HoverTip {

  private static final Duration DELAY = Duration.millis(400);

  /** So far from the pointer, in pixels, that it is not under it. */
  private static final double AWAY = 14;

  private final Node node;
  private final PauseTransition delay = new PauseTransition(DELAY);
  private final Tooltip tooltip = new Tooltip();
  private String words = "";
  private Point2D place = Point2D.ZERO;

  HoverTip(Node node) {
    this.node = node;
    delay.setOnFinished(_ -> show());
  }

  /**
   * Says something else from now on; nothing if the words are empty.
   *
   * @param newPlace where the pointer is on the screen
   */
  void say(String newWords, Point2D newPlace) {
    if (newWords.equals(words)) {
      place = newPlace;
      return;
    }
    words = newWords;
    place = newPlace;
    if (words.isEmpty()) {
      hide();
    } else if (tooltip.isShowing()) {
      show();
    } else {
      delay.playFromStart();
    }
  }

  void hide() {
    delay.stop();
    tooltip.hide();
    words = "";
  }

  private void show() {
    tooltip.setText(words);
    if (node.getScene() != null && node.getScene().getWindow() != null) {
      tooltip.show(node, place.getX() + AWAY, place.getY() + AWAY);
    }
  }
}
