package dev.stageinspector.ivs;

import java.time.Duration;
import java.util.Locale;

/**
 * How long calls of one operation take within the {@link CallBudget}, after a pause. That is a
 * lower bound: other work may share the budget, and AWS's own time comes on top.
 *
 * @param perSecond calls a second
 */
public record CallCost(double perSecond) {

  private static final int SECONDS = 60;
  private static final double NANOS = 1e9;

  /** What is read from a snapshot. */
  private static final CallCost NOTHING = new CallCost(Double.POSITIVE_INFINITY);

  /** The cost of what is asked about a stage: a snapshot takes no calls. */
  public CallCost about(StageQuery stage) {
    return stage.isSaved() ? NOTHING : this;
  }

  /** Whether nothing is called. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** How long the budget makes the calls wait. The first few are free. */
  public Duration of(int calls) {
    double seconds = Math.max(0, calls - CallBudget.BURST) / perSecond;
    return Duration.ofNanos((long) (seconds * NANOS));
  }

  /** The number of calls and their time, for a sentence: "20 calls, about 6 s". */
  public String words(int calls) {
    return String.format(
        Locale.ROOT, "%,d %s, about %s", calls, calls == 1 ? "call" : "calls", rounded(of(calls)));
  }

  /** The same behind what a button does: " (20 calls, about 6 s)". */
  public String behind(int calls) {
    return isNothing() ? "" : " (" + words(calls) + ")";
  }

  /** Rounded up, at least a second; the longer, the coarser. */
  private static String rounded(Duration time) {
    long seconds = Math.max(1, time.plusNanos(999_999_999).toSeconds());
    if (seconds < 2 * SECONDS) {
      return seconds + " s";
    }
    long minutes = Math.ceilDiv(seconds, SECONDS);
    long hours = minutes / SECONDS;
    return hours < 2 ? minutes + " min" : hours + " h " + minutes % SECONDS + " min";
  }
}
