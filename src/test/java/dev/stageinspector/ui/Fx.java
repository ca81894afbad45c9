package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Frames;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Does things on the FX thread and waits for them, with a limit that only a fault reaches. */
public final class Fx {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);

  /** JavaFX's {@code prism.dirtyregioncount}. */
  private static final int PAINTED_REGIONS = 6;

  private Fx() {}

  public static void run(Runnable work) {
    get(() -> {
      work.run();
      return true;
    });
  }

  public static <T> T get(Callable<T> work) {
    if (Platform.isFxApplicationThread()) {
      return here(work);
    }
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Exception | AssertionError e) {
        done.completeExceptionally(e);
      }
    });
    try {
      return done.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the FX thread does not answer", e);
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof AssertionError failed) {
        throw failed;
      }
      throw new AssertionError(e.getCause());
    }
  }

  private static <T> T here(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until something holds on the FX thread. */
  public static void until(String what, Callable<Boolean> condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!get(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /**
   * Waits until nothing keeps what was taken out of a window. The renderer keeps the ways to the
   * regions that it painted last, until it paints as many again.
   */
  public static void gone(WeakReference<?> taken, Scene scene) {
    until(
        "it is gone",
        () -> {
          scene.getRoot().lookupAll(".button").stream()
              .limit(PAINTED_REGIONS)
              .forEach(one -> one.setOpacity(one.getOpacity() < 1 ? 1 : 0.99));
          System.gc();
          return taken.get() == null;
        });
  }

  /** Waits until all that was changed has been laid out and painted. */
  public static void painted() {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Platform.runLater(() -> Frames.afterPainting(() -> done.complete(true)));
    if (!done.completeOnTimeout(false, LIMIT.toSeconds(), TimeUnit.SECONDS).join()) {
      throw new AssertionError("nothing was painted");
    }
  }
}
