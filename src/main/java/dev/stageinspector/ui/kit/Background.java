package dev.stageinspector.ui.kit;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Runs one piece of work at a time beside the window, each on a virtual thread of its own: there an
 * interrupt ends a blocked read at once. Newer work supersedes older work, whose outcome is
 * dropped. To be used on the FX thread.
 */
public final class Background {

  /** Work that may tell what it has so far. */
  public interface Work<T> {
    T run(Consumer<T> soFar) throws Exception;
  }

  private @Nullable Task<?> current;

  /**
   * Runs the work; what it has so far and then one of the other two is told on the FX thread,
   * unless newer work or {@link #cancel} came first.
   */
  public <T> void run(
      Work<T> work, Consumer<T> soFar, Consumer<T> done, Consumer<Throwable> failed) {
    cancel();
    Task<T> task =
        new Task<>() {
          @Override
          protected T call() throws Exception {
            return work.run(part -> Platform.runLater(() -> tell(this, () -> soFar.accept(part))));
          }
        };
    task.setOnSucceeded(_ -> finish(task, () -> done.accept(task.getValue())));
    task.setOnFailed(_ -> finish(task, () -> failed.accept(task.getException())));
    current = task;
    Thread.ofVirtual().name("call").start(task);
  }

  /** Ends the work, if there is any, by an interrupt. */
  public void cancel() {
    if (current != null) {
      current.cancel();
      current = null;
    }
  }

  private void tell(Task<?> task, Runnable handler) {
    if (task.equals(current)) {
      handler.run();
    }
  }

  private void finish(Task<?> task, Runnable handler) {
    tell(
        task,
        () -> {
          current = null;
          handler.run();
        });
  }
}
