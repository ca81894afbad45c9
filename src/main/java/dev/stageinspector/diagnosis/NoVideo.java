package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.property.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why can a viewer not see a publisher?
 *
 * @param viewer who doesn't see
 * @param publisher who isn't seen
 * @param at when; nothing for the whole time that both were there
 */
public record NoVideo(Person viewer, Person publisher, Optional<Instant> at) implements Question {

  @Override
  public String name() {
    return "no-video";
  }

  @Override
  public String words(Case known) {
    ViewerAndPublisher pair = ViewerAndPublisher.of(known, this);
    return "Why couldn't "
        + pair.viewer().name()
        + " see "
        + pair.publisher().name()
        + at.map(time -> " " + Times.on(time)).orElse("")
        + "?";
  }

  @Override
  public List<Person> people() {
    return List.of(viewer, publisher);
  }

  @Override
  public List<Request> needs(Case known) {
    if (outside(known).filter(OutsideSession::isOutside).isPresent()) {
      return List.of(SessionQuery.sessions(known.stage()));
    }
    ViewerAndPublisher pair = ViewerAndPublisher.of(known, this);
    List<Request> needs = new ArrayList<>();
    needs.addAll(known.needs(viewer));
    needs.addAll(known.needs(publisher));
    needs.addAll(pair.target().needs());
    if (!pair.viewer().isAbsent() && !pair.publisher().isAbsent()) {
      needs.addAll(known.events(pair.viewer().participants()));
      needs.addAll(known.events(pair.publisher().participants()));
      needs.addAll(new EndedReplica(pair).needs());
    }
    return needs;
  }

  private Optional<OutsideSession> outside(Case known) {
    return at.map(time -> new OutsideSession(known, time));
  }

  @Override
  public List<Finding> findings(Case known) {
    Optional<Finding> outside = outside(known).flatMap(OutsideSession::finding);
    if (outside.isPresent()) {
      return List.of(outside.get());
    }
    if (isAfterAsking(known)) {
      return List.of(
          Finding.unknowable(
              Code.NOT_KNOWN,
              "AWS was last asked "
                  + Times.on(known.asOf(), at.orElseThrow())
                  + ", which is before the time in question.",
              List.of()));
    }
    ViewerAndPublisher pair = ViewerAndPublisher.of(known, this);
    List<Finding> found = new ArrayList<>(reasons(pair).toList());
    boolean unexplained = found.isEmpty();
    Set<Code> reasons = found.stream().map(Finding::code).collect(Collectors.toSet());
    new Interruptions(pair)
        .findings()
        .filter(one -> !reasons.contains(one.code()))
        .forEach(found::add);
    if (unexplained) {
      new Subscriptions(pair).beyond().ifPresent(found::add);
    }
    boolean sure = found.stream().anyMatch(one -> one.level() == Finding.Level.CERTAIN);
    List<Request> missing = Diagnosis.missing(this, known);
    if (found.isEmpty() || (!sure && !missing.isEmpty())) {
      found.add(notKnown(pair, missing));
    }
    new AlsoSaid(pair).findings().forEach(found::add);
    return found;
  }

  private boolean isAfterAsking(Case known) {
    return known.session().isOpen() && at.filter(known.asOf()::isBefore).isPresent();
  }

  private Stream<Finding> reasons(ViewerAndPublisher pair) {
    return Stream.of(
            new Together(pair).findings(viewer, publisher),
            new ViewerJoin(pair).findings(),
            new Publishing(pair).findings(),
            new Subscriptions(pair).findings(),
            new EndedReplica(pair).ended().stream())
        .flatMap(found -> found);
  }

  private static Finding notKnown(ViewerAndPublisher pair, List<Request> missing) {
    String people = pair.viewer().name() + " could not see " + pair.publisher().name();
    return Finding.unknowable(
            Code.NOT_KNOWN,
            missing.isEmpty()
                ? "AWS's answers don't tell why " + people + "."
                : "Why "
                    + people
                    + " isn't known for sure: "
                    + (missing.size() == 1 ? "a call" : missing.size() + " calls")
                    + " that would tell had no answer.",
            List.of())
        .more(missing);
  }

  @Override
  public List<String> unknowable() {
    return List.of(
        "Whether the picture and the sound were good: muting, a frozen picture, and bitrate leave"
            + " no event.",
        Unknowable.WHY_LEFT,
        "Whether a token was expired or malformed, or a network blocked: neither leaves an event.");
  }
}
