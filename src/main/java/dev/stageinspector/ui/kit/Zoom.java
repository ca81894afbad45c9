package dev.stageinspector.ui.kit;

import java.util.List;

/**
 * How large everything in the window is.
 *
 * @param percent of the usual size
 */
public record Zoom(int percent) {

  /** As large as the system's font has it. */
  public static final Zoom USUAL = new Zoom(100);

  /** Those of browsers. */
  private static final List<Integer> STEPS =
      List.of(50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300);

  /** The next larger step; the same at the largest. */
  public Zoom larger() {
    return STEPS.stream().filter(step -> step > percent).findFirst().map(Zoom::new).orElse(this);
  }

  /** The next smaller step; the same at the smallest. */
  public Zoom smaller() {
    return STEPS.reversed().stream()
        .filter(step -> step < percent)
        .findFirst()
        .map(Zoom::new)
        .orElse(this);
  }

  /** A length in pixels, of one at the usual size. */
  public double of(double usual) {
    return usual * percent / 100;
  }
}
