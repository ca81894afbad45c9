package dev.stageinspector.bench;

import com.sun.javafx.perf.PerformanceTracker;
import dev.stageinspector.sessions.TimeLine;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.sessions.Lines;
import dev.stageinspector.ui.sessions.TimeLineView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * From a move of the wheel to the painted frame, over a day of 200 participants and 20,000 events.
 */
public final class TimeLineBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LANES = 200;
  private static final int EVENTS = 20_000;
  private static final int WARM_UP = 100;
  private static final int MEASURED = 500;
  private static final double WIDTH = 1_400;
  private static final double HEIGHT = 800;

  private final Semaphore frames = new Semaphore(0);
  private final long renderer = renderer();
  private final Node canvas;

  private TimeLineBench(Node canvas) {
    this.canvas = canvas;
  }

  public static void main(String[] args) throws Exception {
    // Else each frame waits for the next sixtieth of a second.
    System.setProperty("javafx.animation.fullspeed", "true");
    Platform.startup(() -> {});
    TimeLineBench bench = BenchWindow.onFxThread(() -> open(Lines.day(LANES, EVENTS, 1)));
    bench.measure("whole day, over the lanes", TimeLineBench::overLanes);
    bench.measure("in and out", move -> wheel(0, in(move, 20) ? 40 : -40, true));
    for (int step = 0; step < 8; step++) {
      bench.frame(wheel(0, 40, true));
    }
    bench.measure("zoomed in, in time", move -> wheel(in(move, 60) ? -40 : 40, 0, false));
    bench.measure("zoomed in, over the lanes", TimeLineBench::overLanes);
    Runtime.getRuntime().exit(0);
  }

  private static TimeLineBench open(TimeLine day) {
    new Appearance(Theme.LIGHT);
    TimeLineView view = new TimeLineView();
    view.show(day);
    Stage stage = new Stage();
    Scene scene = new Scene(new StackPane(view), WIDTH, HEIGHT);
    scene.getStylesheets().add(Appearance.styleSheet());
    stage.setScene(scene);
    stage.show();
    TimeLineBench bench = new TimeLineBench(view.lookup("#time-line-drawing"));
    PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(bench.frames::release);
    return bench;
  }

  private static Event overLanes(int move) {
    return wheel(0, in(move, 60) ? -40 : 40, false);
  }

  /** Whether a move goes forth; after so many, as many go back. */
  private static boolean in(int move, int many) {
    return Math.floorMod(move, 2 * many) < many;
  }

  private void measure(String what, IntFunction<Event> moves) throws InterruptedException {
    long[] passed = new long[MEASURED];
    long[] worked = new long[MEASURED];
    for (int move = -WARM_UP; move < MEASURED; move++) {
      Frame frame = frame(moves.apply(move));
      if (move >= 0) {
        passed[move] = frame.passed();
        worked[move] = frame.worked();
      }
    }
    System.out.printf(
        "time line, %s: CPU time %s; passed %s (median, 95th percentile, worst of %d; goal 33 ms)%n",
        what, summary(worked), summary(passed), MEASURED);
  }

  private static String summary(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return "%.1f, %.1f, %.1f ms"
        .formatted(
            Median.milliseconds(nanoseconds),
            sorted[MEASURED * 95 / 100] / 1e6,
            Median.largest(nanoseconds));
  }

  /** From the event to the frame that shows what it did. */
  private Frame frame(Event event) throws InterruptedException {
    long rendering = THREADS.getThreadCpuTime(renderer);
    long start = System.nanoTime();
    long drawing =
        BenchWindow.onFxThread(() -> {
          frames.drainPermits();
          long before = THREADS.getCurrentThreadCpuTime();
          canvas.fireEvent(event);
          canvas.getScene().getRoot().applyCss();
          canvas.getScene().getRoot().layout();
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
  private record Frame(long passed, long worked) {}

  private static long renderer() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(ThreadInfo::getThreadId)
        .findFirst()
        .orElseThrow();
  }

  private static ScrollEvent wheel(double right, double up, boolean control) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        WIDTH / 2,
        HEIGHT / 2,
        WIDTH / 2,
        HEIGHT / 2,
        false,
        control,
        false,
        false,
        false,
        false,
        right,
        up,
        right,
        up,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
