package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Alarm;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An alarm by the clock of a test, which rings when the test says so. */
final class TestAlarm implements Alarm {

  private final LongSupplier clock;
  private long due;
  private @Nullable Runnable call;

  /**
   * @param clock in nanoseconds
   */
  TestAlarm(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public void set(Duration after, Runnable then) {
    due = clock.getAsLong() + after.toNanos();
    call = then;
  }

  @Override
  public void stop() {
    call = null;
  }

  boolean isSet() {
    return call != null;
  }

  /** When it is to ring, if it is set. */
  long due() {
    return due;
  }

  /** Rings, if it is time. */
  void ring() {
    Runnable set = call;
    if (set != null && due <= clock.getAsLong()) {
      call = null;
      set.run();
    }
  }
}
