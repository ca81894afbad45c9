package dev.stageinspector.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Runs one piece of work at a time beside the window, each on a virtual thread of its own: there an
 * interrupt ends a blocked read at once. Newer work supersedes older work, whose outcome is
 * dropped. To be used on the FX thread.
 */
public final class Background {

  private @Nullable Task<?> current;

  /**
   * Runs the work; one of the two is called on the FX thread, unless newer work or {@link #cancel}
   * came first.
   */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    cancel();
    Task<T> task =
        new Task<>() {
          @Override
          protected T call() throws Exception {
            return work.call();
          }
        };
    task.setOnSucceeded(_ -> finish(task, () -> done.accept(task.getValue())));
    task.setOnFailed(_ -> finish(task, () -> failed.accept(task.getException())));
    current = task;
    Thread.ofVirtual().name("look-up").start(task);
  }

  /** Ends the work, if there is any, by an interrupt. */
  public void cancel() {
    if (current != null) {
      current.cancel();
      current = null;
    }
  }

  private void finish(Task<?> task, Runnable handler) {
    if (task.equals(current)) {
      current = null;
      handler.run();
    }
  }
}
