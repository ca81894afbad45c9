package dev.stageinspector.bench;

import java.lang.management.ManagementFactory;

/** What is on the heap. */
final class Heap {

  /**
   * A collection may leave what finalisers and the renderer still hold; the third leaves nothing
   * more.
   */
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** Megabytes in use after everything that can be collected was. */
  static double used() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(200);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
