package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Spans.Span;
import dev.stageinspector.ivs.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When answers were read. What is missing in an answer can have happened since: an old answer says
 * nothing of what newer ones tell.
 *
 * @param known the answers
 */
record ReadTimes(Case known) {

  /** Answers that came within this time of the newest one count as given with it. */
  private static final Duration TOGETHER = Duration.ofMinutes(1);

  /** When an answer was read, from its first page on; nothing if AWS sent no page. */
  Optional<Instant> of(Request request) {
    return known
        .fetched()
        .to(request)
        .filter(answers -> !answers.pages().isEmpty())
        .map(answers -> answers.pages().getFirst().time());
  }

  /** Whether nothing can have happened since an answer was read that others can tell of. */
  boolean isCurrent(Instant read) {
    return known
        .session()
        .end()
        .map(end -> !read.isBefore(end))
        .orElseGet(() -> newest().filter(read.plus(TOGETHER)::isBefore).isEmpty());
  }

  /** Whether a question was answered whole, and no other answer is much newer. */
  boolean isCurrent(Request request) {
    return known.has(request) && of(request).map(this::isCurrent).orElse(true);
  }

  private Optional<Instant> newest() {
    return known.fetched().answers().keySet().stream()
        .filter(known.query()::isAsked)
        .flatMap(request -> of(request).stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * When something can have happened that an answer doesn't tell of since it was read before.
   *
   * @param last the last second of which other answers tell something
   */
  Stream<Span> after(Instant read, long last) {
    Optional<Instant> end = known.session().end();
    if (end.filter(time -> !read.isBefore(time)).isPresent()) {
      return Stream.empty();
    }
    long to = isCurrent(read) ? last : end.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
    return Stream.of(new Span(read.getEpochSecond(), to)).filter(span -> span.from() <= span.to());
  }

  /** The same of what a question was answered with. */
  Stream<Span> after(Request request, long last) {
    return of(request).stream().flatMap(read -> after(read, last));
  }

  /**
   * Since when a person can have had more participants; nothing if there can't be more. A
   * participant that was there once stays the same.
   */
  Optional<Instant> listed(Person person) {
    Request own = person.request(known.query());
    return isFound(person) || known.isNotFound(own)
        ? Optional.empty()
        : Stream.of(known.query().participants(), own)
            .filter(known::has)
            .flatMap(request -> of(request).stream())
            .max(Comparator.naturalOrder());
  }

  private boolean isFound(Person person) {
    return person instanceof Person.OneParticipant && !known.participants(person).isEmpty();
  }

  /** Whether the list of everyone says which participants a person has. */
  boolean isListed(Person person) {
    Request everyone = known.query().participants();
    return known.has(everyone) && (isFound(person) || isCurrent(everyone));
  }
}
