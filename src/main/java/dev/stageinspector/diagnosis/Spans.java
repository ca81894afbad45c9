package dev.stageinspector.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stretches of time in whole seconds, since AWS often tells no more of an event than its second.
 * What began or ended within a second can have gone on at any moment of it.
 *
 * @param all the stretches, in any order; they may overlap
 */
record Spans(List<Span> all) {

  /**
   * A stretch with both of its seconds, which count from 1970.
   *
   * @param from the first
   * @param to the last
   */
  record Span(long from, long to) {
    static Span of(Instant from, Instant to) {
      return new Span(from.getEpochSecond(), to.getEpochSecond());
    }

    /** What is left of it before and after another. */
    private Stream<Span> without(Span hole) {
      if (hole.to < from || hole.from > to) {
        return Stream.of(this);
      }
      return Stream.concat(
          hole.from > from ? Stream.of(new Span(from, hole.from - 1)) : Stream.empty(),
          hole.to < to ? Stream.of(new Span(hole.to + 1, to)) : Stream.empty());
    }
  }

  static final Spans NEVER = new Spans(List.of());
  static final Spans ALWAYS = new Spans(List.of(new Span(Long.MIN_VALUE, Long.MAX_VALUE)));

  Spans {
    all = List.copyOf(all);
  }

  /** The second of a moment. */
  static Spans at(Instant moment) {
    return new Spans(List.of(Span.of(moment, moment)));
  }

  static Spans of(Stream<Span> all) {
    return new Spans(all.distinct().toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** When both were. */
  Spans and(Spans other) {
    return of(
        all.stream()
            .flatMap(one ->
                other.all.stream()
                    .map(two -> new Span(Math.max(one.from, two.from), Math.min(one.to, two.to))))
            .filter(span -> span.from <= span.to));
  }

  /** When this was and the other wasn't: stretches that don't touch, in their order. */
  Spans without(Spans other) {
    List<Span> left = merged(all);
    for (Span hole : other.all) {
      left = left.stream().flatMap(span -> span.without(hole)).toList();
    }
    return new Spans(left);
  }

  /** The same as stretches that neither overlap nor touch, in their order. */
  private static List<Span> merged(List<Span> all) {
    List<Span> merged = new ArrayList<>();
    for (Span span : all.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
      boolean goesOn =
          !merged.isEmpty()
              && (merged.getLast().to == Long.MAX_VALUE || merged.getLast().to + 1 >= span.from);
      merged.add(
          goesOn
              ? new Span(merged.getLast().from, Math.max(merged.removeLast().to, span.to))
              : span);
    }
    return merged;
  }

  /** The seconds that are wholly in it. */
  Spans inner() {
    return of(
        all.stream()
            .filter(span -> span.to - 1 > span.from)
            .map(span -> new Span(span.from + 1, span.to - 1)));
  }

  boolean meets(Spans other) {
    return !and(other).isEmpty();
  }

  /** Whether one of those that begin by {@code until} goes on after {@code second}. */
  boolean goOnAfter(long second, long until) {
    return all.stream().anyMatch(span -> span.to > second && span.from <= until);
  }

  /** The first second; the largest number if there is none. */
  long first() {
    return all.stream().mapToLong(Span::from).min().orElse(Long.MAX_VALUE);
  }

  /** The last second; the smallest number if there is none. */
  long last() {
    return all.stream().mapToLong(Span::to).max().orElse(Long.MIN_VALUE);
  }
}
