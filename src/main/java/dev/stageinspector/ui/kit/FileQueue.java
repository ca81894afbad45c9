package dev.stageinspector.ui.kit;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Reads and writes the program's own files beside the window, one after the other. */
public final class FileQueue implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("disk").factory());
  private final Consumer<String> problems;

  /**
   * @param problems is told of what could not be read or saved
   */
  public FileQueue(Consumer<String> problems) {
    this.problems = problems;
  }

  /** Does something that may have a problem to tell of; {@code done} runs on the FX thread. */
  public void run(Supplier<Optional<String>> work, Runnable done) {
    thread.execute(() -> {
      Optional<String> problem = work.get();
      Platform.runLater(() -> {
        done.run();
        problem.ifPresent(problems);
      });
    });
  }

  /** Reads something; {@code done} takes it on the FX thread. */
  public <T> void read(Supplier<T> reading, Consumer<T> done) {
    thread.execute(() -> {
      T found = reading.get();
      Platform.runLater(() -> done.accept(found));
    });
  }

  /** Waits until all is saved. */
  @Override
  public void close() {
    thread.close();
  }
}
