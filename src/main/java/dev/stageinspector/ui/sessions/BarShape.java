package dev.stageinspector.ui.sessions;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;

/**
 * What the shape of a bar tells.
 *
 * @param begun whether its beginning is reported
 * @param ending how it ended
 * @param instant whether it ended when it began
 */
record BarShape(boolean begun, Ending ending, boolean instant) {

  static final BarShape WHOLE = new BarShape(true, Ending.REPORTED, false);

  static BarShape of(Bar bar) {
    return new BarShape(bar.begin().isPresent(), bar.ending(), bar.from().equals(bar.to()));
  }

  /** Whether both ends are reported. */
  boolean isReported() {
    return begun && ending == Ending.REPORTED;
  }
}
