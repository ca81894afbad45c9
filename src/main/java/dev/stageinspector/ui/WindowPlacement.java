package dev.stageinspector.ui;

import dev.stageinspector.store.WindowPlace;
import dev.stageinspector.ui.kit.OnScreen;
import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
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

  /** More than the title bar and the borders that a system puts around the scene. */
  private static final double FRAME = 60;

  private WindowPlacement() {}

  /**
   * Puts the window where it was, if that is still on a screen, and makes sure that all of it can
   * be seen: the screen may have become smaller.
   */
  static void restore(Stage stage, Optional<WindowPlace> place) {
    Optional<WindowPlace> reachable = place.filter(WindowPlacement::isReachable);
    if ("Headless".equals(System.getProperty("glass.platform"))) {
      // There is no screen: what JavaFX calls one must not make a picture smaller.
      reachable.ifPresent(there -> put(stage, there));
    } else {
      reachable.ifPresentOrElse(
          there -> put(stage, fitted(there, bounds(there))),
          () -> center(stage, Screen.getPrimary().getVisualBounds()));
    }
  }

  private static void put(Stage stage, WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  /** Where it isn't put anywhere, the system centers it, frame and all, even if it is too large. */
  private static void center(Stage stage, Rectangle2D bounds) {
    if (bounds.getWidth() < WIDTH + FRAME || bounds.getHeight() < HEIGHT + FRAME) {
      WindowPlace center =
          new WindowPlace(
              bounds.getMinX() + (bounds.getWidth() - WIDTH) / 2,
              bounds.getMinY() + (bounds.getHeight() - HEIGHT) / 2,
              WIDTH,
              HEIGHT,
              false);
      put(stage, fitted(center, bounds));
    }
  }

  /**
   * The place inside some bounds that is closest to another place.
   *
   * @param bounds what of a screen isn't covered by the system's own bars
   */
  static WindowPlace fitted(WindowPlace place, Rectangle2D bounds) {
    double width = Math.max(MIN_WIDTH, Math.min(place.width(), bounds.getWidth()));
    double height = Math.max(MIN_HEIGHT, Math.min(place.height(), bounds.getHeight()));
    // Where it can't be whole, its upper left corner is in sight.
    return new WindowPlace(
        OnScreen.start(place.x(), width, bounds.getMinX(), bounds.getMaxX()),
        OnScreen.start(place.y(), height, bounds.getMinY(), bounds.getMaxY()),
        width,
        height,
        place.maximized());
  }

  /** Of the screen that shows most of it. */
  private static Rectangle2D bounds(WindowPlace place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .max(Comparator.comparingDouble(bounds -> shared(place, bounds)))
        .orElseThrow();
  }

  /** The area of a place that is inside some bounds. */
  private static double shared(WindowPlace place, Rectangle2D bounds) {
    double width =
        Math.min(place.x() + place.width(), bounds.getMaxX())
            - Math.max(place.x(), bounds.getMinX());
    double height =
        Math.min(place.y() + place.height(), bounds.getMaxY())
            - Math.max(place.y(), bounds.getMinY());
    return Math.max(0, width) * Math.max(0, height);
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
