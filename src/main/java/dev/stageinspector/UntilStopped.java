package dev.stageinspector;

import dev.stageinspector.cli.Exit;
import java.util.function.IntSupplier;

/** Work that goes on until its user ends the program, which is then no failure. */
final class UntilStopped {

  private UntilStopped() {}

  /**
   * Does the work, and gives its exit status. Ctrl+C ends the program with the status of success.
   *
   * @param last what is still to be written then
   */
  static int run(IntSupplier work, Runnable last) {
    Thread worker = Thread.currentThread();
    Thread stop =
        new Thread(
            () -> {
              worker.interrupt();
              last.run();
              Runtime.getRuntime().halt(Exit.SHOWN);
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return work.getAsInt();
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(stop);
      } catch (IllegalStateException e) {
        // It is running already, and ends the program.
      }
    }
  }
}
