package dev.stageinspector.broadcast.check;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work with a limit. It runs on a virtual thread, where an interrupt ends a blocked read. */
final class TimeLimit {
  private TimeLimit() {}

  /**
   * The outcome of the work.
   *
   * @throws TimeoutException if it took too long; it is interrupted and left alone
   * @throws ExecutionException if it failed
   * @throws InterruptedException if the calling thread was interrupted
   */
  static <T> T call(Callable<T> work, Duration limit)
      throws ExecutionException, InterruptedException, TimeoutException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().name("way").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }
}
