package dev.stageinspector.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts the events of one second that begin and end the same thing into the order in which they make
 * most sense: a beginning and an end by turns. An event with a fraction of a second keeps its place
 * among the others that have one; a whole second may stand for any moment in it.
 */
final class SameSecond {

  private final List<Event> ordered = new ArrayList<>();
  private final Deque<Event> exact = new ArrayDeque<>();
  private final Deque<Event> begins = new ArrayDeque<>();
  private final Deque<Event> ends = new ArrayDeque<>();
  private final Deque<Event> leaves = new ArrayDeque<>();
  private final Bar.Kind kind;
  private boolean on;
  private int openBegins;
  private int openEnds;

  /** How often the participant left and came back. */
  private int returns;

  private SameSecond(Bar.Kind kind, boolean on) {
    this.kind = kind;
    this.on = on;
  }

  /**
   * The events in a sensible order.
   *
   * @param kind what they begin and end
   * @param events in the order of {@link EventOrder}; they may include that the participant left
   * @param on whether what they begin and end is going on before them
   * @param stays whether the participant is in the session after them
   */
  static List<Event> ordered(Bar.Kind kind, List<Event> events, boolean on, boolean stays) {
    return events.size() == 1 ? events : new SameSecond(kind, on).order(events, stays);
  }

  private List<Event> order(List<Event> events, boolean stays) {
    events.forEach(this::queue);
    returns -= stays ? 0 : 1;
    // Nothing goes on after the participant has left for good.
    Optional<Event> last =
        stays || leaves.isEmpty() ? Optional.empty() : Optional.of(leaves.removeLast());
    while (on ? end() : begin()) {
      // Each turn takes one event.
    }
    last.ifPresent(ordered::add);
    return ordered;
  }

  private void queue(Event event) {
    Instant time = event.time().orElseThrow();
    boolean whole = time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    openBegins += begins(event) ? 1 : 0;
    openEnds += ends(event) ? 1 : 0;
    returns += leaves(event) ? 1 : 0;
    (whole ? begins(event) ? begins : ends(event) ? ends : leaves : exact).add(event);
  }

  private boolean begins(Event event) {
    return event.kind().begins().isPresent();
  }

  private boolean ends(Event event) {
    return event.kind().ends().equals(Optional.of(kind));
  }

  private boolean leaves(Event event) {
    return !begins(event) && !ends(event);
  }

  /** Takes what ends what is going on; if nothing does, what begins it once more. */
  private boolean end() {
    Event next = exact.peek();
    return (next != null && ends(next) && take(exact))
        || take(ends)
        || (next != null && leaves(next) && take(exact))
        || take(leaves)
        || take(exact)
        || take(begins);
  }

  /** Takes what begins; if nothing does, what ends what nobody has seen beginning. */
  private boolean begin() {
    Event next = exact.peek();
    // Leaving that isn't needed to end anything came before all of it.
    boolean left = returns > Math.max(0, openBegins - openEnds - 1);
    return (left && take(leaves))
        || (left && next != null && leaves(next) && take(exact))
        || (next != null && begins(next) && take(exact))
        || take(begins)
        || take(exact)
        || take(ends)
        || take(leaves);
  }

  private boolean take(Deque<Event> queue) {
    Event event = queue.poll();
    if (event == null) {
      return false;
    }
    openBegins -= begins(event) ? 1 : 0;
    openEnds -= ends(event) ? 1 : 0;
    returns -= leaves(event) ? 1 : 0;
    on = begins(event);
    return ordered.add(event);
  }
}
