package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Spans.Span;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When the viewer can't have seen the publisher, though it worked before or after. Where no moment
 * is asked about, it can be any of these that is meant.
 */
record Interruptions(ViewerAndPublisher pair) {

  /** Who comes this much early, or stays this much longer, may have missed something. */
  private static final long WAITING_SECONDS = 60;

  /** Coming back and subscribing takes a client a moment. */
  private static final long LAG_SECONDS = 5;

  private static final String ASK =
      "Ask when exactly the picture was missing. If it was at one of these times, ";

  Stream<Finding> findings() {
    boolean told = pair.viewer().isTold() && pair.publisher().isTold();
    return pair.at().isPresent() || !told || pair.toldPublishing().isEmpty()
        ? Stream.empty()
        : Stream.of(away(), paused(), unsubscribed()).flatMap(Optional::stream);
  }

  private Optional<Finding> away() {
    Someone viewer = pair.viewer();
    Spans there = viewer.told();
    Edges edges =
        new Edges(viewer, bar -> bar.kind() == Bar.Kind.PRESENT, EventKind.JOIN_ERROR, _ -> true);
    return finding(
        Code.NEVER_TOGETHER,
        viewer.name() + " wasn't in the session",
        pair.publisher().name() + " was publishing",
        pair.publisher().toldPublishing().without(viewer.possible()).all().stream()
            .filter(span -> span.from() > there.first() && span.to() < there.last())
            .filter(span -> edges.seconds(span) >= LAG_SECONDS)
            .toList(),
        edges,
        "look at the viewer's network and app: AWS gives no reason why somebody left.");
  }

  private Optional<Finding> paused() {
    Someone publisher = pair.publisher();
    long first = publisher.toldPublishing().first();
    long last = publisher.possiblyPublishing().last();
    Edges edges =
        new Edges(
            publisher,
            bar -> bar.kind() == Bar.Kind.PUBLISHING,
            EventKind.PUBLISH_ERROR,
            _ -> true);
    return finding(
        Code.NOT_PUBLISHING_THEN,
        publisher.name() + " wasn't publishing",
        pair.viewer().name() + " was in the session",
        pair.viewer().told().without(publisher.possiblyPublishing()).all().stream()
            .filter(span ->
                (span.from() > first && span.to() < last) || edges.seconds(span) >= WAITING_SECONDS)
            .toList(),
        edges,
        "ask the publisher why the app stopped: AWS doesn't say whether somebody stopped publishing"
            + " or the connection was lost.");
  }

  private Optional<Finding> unsubscribed() {
    Someone viewer = pair.viewer();
    Set<String> remotes = pair.target().remotes();
    if (!pair.target().hasRemotes() || viewer.toldSubscribed(remotes).isEmpty()) {
      return Optional.empty();
    }
    Edges edges =
        new Edges(
            viewer,
            bar -> remotes.contains(bar.remote()),
            EventKind.SUBSCRIBE_ERROR,
            event -> remotes.contains(event.remote()));
    return finding(
        Code.VIEWER_DID_NOT_SUBSCRIBE,
        viewer.name() + " wasn't subscribed to " + pair.publisher().name(),
        pair.publisher().name() + " was publishing",
        pair.toldPublishing().without(viewer.possiblySubscribed(remotes)).all().stream()
            .filter(span -> edges.seconds(span) >= LAG_SECONDS)
            .toList(),
        edges,
        "check the viewer's app, which decides whom it subscribes to.");
  }

  private static Optional<Finding> finding(
      Code code, String what, String meanwhile, List<Span> spans, Edges edges, String remedy) {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Optional<Event> error = spans.stream().flatMap(edges::errors).reduce((_, last) -> last);
    List<Period> periods =
        spans.stream().map(span -> new Period(edges.from(span), edges.to(span))).toList();
    return Optional.of(
        Finding.likely(
                code,
                what + " " + Names.joined(Period.words(periods)) + ", while " + meanwhile + ".",
                edges.who().evidence(spans.stream().flatMap(edges::events).distinct()))
            .remedy(
                error.map(event -> ErrorWords.remedy(event, ASK + remedy)).orElse(ASK + remedy)));
  }

  /**
   * What lies around a stretch in which something didn't go on.
   *
   * @param who with whom it didn't go on
   * @param which what did before or after
   * @param failure what tells that it was tried
   * @param about which failures are about it
   */
  private record Edges(
      Someone who, Predicate<Bar> which, EventKind failure, Predicate<Event> about) {

    private Optional<Bar> before(Span span) {
      return who.bars(which).stream()
          .filter(bar -> bar.to().getEpochSecond() == span.from() - 1)
          .reduce((one, other) -> other.to().isBefore(one.to()) ? one : other);
    }

    private Optional<Bar> after(Span span) {
      return who.bars(which).stream()
          .filter(bar -> bar.from().getEpochSecond() == span.to() + 1)
          .findFirst();
    }

    Instant from(Span span) {
      return before(span).map(Bar::to).orElseGet(() -> Instant.ofEpochSecond(span.from()));
    }

    Instant to(Span span) {
      return after(span).map(Bar::from).orElseGet(() -> Instant.ofEpochSecond(span.to()));
    }

    long seconds(Span span) {
      return to(span).getEpochSecond() - from(span).getEpochSecond();
    }

    Stream<Event> errors(Span span) {
      return who.events(failure).stream()
          .filter(about)
          .filter(event ->
              event
                  .time()
                  .filter(time -> !time.isBefore(from(span)) && !time.isAfter(to(span)))
                  .isPresent());
    }

    Stream<Event> events(Span span) {
      return Stream.of(
              before(span).flatMap(bar -> bar.end().or(bar::begin)).stream(),
              errors(span),
              after(span).flatMap(bar -> bar.begin().or(bar::end)).stream())
          .flatMap(events -> events);
    }
  }
}
