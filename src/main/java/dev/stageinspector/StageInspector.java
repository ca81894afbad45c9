package dev.stageinspector;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * What JavaFX starts, once per process. Its name tells the desktop whose windows they are: JavaFX
 * makes it their class under X11, and the {@code .desktop} file has it as {@code StartupWMClass}.
 */
public final class StageInspector extends Application {

  /** The toolkit's thread, as soon as there is one. */
  static final CompletableFuture<Thread> TOOLKIT = new CompletableFuture<>();

  /** For JavaFX: it makes the only one. */
  public StageInspector() {}

  @Override
  public void start(Stage unused) {
    TOOLKIT.complete(Thread.currentThread());
  }
}
