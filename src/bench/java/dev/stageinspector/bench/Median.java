package dev.stageinspector.bench;

import java.util.Arrays;

/** Sums measurements up. */
final class Median {
  private Median() {}

  static double milliseconds(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }

  /** The median, the 95th percentile, and the largest. */
  static String summary(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return "%.1f, %.1f, %.1f ms"
        .formatted(
            milliseconds(sorted), sorted[sorted.length * 95 / 100] / 1e6, largest(nanoseconds));
  }

  static double largest(long[] nanoseconds) {
    return Arrays.stream(nanoseconds).max().orElseThrow() / 1e6;
  }
}
