package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the publisher was publishing, and if not, what AWS says of it. */
record Publishing(ViewerAndPublisher pair) {

  /** What to check where a publisher left no trace of a try. */
  static final String NO_TRY =
      "Check that the app tried to publish and was allowed to use camera and microphone. Publishing"
          + " needs UDP to port 3478 or 443 and has no way around it: test the connection from the"
          + " publisher's network.";

  Stream<Finding> findings() {
    Optional<Finding> error = error();
    return Stream.of(error, error.isPresent() ? Optional.<Finding>empty() : never(), notThen())
        .flatMap(Optional::stream);
  }

  /** When the viewer would have seen something, if there was such a time. */
  private static Spans window(ViewerAndPublisher pair, Spans together) {
    return pair.at().isPresent() || together.isEmpty() ? pair.when() : together;
  }

  private Optional<Finding> error() {
    Someone publisher = pair.publisher();
    Spans window = window(pair, pair.possible());
    Spans possible = publisher.possiblyPublishing();
    // If the two were never together, it is about all of the session.
    boolean sure =
        possible.isEmpty()
            || (!possible.meets(window) && (pair.at().isPresent() || isSurelyThere()));
    if (possible.meets(window) && publisher.toldPublishing().meets(window(pair, pair.told()))) {
      return Optional.empty();
    }
    return LastError.of(
            publisher.events(EventKind.PUBLISH_ERROR),
            possible,
            publisher.toldPublishing(),
            pair.at().isPresent() ? pair.until() : window.last())
        .map(error -> error.unlessChanged(publisher, "PUBLISH", pair.until()))
        .map(error ->
            new Finding(
                Code.PUBLISH_ERROR,
                error.sure() && sure ? Level.CERTAIN : Level.LIKELY,
                publisher.name() + " couldn't publish" + ErrorWords.of(error.event()) + ".",
                publisher.evidence(Stream.of(error.event())),
                ErrorWords.remedy(error.event(), NO_TRY),
                List.of(),
                List.of()));
  }

  private Optional<Finding> never() {
    Someone publisher = pair.publisher();
    boolean listed = publisher.isKnown() && publisher.all("published", "false");
    if (hasPublished(publisher) || publisher.isAbsent() || !(listed || publisher.isTold())) {
      return Optional.empty();
    }
    String what =
        publisher.isTold() && !publisher.cameIn()
            ? " never got into the session, so there was nothing to see."
            : " never published in this session.";
    List<Evidence> evidence =
        Stream.concat(
                (listed ? publisher.fields("published") : List.<Evidence>of()).stream(),
                publisher.none(EventKind.PUBLISH_STARTED.name()).stream())
            .toList();
    return Optional.of(
        new Finding(
            Code.PUBLISHER_NEVER_PUBLISHED,
            listed && publisher.isListedNow() ? Level.CERTAIN : Level.LIKELY,
            publisher.name() + what,
            evidence,
            NO_TRY,
            List.of(),
            List.of()));
  }

  /** Whether anything says that somebody has ever published. */
  static boolean hasPublished(Someone publisher) {
    return publisher.participants().stream().anyMatch(one -> one.published())
        || !publisher.events(EventKind.PUBLISH_STARTED, EventKind.PUBLISH_STOPPED).isEmpty();
  }

  private Optional<Finding> notThen() {
    Someone publisher = pair.publisher();
    boolean there =
        pair.at().isPresent() ? publisher.told().meets(pair.when()) : !pair.told().isEmpty();
    if (!publisher.isKnown() || !hasPublished(publisher) || !there) {
      return Optional.empty();
    }
    Spans together = pair.at().isPresent() ? pair.when() : pair.possible();
    boolean sure = !publisher.possiblyPublishing().meets(together) && isSurelyThere();
    boolean told =
        publisher.isTold()
            && !publisher.toldPublishing().isEmpty()
            && !publisher.toldPublishing().meets(pair.at().isPresent() ? pair.when() : pair.told());
    if (!sure && !told) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Code.NOT_PUBLISHING_THEN,
            sure ? Level.CERTAIN : Level.LIKELY,
            sentence(sure),
            publisher.evidence(around()),
            "Ask the publisher why the app stopped: AWS doesn't say whether somebody stopped"
                + " publishing or the connection was lost.",
            List.of(),
            List.of()));
  }

  /** Whether the publisher, and the viewer if no moment is given, was there beyond doubt. */
  private boolean isSurelyThere() {
    Spans publisher = pair.publisher().told().inner();
    return (pair.at().isPresent() ? publisher : publisher.and(pair.viewer().told().inner()))
        .meets(pair.when());
  }

  private String sentence(boolean sure) {
    Someone publisher = pair.publisher();
    String not = sure ? " wasn't publishing" : " wasn't publishing, as far as AWS reported,";
    return publisher.name()
        + pair.at()
            .map(at -> not + " " + Times.on(at) + around(at))
            .orElseGet(() -> not + " while " + pair.viewer().name() + " was in the session")
        + ".";
  }

  private String around(Instant at) {
    String stopped =
        before(at).map(bar -> ": publishing ended " + Times.on(bar.to(), at)).orElse("");
    return stopped
        + after(at)
            .map(bar ->
                (stopped.isEmpty() ? ": publishing" : " and")
                    + " began "
                    + (stopped.isEmpty() ? "" : "again ")
                    + Times.on(bar.from(), at))
            .orElse("");
  }

  /** The events that say when publishing ended before, and when it began after. */
  private Stream<Event> around() {
    Instant from = pair.at().orElseGet(() -> Instant.ofEpochSecond(pair.told().first()));
    return Stream.concat(
        before(from).flatMap(bar -> bar.end().or(bar::begin)).stream(),
        after(from).flatMap(bar -> bar.begin().or(bar::end)).stream());
  }

  private Optional<Bar> before(Instant time) {
    return bars().reversed().stream().filter(bar -> !bar.to().isAfter(time)).findFirst();
  }

  private Optional<Bar> after(Instant time) {
    return bars().stream().filter(bar -> bar.from().isAfter(time)).findFirst();
  }

  private List<Bar> bars() {
    return pair.publisher().bars(bar -> bar.kind() == Bar.Kind.PUBLISHING);
  }
}
