package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Outage.Hit;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Were all viewers of a publisher affected, or only one?
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
        + known.name(publisher)
        + " affected, or only one, "
        + Times.period(from, to)
        + "?";
  }

  @Override
  public List<Person> people() {
    return List.of(publisher);
  }

  @Override
  public List<Request> needs(Case known) {
    return new OutsideSession(known, from, to).isOutside()
        ? List.of(SessionQuery.sessions(known.stage()))
        : new PossibleViewers(known, publisher, to).needs();
  }

  @Override
  public List<Finding> findings(Case known) {
    PossibleViewers viewers = new PossibleViewers(known, publisher, to);
    return new OutsideSession(known, from, to)
        .finding()
        .or(() -> afterAsking(known, viewers))
        .or(() -> noPublisher(known, viewers))
        .map(List::of)
        .orElseGet(() -> found(known, viewers));
  }

  private Optional<Finding> afterAsking(Case known, PossibleViewers viewers) {
    return viewers
        .readAt()
        .filter(read -> known.session().end().filter(end -> !read.isBefore(end)).isEmpty())
        .filter(to::isAfter)
        .map(read ->
            Finding.unknowable(
                    Code.NOT_KNOWN,
                    "AWS was last asked "
                        + Times.on(read)
                        + ", which is before the end of the time in question.",
                    List.of())
                .more(viewers.more()));
  }

  private Optional<Finding> noPublisher(Case known, PossibleViewers viewers) {
    return viewers.hasNobody()
        ? Optional.of(
            Finding.unknowable(
                Code.NOT_KNOWN,
                known.name(publisher) + " isn't in this session, so nobody can tell who watched.",
                List.of(
                    Evidence.field(known.source(publisher), "participantId", Evidence.NOTHING))))
        : Optional.empty();
  }

  private List<Finding> found(Case known, PossibleViewers viewers) {
    List<Lane> sample = viewers.sample();
    Outage.PublisherPeriod period = period(viewers);
    List<Lane> watching = sample.stream().filter(period::isWatching).toList();
    boolean sure = viewers.isWhole() && sample.stream().noneMatch(period::isUnclear);
    List<Finding> found = new ArrayList<>();
    if (!sure && watching.isEmpty() && (sample.isEmpty() || !viewers.hasRemotes())) {
      found.add(
          Finding.unknowable(
              Code.NOT_KNOWN,
              "Whether viewers of "
                  + known.name(publisher)
                  + " were affected isn't known: not enough participants"
                  + " were checked.",
              List.of()));
    } else if (watching.isEmpty()) {
      found.add(
          levelled(
              sure,
              Code.NOBODY_WATCHED,
              "Nobody who was checked watched "
                  + known.name(publisher)
                  + " then"
                  + sampled(viewers)
                  + ".",
              List.of()));
    } else {
      period.silences().stream()
          .filter(silence -> period.exposed(silence, watching) > 0)
          .map(silence -> silent(known, viewers, watching, period, silence, sure))
          .forEach(found::add);
      Outage.largest(period, watching)
          .map(outage -> hit(known, viewers, watching, period, outage, sure))
          .ifPresent(found::add);
      if (found.isEmpty()) {
        found.add(spared(known, viewers, watching, period, sure));
      }
    }
    return found.stream().map(one -> one.more(viewers.more())).toList();
  }

  private Outage.PublisherPeriod period(PossibleViewers viewers) {
    return new Outage.PublisherPeriod(
        viewers.remotes(),
        from,
        to,
        viewers.silences().stream().filter(silence -> silence.isWithin(from, to)).toList());
  }

  /** That nothing came from the publisher itself, so that it doesn't matter what viewers did. */
  private Finding silent(
      Case known,
      PossibleViewers viewers,
      List<Lane> watching,
      Outage.PublisherPeriod period,
      Silence silence,
      boolean sure) {
    long exposed = period.exposed(silence, watching);
    Stream<Event> hits =
        period.hits(silence, watching).stream().map(Hit::event).limit(ClientErrors.SHOWN);
    return levelled(
            sure && viewers.hasPublishing(),
            Code.ALL_VIEWERS,
            known.name(publisher)
                + " "
                + silence.words()
                + ": "
                + (exposed == 1
                    ? "the only participant who was watching or tried to couldn't"
                    : "none of the "
                        + exposed
                        + " participants who were watching or tried to could")
                + " see it "
                + (silence.back().isPresent() ? "in between" : "after that")
                + sampled(viewers)
                + ".",
            Stream.concat(silence.events(), hits).distinct().map(known::evidence).toList())
        .remedy("The cause is with the publisher, not with the viewers. " + silence.end().remedy());
  }

  private static Finding levelled(
      boolean sure, Code code, String sentence, List<Evidence> evidence) {
    return sure
        ? Finding.certain(code, sentence, evidence)
        : Finding.likely(code, sentence, evidence);
  }

  /** How many of how many were checked: it is a sample. */
  private static String sampled(PossibleViewers viewers) {
    int checked = viewers.sample().size();
    if (checked == 0) {
      return " (no other participants were checked)";
    }
    if (!viewers.hasEveryone()) {
      return " (only " + Counted.of(checked, "other participant") + " checked)";
    }
    return viewers.all() == 1
        ? " (the only other participant was checked)"
        : " (" + checked + " of " + viewers.all() + " other participants checked)";
  }

  private Finding spared(
      Case known,
      PossibleViewers viewers,
      List<Lane> watching,
      Outage.PublisherPeriod period,
      boolean sure) {
    List<Evidence> evidence =
        watching.stream()
            .flatMap(lane -> lane.bars().stream())
            .filter(bar -> period.remotes().contains(bar.remote()))
            .flatMap(bar -> bar.begin().stream())
            .limit(ClientErrors.SHOWN)
            .map(known::evidence)
            .toList();
    return levelled(
        sure,
        Code.NO_VIEWER,
        (watching.size() == 1
                ? "The only participant who was checked and watching "
                : "None of the " + watching.size() + " participants who were watching ")
            + known.name(publisher)
            + " then "
            + (watching.size() == 1 ? "neither stopped nor" : "stopped or")
            + " had an error"
            + sampled(viewers)
            + ".",
        evidence);
  }

  private Finding hit(
      Case known,
      PossibleViewers viewers,
      List<Lane> watching,
      Outage.PublisherPeriod period,
      Outage outage,
      boolean sure) {
    List<Hit> every = watching.stream().flatMap(viewer -> period.ownHits(viewer).stream()).toList();
    long viewersHit = every.stream().map(Hit::viewer).distinct().count();
    boolean one = viewersHit == 1;
    boolean apart = !one && outage.viewers() == 1;
    boolean all = !one && outage.viewers() == outage.exposed() && outage.viewers() > 1;
    List<Evidence> evidence =
        (apart ? every : outage.hits())
            .stream()
                .sorted(Hit.IN_ORDER)
                .map(Hit::event)
                .limit(ClientErrors.SHOWN)
                .map(known::evidence)
                .toList();
    String sentence =
        (apart
                ? viewersHit + " of " + watching.size() + " participants who were"
                : hitOf(outage, all))
            + " watching "
            + known.name(publisher)
            + " stopped or had an error"
            + (apart
                ? ", none of them within 5 s of another"
                : " within 5 s " + Times.on(outage.at()))
            + sampled(viewers)
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
                    : "Compare the clients and the networks of those who were affected.");
  }

  private static String hitOf(Outage outage, boolean all) {
    if (outage.exposed() == 1) {
      return "The only participant who was checked and";
    }
    return (all ? all(outage.exposed()) : outage.viewers() + " of " + outage.exposed())
        + " participants who were";
  }

  private static String all(long viewers) {
    return viewers == 2 ? "Both" : "All " + viewers;
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "What a viewer saw and heard: a frozen picture, muting, and quality leave no event.",
        "Whether a viewer meant to stop.",
        Unknowable.WHEN_VANISHED);
  }
}
