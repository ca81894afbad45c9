package dev.stageinspector.ui;

import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ui.kit.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time and desktop of a watch, as a test wants them. On the FX thread, but for its two methods. */
final class WatchTime {

  private final class Set implements Alarm {
    private long due;
    private @Nullable Runnable call;

    @Override
    public void set(Duration after, Runnable then) {
      due = now + after.toNanos();
      call = then;
    }

    @Override
    public void stop() {
      call = null;
    }
  }

  /** What the desktop was told. */
  final List<String> told = new ArrayList<>();

  private final List<Set> alarms = new ArrayList<>();
  private long now = 42;

  WatchContext context(Ivs stages) {
    return new WatchContext(
        stages,
        _ -> 1,
        () -> now,
        () -> {
          Set alarm = new Set();
          alarms.add(alarm);
          return alarm;
        },
        (title, text) -> told.add(title + ": " + text));
  }

  /** Waits until an alarm is set, and lets that time pass. */
  void pass() {
    Fx.until("an alarm is set", this::isSet);
    Fx.run(() -> {
      now =
          alarms.stream().filter(one -> one.call != null).mapToLong(one -> one.due).min().orElse(0);
      for (Set alarm : List.copyOf(alarms)) {
        Runnable call = alarm.call;
        if (call != null && alarm.due <= now) {
          alarm.call = null;
          call.run();
        }
      }
    });
  }

  boolean isSet() {
    return alarms.stream().anyMatch(alarm -> alarm.call != null);
  }
}
