package dev.stageinspector.ui.sessions;

/** Searches numbers in ascending order. */
final class Sorted {
  private Sorted() {}

  /** The place of the first number that is not smaller; the length if all are. */
  static int firstFrom(double[] numbers, double least) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
