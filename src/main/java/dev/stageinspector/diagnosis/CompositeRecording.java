package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.property.Times;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Composition;
import dev.stageinspector.sessions.Compositions;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.SessionPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether compositions recorded a session, as far as AWS still lists them. A composition names no
 * session, but a stage has one session at a time.
 */
final class CompositeRecording {

  /** A composition stops when nobody has published for 60 s (user guide). */
  private static final Duration SOONEST = Duration.ofSeconds(55);

  private static final Duration LATEST = Duration.ofSeconds(75);

  private final Case known;
  private final Compositions compositions;
  private final Request listed;

  CompositeRecording(Case known) {
    this.known = known;
    compositions = new Compositions(known.stage(), known.fetched());
    listed = SessionQuery.compositions(known.stage());
  }

  /** The list, and the details of those that can have been part of the session. */
  List<Request> needs() {
    List<Request> needs = new ArrayList<>(List.of(listed));
    during().stream()
        .map(Composition::arn)
        .filter(arn -> !arn.isEmpty())
        .limit(SessionPlans.UNASKED)
        .forEach(arn -> needs.add(SessionQuery.composition(known.stage(), arn)));
    return needs;
  }

  /**
   * What they say.
   *
   * @param lanes of the publisher, as far as its events are known
   */
  List<Finding> findings(List<Lane> lanes) {
    if (!known.has(listed)) {
      return List.of(
          Finding.unknowable(
              Code.NOT_KNOWN,
              "Whether a composition recorded the session isn't known.",
              List.of()));
    }
    List<Composition> recording =
        during().stream().filter(one -> !one.detailed() || !one.recordings().isEmpty()).toList();
    return recording.isEmpty()
        ? List.of(none())
        : recording.stream().map(one -> finding(one, lanes)).toList();
  }

  private List<Composition> during() {
    return compositions.all().stream().filter(this::isDuring).toList();
  }

  private boolean isDuring(Composition one) {
    Optional<Instant> end = known.session().end();
    boolean begun =
        one.start()
            .map(from -> end.filter(from::isAfter).isEmpty())
            .orElse(known.session().isOpen());
    return begun && known.session().start().filter(from -> ended(one, from)).isEmpty();
  }

  private static boolean ended(Composition one, Instant before) {
    return one.end().filter(to -> to.isBefore(before)).isPresent();
  }

  private Finding none() {
    boolean others = !during().isEmpty();
    return Finding.unknowable(
            Code.COMPOSITION_NONE_NOW,
            others
                ? "No composition that AWS lists records the session to Amazon S3; one that ended"
                    + " more than 5 minutes ago would no longer be listed."
                : "AWS lists no composition of the session now; one that ended more than 5 minutes"
                    + " ago would no longer be listed.",
            List.of(Evidence.field(listed, "compositions", "")))
        .remedy("CloudTrail tells whether somebody started one.", cloudTrail());
  }

  private String cloudTrail() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "cloudtrail",
                "lookup-events",
                "--lookup-attributes",
                "AttributeKey=EventName,AttributeValue=StartComposition"));
    known
        .session()
        .start()
        .ifPresent(from -> words.addAll(List.of("--start-time", Times.utc(from))));
    known.session().end().ifPresent(to -> words.addAll(List.of("--end-time", Times.utc(to))));
    return new ShellLines(known.stage()).aws(words.toArray(String[]::new));
  }

  private Finding finding(Composition one, List<Lane> lanes) {
    Optional<Property> failed =
        one.recordings().stream()
            .filter(to -> state(to).equals("FAILED") || state(to).equals("RECONNECTING"))
            .min((left, right) -> state(left).compareTo(state(right)));
    if (failed.isPresent() && !one.state().equals("FAILED")) {
      return failed(
          one,
          state(failed.get()).equals("FAILED")
              ? "A composition's recording to Amazon S3 failed; this API doesn't say why."
              : "A composition is trying to reconnect to Amazon S3, so its recording can have"
                  + " gaps.",
          Evidence.field(source(one), failed.get().path() + ".state", state(failed.get()))
              .about(one.arn()));
    }
    if (one.state().equals("FAILED")) {
      return failed(
          one, "A composition of the session failed; this API doesn't say why.", state(one));
    }
    return nobodyPublished(one, lanes).orElseGet(() -> recorded(one));
  }

  private Finding failed(Composition one, String sentence, Evidence evidence) {
    Finding found =
        one.detailed()
            ? Finding.certain(Code.COMPOSITION_FAILED, sentence, List.of(evidence))
            : Finding.likely(Code.COMPOSITION_FAILED, sentence, List.of(evidence));
    return found.remedy(
        "The reason is in the EventBridge event “IVS Composition State Change”: whether the bucket"
            + " refused the recording, or the stage was deleted.");
  }

  private Optional<Finding> nobodyPublished(Composition one, List<Lane> lanes) {
    Optional<Instant> from = one.start();
    Optional<Instant> to = one.end();
    if (!one.state().equals("STOPPED") || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Duration length = Duration.between(from.get(), to.get());
    boolean published =
        lanes.stream()
            .flatMap(lane -> lane.bars().stream())
            .filter(bar -> bar.kind() == Bar.Kind.PUBLISHING)
            .anyMatch(bar -> bar.from().isBefore(to.get()) && bar.to().isAfter(from.get()));
    return length.compareTo(SOONEST) < 0 || length.compareTo(LATEST) > 0 || published
        ? Optional.empty()
        : Optional.of(
            Finding.likely(
                    Code.COMPOSITION_STOPPED_NOBODY_PUBLISHED,
                    "A composition stopped "
                        + length.toSeconds()
                        + " s after its start "
                        + Times.on(from.get())
                        + ", as one does for which nobody publishes.",
                    List.of(
                        state(one),
                        Evidence.field(source(one), "startTime", cell(one, "startTime"))
                            .about(one.arn()),
                        Evidence.field(source(one), "endTime", cell(one, "endTime"))
                            .about(one.arn())))
                .remedy("Start the composition once somebody publishes."));
  }

  private Finding recorded(Composition one) {
    if (!one.detailed()) {
      return Finding.unknowable(
          Code.NOT_KNOWN,
          "A composition of the session is listed; whether it records wasn't asked.",
          List.of(state(one)));
    }
    String places = String.join(", ", one.recordsTo(compositions.names()));
    List<Evidence> evidence = new ArrayList<>(List.of(state(one)));
    List<Evidence> prefixes = one.recordings().stream().flatMap(to -> prefix(one, to)).toList();
    evidence.addAll(prefixes);
    return one.state().equals("ACTIVE") && !prefixes.isEmpty()
        ? Finding.certain(
            Code.COMPOSITION_RECORDS,
            "A composition is recording the session to " + Visible.shown(places) + ".",
            evidence)
        : Finding.likely(
            Code.COMPOSITION_RECORDS,
            "A composition ("
                + Visible.shown(one.state())
                + ") records the session to "
                + Visible.shown(places)
                + ".",
            evidence);
  }

  private Stream<Evidence> prefix(Composition one, Property destination) {
    return destination
        .member("detail")
        .flatMap(detail -> detail.member("s3"))
        .flatMap(s3 -> s3.member("recordingPrefix"))
        .filter(prefix -> prefix.text().filter(text -> !text.isEmpty()).isPresent())
        .map(prefix ->
            Evidence.field(source(one), prefix.path(), prefix.text().orElse("")).about(one.arn()))
        .stream();
  }

  private Evidence state(Composition one) {
    return Evidence.field(source(one), "state", one.state()).about(one.arn());
  }

  private Request source(Composition one) {
    return one.detailed() ? SessionQuery.composition(known.stage(), one.arn()) : listed;
  }

  private static String state(Property destination) {
    return Table.cell(destination, "state");
  }

  private static String cell(Composition one, String member) {
    return Table.cell(one.source(), member);
  }
}
