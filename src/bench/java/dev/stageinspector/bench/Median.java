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

  static double largest(long[] nanoseconds) {
    return Arrays.stream(nanoseconds).max().orElseThrow() / 1e6;
  }
}
