package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.Alarm;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Gives memory back once nobody waits for anything, or much has gathered. By itself, the JVM's
 * collector goes through what has been there for a while only when the heap can't grow any more: a
 * day's use would take a quarter of the computer's memory. On the FX thread.
 */
final class QuietMoments {

  private static final Duration QUIET = Duration.ofSeconds(3);

  /** So much more memory in use than after the last collection is worth another one. */
  private static final long WORTHWHILE = 8L << 20;

  /**
   * With this much more in use, collect at once, even if the user never pauses: it takes a third of
   * a second.
   */
  private static final long TOO_MUCH = 160L << 20;

  private final Alarm alarm;
  private final LongSupplier clock;
  private final LongSupplier used;
  private final Runnable collect;
  private long stirred;
  private boolean waiting;

  /** What was in use after the last collection. */
  private long kept;

  /**
   * @param clock in nanoseconds
   * @param used the memory in use, in bytes
   * @param collect collects what isn't in use any more
   */
  QuietMoments(Alarm alarm, LongSupplier clock, LongSupplier used, Runnable collect) {
    this.alarm = alarm;
    this.clock = clock;
    this.used = used;
    this.collect = collect;
  }

  /** Those of this JVM. */
  static QuietMoments ofSystem() {
    Runtime jvm = Runtime.getRuntime();
    return new QuietMoments(
        Alarm.ofSystem(), System::nanoTime, () -> jvm.totalMemory() - jvm.freeMemory(), System::gc);
  }

  /** The user does something, or something has changed: either may take memory. */
  void stir() {
    stirred = clock.getAsLong();
    collectFrom(TOO_MUCH);
    if (!waiting) {
      waiting = true;
      alarm.set(QUIET, this::look);
    }
  }

  void close() {
    alarm.stop();
  }

  private void look() {
    Duration still = QUIET.minusNanos(clock.getAsLong() - stirred);
    if (still.isPositive()) {
      alarm.set(still, this::look);
      return;
    }
    waiting = false;
    collectFrom(WORTHWHILE);
  }

  private void collectFrom(long more) {
    if (used.getAsLong() > kept + more) {
      collect.run();
      kept = used.getAsLong();
    }
  }
}
