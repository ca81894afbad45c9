package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionSummary;
import dev.stageinspector.sessions.SessionSummary.ActivePublisher;
import dev.stageinspector.sessions.StageSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is the stage live now, and since when? That its session is open, that somebody is connected, and
 * that somebody publishes are three facts.
 */
public record LiveNow() implements Question {

  private static final int NAMED = 3;

  @Override
  public String name() {
    return "live-now";
  }

  @Override
  public String words(Case known) {
    return "Is it live now?";
  }

  /** Whatever session was chosen, it is about the one that is open. */
  @Override
  public Case subject(Case known) {
    return active(known).orElse(known);
  }

  @Override
  public List<Request> needs(Case known) {
    List<Request> needs = new ArrayList<>();
    needs.add(Request.getStage(known.stage()));
    needs.add(SessionQuery.sessions(known.stage()));
    active(known)
        .ifPresent(open -> {
          if (!open.answers().hasEveryone()) {
            needs.add(open.query().publishers());
          }
          needs.addAll(open.events(candidates(open)));
        });
    return needs;
  }

  /** The session that the stage names as its active one. */
  private static Optional<Case> active(Case known) {
    return known.settings().flatMap(Stage::session).map(id -> known.in(session(known, id)));
  }

  private static StageSession session(Case known, String id) {
    return known
        .fetched()
        .items(SessionQuery.sessions(known.stage()))
        .map(StageSession::of)
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseGet(() ->
            new StageSession(
                known.fetched().one(Request.getStage(known.stage())).orElseThrow(),
                id,
                Optional.empty(),
                Optional.empty()));
  }

  /** Those who can be publishing: the others' events needn't be asked for. */
  private static List<Participant> candidates(Case open) {
    return open.participants().stream().filter(one -> one.published() && one.connected()).toList();
  }

  @Override
  public List<Finding> findings(Case known) {
    Request stage = Request.getStage(known.stage());
    if (known.settings().isEmpty()) {
      return List.of(
          Finding.unknowable(Code.NOT_KNOWN, "Whether the stage is live isn't known.", List.of()));
    }
    return List.of(
        active(known)
            .map(LiveNow::open)
            .orElseGet(() ->
                Finding.certain(
                    Code.IDLE,
                    "The stage is idle: it has no active session.",
                    List.of(Evidence.field(stage, "activeSessionId", "")))));
  }

  private static Finding open(Case open) {
    List<Lane> lanes = open.lanes(candidates(open));
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        Evidence.field(Request.getStage(open.stage()), "activeSessionId", open.session().id()));
    List<Lane> publishing = lanes.stream().filter(lane -> now(lane).isPresent()).toList();
    publishing.forEach(
        lane -> now(lane).flatMap(Bar::begin).map(open::evidence).ifPresent(evidence::add));
    boolean all =
        open.answers().hasPublishers()
            && open.hasEvents(candidates(open))
            && lanes.stream().allMatch(LiveNow::isClear);
    if (!publishing.isEmpty()) {
      return Finding.certain(Code.LIVE, live(open, all), evidence);
    }
    if (!all) {
      return Finding.unknowable(
          Code.NOT_KNOWN,
          "A session has been open" + since(open) + "; whether somebody publishes isn't known.",
          evidence);
    }
    return Finding.certain(
            Code.OPEN_NOBODY_PUBLISHING,
            "A session has been open" + since(open) + ", but nobody is publishing.",
            evidence)
        .remedy("AWS ends a session some minutes after its last publisher has stopped.");
  }

  /** Whether the events tell of a participant who has published when it did. */
  private static boolean isClear(Lane lane) {
    return lane.bars().stream().anyMatch(bar -> bar.kind() == Bar.Kind.PUBLISHING)
        && lane.events().stream().allMatch(event -> event.time().isPresent());
  }

  private static Optional<Bar> now(Lane lane) {
    return lane.bars().stream()
        .filter(bar -> bar.kind() == Bar.Kind.PUBLISHING)
        .filter(bar -> bar.ending() == Bar.Ending.ONGOING)
        .findFirst();
  }

  private static String live(Case open, boolean all) {
    List<ActivePublisher> people =
        SessionSummary.of(open.log()).publishing().stream()
            .sorted(Comparator.comparing(ActivePublisher::since))
            .toList();
    String names =
        Stream.concat(
                people.stream()
                    .limit(NAMED)
                    .map(one -> one.name() + " since " + Times.local(one.since())),
                people.size() > NAMED
                    ? Stream.of((people.size() - NAMED) + " more")
                    : Stream.empty())
            .collect(Collectors.joining(", "));
    return "The stage has been live"
        + since(open)
        + ": "
        + (all ? "" : "at least ")
        + people.size()
        + " publishing ("
        + names
        + ").";
  }

  private static String since(Case open) {
    return open.session().start().map(start -> " since " + Times.local(start)).orElse("");
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "Whether the picture and the sound of a publisher are good: muting, a frozen picture, and"
            + " bitrate leave no event.");
  }
}
