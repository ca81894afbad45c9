package dev.stageinspector.ui;

import dev.stageinspector.store.WindowPlace;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window is put, and how small it may be. */
final class WindowPlacement {

  static final double WIDTH = 1120;
  static final double HEIGHT = 780;
  static final double MIN_WIDTH = 700;
  static final double MIN_HEIGHT = 480;

  /** So much of the window has to be on a screen for the user to get hold of it. */
  private static final double GRIP = 80;

  private WindowPlacement() {}

  /** Puts the window where it was, if that is still on a screen. */
  static void restore(Stage stage, Optional<WindowPlace> place) {
    place
        .filter(WindowPlacement::isReachable)
        .ifPresent(there -> {
          stage.setX(there.x());
          stage.setY(there.y());
          stage.setWidth(Math.max(MIN_WIDTH, there.width()));
          stage.setHeight(Math.max(MIN_HEIGHT, there.height()));
          stage.setMaximized(there.maximized());
        });
  }

  /** Where the window is; nothing if it was never shown. */
  static Optional<WindowPlace> of(Stage stage) {
    return WindowPlace.possible(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
        ? Optional.of(
            new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized()))
        : Optional.empty();
  }

  private static boolean isReachable(WindowPlace place) {
    return !Screen.getScreensForRectangle(
            place.x() + GRIP, place.y(), Math.max(1, place.width() - 2 * GRIP), GRIP)
        .isEmpty();
  }
}
