package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.Background;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works out which rows a table shows, and in which order: few at once, many beside the window.
 * Until they are there, the rows in sight stay. On the FX thread.
 */
final class RowsInWork {

  /** So many rows are filtered and sorted within a frame. */
  private static final int MOST_AT_ONCE = 2_000;

  /**
   * What is worked out.
   *
   * @param rows gives the rows, on any thread
   * @param then takes them
   */
  private record Work(Supplier<List<Property>> rows, Consumer<List<Property>> then) {
    void atOnce() {
      then.accept(rows.get());
    }
  }

  private final Background beside = new Background();
  private boolean pending;
  private Work current = new Work(List::of, _ -> {});

  /** Whether other rows than those in sight are wanted. */
  boolean isPending() {
    return pending;
  }

  /**
   * Works rows out. What was in work is dropped.
   *
   * @param count of how many rows
   */
  void run(int count, Supplier<List<Property>> rows, Consumer<List<Property>> then) {
    current = new Work(rows, then);
    if (count > MOST_AT_ONCE) {
      pending = true;
      beside.<List<Property>>run(
          _ -> rows.get(),
          _ -> {},
          found -> {
            pending = false;
            then.accept(found);
          },
          // It fails again where the program's own handler of defects sees it.
          _ -> settle());
    } else {
      now(rows, then);
    }
  }

  /** The same at once. */
  void now(Supplier<List<Property>> rows, Consumer<List<Property>> then) {
    drop();
    new Work(rows, then).atOnce();
  }

  /** Ends what is in work at once, for who needs the rows. */
  void settle() {
    if (pending) {
      drop();
      current.atOnce();
    }
  }

  private void drop() {
    beside.cancel();
    pending = false;
  }
}
