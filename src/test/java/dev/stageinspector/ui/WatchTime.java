package dev.stageinspector.ui;

import dev.stageinspector.ivs.Ivs;
import java.util.ArrayList;
import java.util.List;

/** Time and desktop of a watch, as a test wants them. On the FX thread, but for its two methods. */
final class WatchTime {

  /** What the desktop was told. */
  final List<String> told = new ArrayList<>();

  private final List<TestAlarm> alarms = new ArrayList<>();
  private long now = 42;

  WatchContext context(Ivs stages) {
    return new WatchContext(
        stages,
        _ -> 1,
        () -> now,
        () -> {
          TestAlarm alarm = new TestAlarm(() -> now);
          alarms.add(alarm);
          return alarm;
        },
        (title, text) -> told.add(title + ": " + text));
  }

  /** Waits until an alarm is set, and lets that time pass. */
  void pass() {
    Fx.until("an alarm is set", this::isSet);
    Fx.run(() -> {
      now = alarms.stream().filter(TestAlarm::isSet).mapToLong(TestAlarm::due).min().orElse(0);
      List.copyOf(alarms).forEach(TestAlarm::ring);
    });
  }

  boolean isSet() {
    return alarms.stream().anyMatch(TestAlarm::isSet);
  }
}
