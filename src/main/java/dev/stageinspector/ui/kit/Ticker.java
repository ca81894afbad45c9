package dev.stageinspector.ui.kit;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Tells a view once a second that time has passed, on the FX thread, as long as the view is in a
 * window. An animation would have JavaFX draw 60 frames a second for that.
 */
public final class Ticker {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Background clock = new Background();
  private final Runnable tick;

  private Ticker(Runnable tick) {
    this.tick = tick;
  }

  /** Calls once a second for as long as the node is in a window that is shown. */
  public static void follow(Node node, Runnable tick) {
    Ticker ticker = new Ticker(tick);
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(ticker::run);
  }

  private void run(boolean running) {
    if (running) {
      clock.<Boolean>run(Ticker::count, _ -> tick.run(), _ -> {}, _ -> {});
    } else {
      clock.cancel();
    }
  }

  private static boolean count(Consumer<Boolean> tick) throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.sleep(BETWEEN);
      tick.accept(true);
    }
    return false;
  }
}
