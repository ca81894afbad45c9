package dev.stageinspector.ui.kit;

import java.time.Duration;

/** Calls once after a while, on the FX thread. An animation would have JavaFX draw all the time. */
public interface Alarm {

  /** Calls after this time; what was set before is not called any more. */
  void set(Duration after, Runnable call);

  /** Calls nothing. */
  void stop();

  /** One by the time of this computer. While that sleeps, so does the alarm. */
  static Alarm ofSystem() {
    Background clock = new Background();
    return new Alarm() {
      @Override
      public void set(Duration after, Runnable call) {
        clock.<Boolean>run(
            _ -> {
              Thread.sleep(after);
              return true;
            },
            _ -> {},
            _ -> call.run(),
            _ -> {});
      }

      @Override
      public void stop() {
        clock.cancel();
      }
    };
  }
}
