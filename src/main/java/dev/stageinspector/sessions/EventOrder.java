package dev.stageinspector.sessions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order in which events are shown: AWS returns them in any.
 *
 * <p>By time first. Many events happen within one second, and AWS often gives no fraction of it:
 * then by what can follow from what (joined, started, stopped, left), and then by participant ID.
 * Events that are alike in all of this stay in the order of AWS's response. Those without a
 * readable time come last, since nobody knows where they belong.
 */
public final class EventOrder {

  /** Sorts with a stable sort only. */
  public static final Comparator<Event> COMPARATOR =
      Comparator.comparing(
              (Event event) -> event.time().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(event -> event.kind().rank())
          .thenComparing(Event::participant);

  /** The same, independent of the order in which AWS returned the events. */
  static final Comparator<Event> WITHOUT_PLACE =
      COMPARATOR
          .thenComparing(Event::remote)
          .thenComparing(Event::name)
          .thenComparing(Event::error)
          .thenComparing(NewEvents::identity);

  private EventOrder() {}

  /** The events in this order. */
  public static List<Event> sorted(Stream<Event> events) {
    return events.sorted(COMPARATOR).toList();
  }
}
