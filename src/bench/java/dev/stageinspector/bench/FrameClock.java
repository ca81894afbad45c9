package dev.stageinspector.bench;

import com.sun.javafx.perf.PerformanceTracker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/** Takes the time of frames: how long one takes to be painted, and the processor time in it. */
final class FrameClock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** In milliseconds. */
  private static final int LONGEST_FRAME = 100;

  private final Scene scene;
  private final Semaphore frames = new Semaphore(0);
  private final long renderer = renderer();

  /**
   * @param scene one whose window is open
   */
  FrameClock(Scene scene) {
    this.scene = scene;
    PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(frames::release);
  }

  /**
   * Makes moves, each in a frame of its own, and sums up what the frames took.
   *
   * @param warmUp how many of them do not count
   * @param count how many do
   * @param move makes the move of a number, on the FX thread
   */
  String measure(int warmUp, int count, IntConsumer move) throws InterruptedException {
    return measureMoves(warmUp, count, number -> frame(() -> move.accept(number)));
  }

  /** Makes moves in a way of their own. */
  interface Move {
    Frame make(int number) throws InterruptedException;
  }

  String measureMoves(int warmUp, int count, Move move) throws InterruptedException {
    long[] passed = new long[count];
    long[] worked = new long[count];
    for (int i = -warmUp; i < count; i++) {
      Frame frame = move.make(i);
      if (i >= 0) {
        passed[i] = frame.passed();
        worked[i] = frame.worked();
      }
    }
    return "CPU time %s; passed %s (median, 95th percentile, worst of %d; goal 33 ms)"
        .formatted(Median.summary(worked), Median.summary(passed), count);
  }

  /**
   * From a click whose rows are worked out beside the window to the frame that shows them. It takes
   * several frames: the work is that of the costliest, with all that the FX thread did since the
   * one before.
   *
   * @param rows the list that gets them
   */
  Frame costliest(Runnable click, ObservableList<?> rows) throws InterruptedException {
    Semaphore changed = new Semaphore(0);
    InvalidationListener placed = _ -> changed.release();
    Costliest drawing = new Costliest();
    Costliest painting = new Costliest();
    Runnable drawn = drawing::add;
    long start = System.nanoTime();
    BenchWindow.onFxThread(() -> {
      rows.addListener(placed);
      scene.addPostLayoutPulseListener(drawn);
      PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(painting::add);
      drawing.begin();
      click.run();
      return rows;
    });
    changed.acquire();
    // The rows are in the table; they are painted by the end of the next frame.
    BenchWindow.onFxThread(() -> rows);
    Thread.sleep(LONGEST_FRAME);
    BenchWindow.onFxThread(() -> {
      rows.removeListener(placed);
      scene.removePostLayoutPulseListener(drawn);
      PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(frames::release);
      return rows;
    });
    return new Frame(painting.last - start, drawing.most + painting.most);
  }

  /** The most processor time that a thread takes for one of several frames. */
  private static final class Costliest {
    private long before = -1;
    private volatile long most;
    private volatile long last;

    void begin() {
      before = THREADS.getCurrentThreadCpuTime();
    }

    void add() {
      long now = THREADS.getCurrentThreadCpuTime();
      if (before >= 0) {
        most = Math.max(most, now - before);
      }
      before = now;
      last = System.nanoTime();
    }
  }

  /** Waits for the next frame to be painted. */
  void nextFrame() throws InterruptedException {
    frames.drainPermits();
    frames.acquire();
  }

  /** From a move to the frame that shows what it did. */
  Frame frame(Runnable move) throws InterruptedException {
    long rendering = THREADS.getThreadCpuTime(renderer);
    long start = System.nanoTime();
    long drawing =
        BenchWindow.onFxThread(() -> {
          frames.drainPermits();
          long before = THREADS.getCurrentThreadCpuTime();
          move.run();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return THREADS.getCurrentThreadCpuTime() - before;
        });
    frames.acquire();
    return new Frame(
        System.nanoTime() - start, drawing + THREADS.getThreadCpuTime(renderer) - rendering);
  }

  /**
   * What a frame took, in nanoseconds.
   *
   * @param passed until it was painted, with what the machine did beside it
   * @param worked processor time of the FX thread, which draws, and then of the renderer; without
   *     the copy of the picture that the headless platform makes
   */
  record Frame(long passed, long worked) {}

  private static long renderer() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(ThreadInfo::getThreadId)
        .findFirst()
        .orElseThrow();
  }
}
