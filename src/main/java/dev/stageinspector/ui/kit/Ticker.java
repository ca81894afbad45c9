package dev.stageinspector.ui.kit;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Tells a view now and then that time has passed, on the FX thread, as long as the view can be
 * seen. An animation would have JavaFX draw 60 frames a second for that.
 */
public final class Ticker {

  private final Background clock = new Background();
  private final Duration period;
  private final Runnable tick;

  private Ticker(Duration period, Runnable tick) {
    this.period = period;
    this.tick = tick;
  }

  /**
   * Calls when the node comes into sight, and then once in each period until it is out of sight: it
   * and all around it are visible, in a window that is shown.
   */
  public static void follow(Node node, Duration period, Runnable tick) {
    Ticker ticker = new Ticker(period, tick);
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .flatMap(showing -> showing ? isVisible(node) : no())
        .orElse(false)
        .subscribe(ticker::run);
  }

  private static ObservableValue<Boolean> isVisible(Node node) {
    return node.visibleProperty()
        .flatMap(visible ->
            visible ? node.parentProperty().flatMap(Ticker::isVisible).orElse(true) : no());
  }

  /** Its own for each: one for all would keep every view that ever listened to it. */
  private static ObservableValue<Boolean> no() {
    return new SimpleBooleanProperty(false);
  }

  private void run(boolean running) {
    if (running) {
      tick.run();
      clock.<Boolean>run(this::count, _ -> tick.run(), _ -> {}, _ -> {});
    } else {
      clock.cancel();
    }
  }

  private boolean count(Consumer<Boolean> tock) throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.sleep(period);
      tock.accept(true);
    }
    return false;
  }
}
