package dev.stageinspector.ivs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;

/**
 * Keeps the whole program within its share of AWS's rate. AWS counts the calls of each operation
 * for an account and region, over all clients; this counts in the same way over everything that
 * runs in this process, so that support work never throttles the customer's own calls.
 */
public final class CallBudget {

  /** Half of what AWS allows for nearly every operation (documentation, "Service quotas"). */
  public static final double USUAL_RATE = 2.5;

  /** How many calls may be made at once after a pause. */
  public static final int BURST = 5;

  /** Whether somebody waits for a call. */
  public enum Priority {
    WAITED_FOR,
    BACKGROUND
  }

  /** What AWS counts by. */
  record Key(Operation operation, String account, String region) {}

  private final double perSecond;
  private final LongSupplier nanos;
  private final Map<Key, Lane> lanes = new ConcurrentHashMap<>();

  /**
   * @param perSecond calls a second, for each operation, account and region
   */
  public CallBudget(double perSecond) {
    this(perSecond, System::nanoTime);
  }

  CallBudget(double perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /**
   * Waits until a call may be made. Calls that somebody waits for go before those in the
   * background.
   *
   * @throws InterruptedException if the thread was interrupted; no call was taken then
   */
  void take(Key key, Priority priority) throws InterruptedException {
    lane(key).take(priority);
  }

  /** Counts a call that is made without waiting; those after it wait the longer. */
  void spend(Key key) {
    lane(key).change(CallRate::spend);
  }

  /** AWS has answered a call with anything but a throttling. */
  void answered(Key key) {
    lane(key).change(CallRate::answered);
  }

  /** AWS has throttled a call. */
  void throttled(Key key) {
    lane(key).change(CallRate::throttled);
  }

  /** The rate now, in calls a second. */
  double perSecond(Key key) {
    return lane(key).rate.perSecond();
  }

  /** How many times slower than usual calls may be made now, because AWS has throttled. */
  double slowness(Key key) {
    return perSecond / perSecond(key);
  }

  private Lane lane(Key key) {
    return lanes.computeIfAbsent(key, _ -> new Lane());
  }

  /** The calls of one key, one after the other. */
  private final class Lane {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final CallRate rate = new CallRate(perSecond, BURST, nanos.getAsLong());
    private int waitedFor;

    void take(Priority priority) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        switch (priority) {
          case WAITED_FOR -> takeWaitedFor();
          case BACKGROUND -> takeInBackground();
        }
      } finally {
        lock.unlock();
      }
    }

    private void takeWaitedFor() throws InterruptedException {
      waitedFor++;
      try {
        long wait = rate.take(nanos.getAsLong());
        while (wait > 0) {
          changed.awaitNanos(wait);
          wait = rate.take(nanos.getAsLong());
        }
      } finally {
        waitedFor--;
        changed.signalAll();
      }
    }

    private void takeInBackground() throws InterruptedException {
      while (true) {
        if (waitedFor > 0) {
          changed.await();
        } else {
          long wait = rate.take(nanos.getAsLong());
          if (wait == 0) {
            return;
          }
          changed.awaitNanos(wait);
        }
      }
    }

    void change(ObjLongConsumer<CallRate> change) {
      lock.lock();
      try {
        change.accept(rate, nanos.getAsLong());
      } finally {
        lock.unlock();
      }
    }
  }
}
