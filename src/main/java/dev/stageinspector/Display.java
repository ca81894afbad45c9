package dev.stageinspector;

import dev.stageinspector.ui.FirstFrame;
import dev.stageinspector.ui.kit.SoftwareRendering;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;

/** The toolkit that draws windows; it starts on a thread of its own, beside everything else. */
final class Display {

  /** For the toolkit to end; then the program ends without it. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final CompletableFuture<Thread> toolkit = StageInspector.TOOLKIT;

  /** A JVM can start the toolkit once: a second start would wait for ever. */
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private Display() {}

  /**
   * Starts the toolkit and returns at once.
   *
   * @param headless whether to draw without a display, the same everywhere
   */
  static Display start(boolean headless) {
    if (STARTED.getAndSet(true)) {
      throw new IllegalStateException("the toolkit was started before");
    }
    if (headless) {
      System.setProperty("glass.platform", "Headless");
    }
    SoftwareRendering.prefer();
    Display display = new Display();
    Thread.ofPlatform().name("toolkit").start(display::startToolkit);
    var _ = display.toolkit.thenAccept(_ -> Thread.ofPlatform().start(FirstFrame::prepare));
    return display;
  }

  /**
   * Runs something on the toolkit's thread as soon as there is one.
   *
   * @throws DisplayException if there is nowhere to open a window
   */
  void run(Runnable inWindow) throws DisplayException {
    thread();
    Platform.runLater(inWindow);
  }

  /** Ends the toolkit. The JVM's exit would wait 0.3 s for one that still runs native code. */
  void end() {
    try {
      Platform.exit();
      thread().join(PATIENCE);
    } catch (DisplayException e) {
      // It never was.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread thread() throws DisplayException {
    try {
      return toolkit.get();
    } catch (ExecutionException e) {
      throw new DisplayException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DisplayException(e);
    }
  }

  private void startToolkit() {
    try {
      Application.launch(StageInspector.class);
    } catch (RuntimeException | Error e) {
      toolkit.completeExceptionally(e);
    }
  }
}
