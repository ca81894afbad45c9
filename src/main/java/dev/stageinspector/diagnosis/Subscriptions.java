package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Participant;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the viewer subscribed to the publisher. */
record Subscriptions(ViewerAndPublisher pair) {

  /** How long after a publisher's stop a subscription that doesn't find it explains nothing. */
  private static final int HARMLESS_SECONDS = 5;

  private static final EventKind[] KINDS = {
    EventKind.SUBSCRIBE_STARTED, EventKind.SUBSCRIBE_STOPPED, EventKind.SUBSCRIBE_ERROR
  };

  Stream<Finding> findings() {
    if (!pair.viewer().isTold() || !pair.publisher().isKnown()) {
      return Stream.empty();
    }
    Optional<Finding> error = error();
    return Stream.of(error, error.isPresent() ? Optional.<Finding>empty() : none())
        .flatMap(Optional::stream);
  }

  private Set<String> remotes() {
    return pair.target().remotes();
  }

  private Spans possible() {
    return pair.viewer().possiblySubscribed(remotes());
  }

  private Optional<Finding> error() {
    Someone viewer = pair.viewer();
    if (!viewer.told().meets(pair.when())) {
      return Optional.empty();
    }
    boolean there = pair.at().isEmpty() || viewer.told().inner().meets(pair.when());
    List<Event> errors =
        viewer.events(EventKind.SUBSCRIBE_ERROR).stream()
            .filter(event -> remotes().contains(event.remote()))
            .filter(event -> !isHarmless(event))
            .toList();
    return LastError.of(errors, possible(), viewer.toldSubscribed(remotes()), pair.until())
        .map(error -> error.unlessChanged(viewer, "SUBSCRIBE", pair.until()))
        .map(error ->
            new Finding(
                Code.SUBSCRIBE_ERROR,
                error.sure() && there && !isOfOther(error.event()) ? Level.CERTAIN : Level.LIKELY,
                viewer.name()
                    + " couldn't subscribe to "
                    + pair.publisher().name()
                    + ErrorWords.of(error.event())
                    + ".",
                viewer.evidence(Stream.of(error.event())),
                ErrorWords.remedy(
                    error.event(), "Have the viewer join again, and note the time of the error."),
                List.of(),
                List.of()));
  }

  /** Whether it can be about a participant that wasn't there, while another one was. */
  private boolean isOfOther(Event error) {
    return error.error().equals("PUBLISHER_NOT_FOUND") && remotes().size() > 1;
  }

  /** Whoever stops leaves viewers who are just about to subscribe. */
  private boolean isHarmless(Event error) {
    return error.error().equals("PUBLISHER_NOT_FOUND")
        && pair.publisher().isTold()
        && !possible().isEmpty()
        && error.time().isPresent()
        && !pair.publisher()
            .possiblyPublishing()
            .goOnAfter(second(error) + HARMLESS_SECONDS, pair.until());
  }

  private static long second(Event event) {
    return event.time().orElseThrow().getEpochSecond();
  }

  private Optional<Finding> none() {
    Someone viewer = pair.viewer();
    boolean published = pair.publisher().isTold() && !pair.toldPublishing().isEmpty();
    if (!published || !pair.target().hasRemotes() || possible().meets(pair.when())) {
      return Optional.empty();
    }
    return Optional.of(viewer.events(KINDS).isEmpty() ? nobody() : notThisOne());
  }

  private Finding nobody() {
    Someone viewer = pair.viewer();
    return Finding.likely(
            Code.VIEWER_SUBSCRIBES_TO_NOBODY,
            viewer.name() + " never subscribed to anybody in this session.",
            viewer.none(EventKind.SUBSCRIBE_STARTED.name()))
        .remedy(
            "Check that the app subscribes, and that the token has the capability SUBSCRIBE. If"
                + " both are right, test the connection from the viewer's network: a firewall can"
                + " leave no event.");
  }

  private Finding notThisOne() {
    Someone viewer = pair.viewer();
    String publisher = pair.publisher().name();
    Optional<Bar> before =
        pair.at()
            .flatMap(
                at -> bars().reversed().stream().filter(bar -> !bar.to().isAfter(at)).findFirst());
    String sentence =
        pair.at().isEmpty()
            ? viewer.name() + " subscribed to others, but not to " + publisher + "."
            : viewer.name()
                + " wasn't subscribed to "
                + publisher
                + " "
                + pair.at().map(Times::on).orElse("")
                + before
                    .map(bar ->
                        ": the subscription ended " + Times.on(bar.to(), pair.at().orElseThrow()))
                    .orElse("")
                + ".";
    List<Event> others =
        viewer.events(KINDS).stream().filter(one -> !remotes().contains(one.remote())).toList();
    List<Evidence> evidence =
        before
            .map(bar -> viewer.evidence(Stream.concat(bar.end().stream(), bar.begin().stream())))
            .orElseGet(() ->
                Stream.concat(
                        viewer.none(EventKind.SUBSCRIBE_STARTED + " of " + publisher).stream(),
                        viewer.evidence(others.stream().limit(1)).stream())
                    .toList());
    return Finding.likely(Code.VIEWER_DID_NOT_SUBSCRIBE, sentence, evidence)
        .remedy(
            "The viewer's app decides whom it subscribes to. Check its strategy and its layout, and"
                + " whether it knew of this publisher.");
  }

  private List<Bar> bars() {
    return pair.viewer().bars(bar -> remotes().contains(bar.remote()));
  }

  /** That nothing in this API explains it; nothing if that isn't known either. */
  Optional<Finding> beyond() {
    if (!pair.viewer().isTold() || !pair.publisher().isTold() || !possible().meets(pair.when())) {
      return Optional.empty();
    }
    Someone viewer = pair.viewer();
    List<Bar> bars =
        bars().stream()
            .filter(
                bar -> Spans.of(Stream.of(Spans.Span.of(bar.from(), bar.to()))).meets(pair.when()))
            .toList();
    List<Evidence> evidence =
        viewer.evidence(bars.stream().flatMap(bar -> bar.begin().or(bar::end).stream()));
    return Optional.of(
        Finding.unknowable(
                Code.BEYOND_THIS_API,
                viewer.name()
                    + subscribed(bars)
                    + ", so signaling was fine"
                    + (pair.at().isEmpty()
                            && bars.stream().noneMatch(bar -> bar.ending() == Bar.Ending.ONGOING)
                        ? " then"
                        : "")
                    + "; whether a picture came through isn't in AWS's events.",
                evidence)
            .remedy(
                "Muting, bitrate, and what the viewer's device plays leave no event. If other"
                    + " viewers had the same trouble, look at the publisher; if not, at this"
                    + " viewer's device and network. CloudWatch has what the publisher sent.",
                metrics(bars))
            .more(otherViewers()));
  }

  private String subscribed(List<Bar> bars) {
    Map<Bar.Ending, List<Bar>> by = bars.stream().collect(Collectors.groupingBy(Bar::ending));
    List<Period> over =
        by.getOrDefault(Bar.Ending.REPORTED, List.of()).stream()
            .map(bar -> new Period(bar.from(), bar.to()))
            .toList();
    Stream<String> open =
        by.getOrDefault(Bar.Ending.NOT_REPORTED, List.of()).stream()
            .map(bar -> "from " + Times.local(bar.from()) + " on (AWS reported no end)");
    List<String> before = Stream.concat(Period.words(over).stream(), open).toList();
    Optional<String> since =
        by.getOrDefault(Bar.Ending.ONGOING, List.of()).stream()
            .map(Bar::from)
            .min(Comparator.naturalOrder())
            .map(from -> " since " + Times.local(from));
    String to = " subscribed to " + pair.publisher().name();
    return before.isEmpty()
        ? since.map(from -> " has been" + to + from).orElse(" was" + to)
        : " was" + to + " " + Names.joined(before) + since.map(", and has been"::concat).orElse("");
  }

  private String[] metrics(List<Bar> bars) {
    ShellLines lines = new ShellLines(pair.known().stage());
    Instant from = bars.stream().map(Bar::from).min(Instant::compareTo).orElse(pair.known().asOf());
    Instant to = bars.stream().map(Bar::to).max(Instant::compareTo).orElse(pair.known().asOf());
    return pair.publisher().participants().stream()
        .map(Participant::id)
        .flatMap(id ->
            Stream.of("PublishBitrate", "PublishResolution")
                .map(metric -> lines.publisherMetric(metric, id, from, to)))
        .toArray(String[]::new);
  }

  private List<Request> otherViewers() {
    Case known = pair.known();
    if (!known.answers().hasEveryone()) {
      return List.of(known.query().participants());
    }
    return known
        .events(
            known.participants().stream()
                .filter(one -> !pair.viewer().participants().contains(one))
                .filter(one -> !pair.publisher().participants().contains(one))
                .toList())
        .stream()
        .filter(request -> !known.has(request))
        .toList();
  }
}
