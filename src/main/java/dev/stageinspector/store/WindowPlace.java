package dev.stageinspector.store;

import java.util.stream.DoubleStream;

/**
 * Where the window was, in screen units. If it was maximized, these are the numbers it returns to.
 * The screen may be gone by now, so whoever opens the window makes sure it is visible.
 *
 * @param width more than 0
 * @param height more than 0
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

  /** Far beyond every desktop, and far below the point where window systems overflow. */
  private static final double FARTHEST = 100_000;

  public WindowPlace {
    if (!possible(x, y, width, height)) {
      throw new IllegalArgumentException("No place of a window");
    }
  }

  /** Whether a window can be there; a window that was never shown has no place (NaN). */
  public static boolean possible(double x, double y, double width, double height) {
    return DoubleStream.of(x, y, width, height).allMatch(number -> Math.abs(number) <= FARTHEST)
        && width > 0
        && height > 0;
  }
}
