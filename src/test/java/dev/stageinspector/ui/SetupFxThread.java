package dev.stageinspector.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Work on the FX thread, and waiting for it. */
final class SetupFxThread {

  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static boolean starting;

  private SetupFxThread() {}

  private static synchronized void start() throws InterruptedException {
    if (!starting) {
      starting = true;
      try {
        Platform.startup(STARTED::countDown);
      } catch (IllegalStateException running) {
        STARTED.countDown();
      }
      Platform.setImplicitExit(false);
    }
    if (!STARTED.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("the toolkit does not start");
    }
  }

  /** The outcome of work that is done on the FX thread. */
  static <T> T on(Callable<T> work) throws Exception {
    start();
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(30, TimeUnit.SECONDS);
  }

  static void run(Runnable work) throws Exception {
    var _ =
        on(() -> {
          work.run();
          return true;
        });
  }

  /** Waits, while the FX thread goes on, until something is so. */
  static void until(BooleanSupplier so) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    run(() -> {
      var timer =
          new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
              if (so.getAsBoolean()) {
                stop();
                reached.countDown();
              }
            }
          };
      timer.start();
    });
    if (!reached.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("it never came to that");
    }
  }
}
