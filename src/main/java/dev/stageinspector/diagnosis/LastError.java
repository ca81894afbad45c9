package dev.stageinspector.diagnosis;

import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.EventOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last error after which it didn't work any more. An error after which it did work explains
 * nothing.
 *
 * @param event the error
 * @param sure whether events leave no doubt that it didn't work after it
 */
record LastError(Event event, boolean sure) {

  private static final Comparator<Event> ORDER =
      EventOrder.COMPARATOR.thenComparing(Event::remote).thenComparing(Event::error);

  /**
   * Finds it.
   *
   * @param errors the errors of one kind
   * @param possible when it can have worked
   * @param told when it did work
   * @param until the second that the question is about; the largest number for all of the session
   */
  static Optional<LastError> of(List<Event> errors, Spans possible, Spans told, long until) {
    return errors.stream()
        .filter(error -> error.time().isPresent())
        .filter(error -> second(error) <= until)
        .filter(error -> !told.goOnAfter(second(error), until))
        .max(ORDER)
        .map(error -> new LastError(error, isSure(second(error), possible, told, until)))
        .or(() ->
            errors.stream()
                .filter(error -> error.time().isEmpty() && told.isEmpty())
                .max(ORDER)
                .map(error -> new LastError(error, false)));
  }

  /**
   * The same, but not sure if something changed after it without another try: the participant came
   * back, or exchanged its token for one that allows what failed.
   */
  LastError unlessChanged(Someone who, String capability, long until) {
    boolean changed =
        Stream.concat(
                who.events(EventKind.JOINED).stream()
                    .filter(joined -> isBetween(joined, event, until, 1)),
                who.events(EventKind.TOKEN_EXCHANGED).stream()
                    .filter(_ -> event.error().equals("INSUFFICIENT_CAPABILITIES"))
                    .filter(exchange -> Capabilities.allows(exchange, capability))
                    .filter(exchange -> isBetween(exchange, event, until, 0)))
            .findAny()
            .isPresent();
    return new LastError(event, sure && !changed);
  }

  /** Whether something can have happened after an error by at least so many seconds. */
  private static boolean isBetween(Event one, Event error, long until, long seconds) {
    return one.time().isEmpty()
        || error.time().isEmpty()
        || (second(one) >= second(error) + seconds && second(one) <= until);
  }

  /** In the second of an error, it can have worked for a moment before or after. */
  private static boolean isSure(long second, Spans possible, Spans told, long until) {
    return (until == Long.MAX_VALUE || second < until)
        && possible.all().stream()
            .filter(span -> span.to() >= second && span.from() <= until)
            .allMatch(
                span -> span.to() == second && span.from() < second && told.all().contains(span));
  }

  private static long second(Event error) {
    return error.time().orElseThrow().getEpochSecond();
  }
}
