package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Outage.Hit;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Were all viewers of a publisher hit, or only one?
 *
 * @param publisher whom they watched
 * @param from when the period begins
 * @param to when it ends
 */
public record AllOrOne(Person publisher, Instant from, Instant to) implements Question {

  @Override
  public String name() {
    return "all-or-one";
  }

  @Override
  public String words(Case known) {
    return "Were all viewers of "
        + shown(known)
        + " hit, or only one, from "
        + Times.local(from)
        + " to "
        + Times.local(to)
        + "?";
  }

  private String shown(Case known) {
    return known.participants(publisher).stream()
        .findFirst()
        .map(Counted::name)
        .orElseGet(publisher::words);
  }

  @Override
  public List<Person> people() {
    return List.of(publisher);
  }

  @Override
  public List<Request> needs(Case known) {
    return new Watchers(known, publisher, to).needs();
  }

  @Override
  public List<Finding> findings(Case known) {
    Watchers watchers = new Watchers(known, publisher, to);
    List<Lane> sample = watchers.sample();
    Outage.Scope scope = new Outage.Scope(watchers.remotes(), from, to);
    List<Lane> watching = sample.stream().filter(scope::isWatching).toList();
    boolean sure = watchers.isWhole() && sample.stream().noneMatch(scope::isUnclear);
    Finding found;
    if (!sure && watching.isEmpty() && (sample.isEmpty() || !watchers.hasRemotes())) {
      found =
          Finding.unknowable(
              Code.NOT_KNOWN,
              "Whether viewers of "
                  + shown(known)
                  + " were hit isn't known: not enough of them"
                  + " were checked.",
              List.of());
    } else if (watching.isEmpty()) {
      found =
          levelled(
              sure,
              Code.NOBODY_WATCHED,
              "Nobody who was checked watched " + shown(known) + " then" + sampled(watchers) + ".",
              List.of());
    } else {
      found =
          Outage.largest(scope, watching)
              .map(outage -> hit(known, watchers, watching, outage, sure))
              .orElseGet(() -> spared(known, watchers, watching, scope, sure));
    }
    return List.of(found.more(watchers.more()));
  }

  private static Finding levelled(
      boolean sure, Code code, String sentence, List<Evidence> evidence) {
    return sure
        ? Finding.certain(code, sentence, evidence)
        : Finding.likely(code, sentence, evidence);
  }

  /** How many of how many were checked: it is a sample. */
  private static String sampled(Watchers watchers) {
    int checked = watchers.sample().size();
    return " ("
        + (watchers.hasEveryone() ? checked + " of " + watchers.all() : "only " + checked)
        + (checked == 1 && !watchers.hasEveryone() ? " viewer" : " viewers")
        + " checked)";
  }

  private Finding spared(
      Case known, Watchers watchers, List<Lane> watching, Outage.Scope scope, boolean sure) {
    List<Evidence> evidence =
        watching.stream()
            .flatMap(lane -> lane.bars().stream())
            .filter(bar -> scope.remotes().contains(bar.remote()))
            .flatMap(bar -> bar.begin().stream())
            .limit(ClientErrors.SHOWN)
            .map(event -> evidence(known, event))
            .toList();
    return levelled(
        sure,
        Code.NO_VIEWER,
        "None of "
            + watching(watching)
            + " watching "
            + shown(known)
            + " then stopped or had an error"
            + sampled(watchers)
            + ".",
        evidence);
  }

  private static String watching(List<Lane> watching) {
    return "the "
        + Counted.of(watching.size(), "viewer")
        + " who "
        + (watching.size() == 1 ? "was" : "were");
  }

  private Finding hit(
      Case known, Watchers watchers, List<Lane> watching, Outage outage, boolean sure) {
    boolean one = viewersHit(watchers, watching) == 1;
    boolean all = !one && outage.viewers() == outage.exposed() && outage.viewers() > 1;
    Optional<Event> stop = ownStop(watchers, outage);
    List<Evidence> evidence = new ArrayList<>();
    outage.hits().stream()
        .map(Hit::event)
        .limit(ClientErrors.SHOWN)
        .forEach(event -> evidence.add(evidence(known, event)));
    stop.ifPresent(event -> evidence.add(evidence(known, event)));
    String sentence =
        (all ? "All " + outage.exposed() : outage.viewers() + " of " + outage.exposed())
            + " viewers who were watching "
            + shown(known)
            + " stopped or had an error within 5 s at "
            + Times.local(outage.at())
            + (stop.isPresent() ? ", when the publisher itself had stopped" : "")
            + sampled(watchers)
            + ".";
    return levelled(
            sure,
            all ? Code.ALL_VIEWERS : one ? Code.ONE_VIEWER : Code.SOME_VIEWERS,
            sentence,
            evidence)
        .remedy(
            all
                ? "The cause is probably the publisher or the stage. Ask whether the publisher"
                    + " dropped."
                : one
                    ? "The cause is probably this viewer. Ask why it has no video."
                    : "Compare the clients and the networks of those who were hit.");
  }

  private long viewersHit(Watchers watchers, List<Lane> watching) {
    Outage.Scope scope = new Outage.Scope(watchers.remotes(), from, to);
    return watching.stream().filter(viewer -> !scope.hits(viewer).isEmpty()).count();
  }

  /** That the publisher stopped at the same time. */
  private static Optional<Event> ownStop(Watchers watchers, Outage outage) {
    return watchers.publishing().stream()
        .flatMap(lane -> lane.bars().stream())
        .filter(bar -> bar.kind() == Bar.Kind.PUBLISHING)
        .filter(bar ->
            !bar.to().isBefore(outage.at().minus(Outage.TOGETHER))
                && !bar.to().isAfter(outage.at().plus(Outage.TOGETHER)))
        .flatMap(bar -> bar.end().stream())
        .findFirst();
  }

  private static Evidence evidence(Case known, Event event) {
    return Evidence.of(known.query().events(event.participant()), event);
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "What a viewer saw and heard: a frozen picture, muting, and quality leave no event.",
        "Whether a viewer meant to stop.",
        "When a client vanished: AWS reports that late, by up to 30 s.");
  }
}
