package dev.stageinspector.ui.kit;

import javafx.animation.AnimationTimer;

/** Waits for what has been changed to be drawn. */
public final class Frames {

  /**
   * The first pulse lays the change out and hands it to the renderer, the second comes when that is
   * done.
   */
  private static final int UNTIL_PAINTED = 2;

  private Frames() {}

  /** Runs something on the FX thread once all that was changed until now has been painted. */
  public static void afterPainting(Runnable then) {
    new AnimationTimer() {
      private int left = UNTIL_PAINTED;

      @Override
      public void handle(long now) {
        if (left-- == 0) {
          stop();
          then.run();
        }
      }
    }.start();
  }
}
