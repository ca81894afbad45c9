package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Alarm;
import java.time.Duration;

/** For tests that watch nothing. */
public final class NoWatch {

  public static final WatchContext CONTEXT =
      new WatchContext(
          request -> {
            throw new AssertionError("asked " + request);
          },
          _ -> 1,
          () -> 0,
          NoWatch::never,
          (_, _) -> {});

  private NoWatch() {}

  private static Alarm never() {
    return new Alarm() {
      @Override
      public void set(Duration after, Runnable call) {}

      @Override
      public void stop() {}
    };
  }
}
