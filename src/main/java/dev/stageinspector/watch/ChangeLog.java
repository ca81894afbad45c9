package dev.stageinspector.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was written down in the last 24 hours, newest last, with an end to how much that is. */
public final class ChangeLog {

  /** More is not kept: a watch runs for a day and longer. */
  public static final int MOST = 5_000;

  private static final Duration DAY = Duration.ofHours(24);

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long dropped;

  /** Writes down what is new. */
  public void add(List<Entry> more) {
    for (Entry entry : more) {
      entries.addLast(entry);
      forget(entry.time());
    }
  }

  /**
   * Drops what is too old or too much.
   *
   * @param now by AWS's clock, as the times of the entries
   */
  public void forget(Instant now) {
    Instant oldest = now.minus(DAY);
    while (!entries.isEmpty()
        && (entries.size() > MOST || entries.getFirst().time().isBefore(oldest))) {
      entries.removeFirst();
      dropped++;
    }
  }

  /** What is kept, in the order in which it came. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** How much is kept. */
  public int size() {
    return entries.size();
  }

  /** How much was written down before that, and is gone. */
  public long dropped() {
    return dropped;
  }
}
