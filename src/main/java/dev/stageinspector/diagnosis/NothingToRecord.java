package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Counted;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why there was nothing, or next to nothing, to record of a participant. */
final class NothingToRecord {

  /** Whoever is connected for less isn't sure to be recorded (user guide). */
  private static final Duration SHORTEST = Duration.ofSeconds(5);

  private final Case known;
  private final NewestAnswer newest;
  private final String name;
  private final Optional<Lane> lane;

  NothingToRecord(Case known, NewestAnswer newest, String name) {
    this.known = known;
    this.newest = newest;
    this.name = name;
    lane = known.lanes(List.of(newest.participant())).stream().findFirst();
  }

  /** That the participant hasn't published, and so has nothing that could be recorded. */
  Optional<Finding> neverPublished() {
    boolean started =
        lane.stream()
            .flatMap(one -> one.events().stream())
            .anyMatch(event -> event.kind() == EventKind.PUBLISH_STARTED);
    if (started || newest.participant().published()) {
      return Optional.empty();
    }
    String sentence = name + " hasn't published in this session, so there was nothing to record.";
    if (newest.denies("published") && known.readTimes().isCurrent(newest.time())) {
      return Optional.of(
          Finding.certain(Code.NEVER_PUBLISHED, sentence, List.of(newest.evidence("published")))
              .remedy("Only those who publish are recorded. Ask why this participant couldn't."));
    }
    return lane.map(one ->
        Finding.likely(
            Code.NEVER_PUBLISHED,
            sentence,
            List.of(
                Evidence.noEvent(
                    known.query().events(one.participant().id()),
                    one.participant().id(),
                    "PUBLISH_STARTED"))));
  }

  /** That it was there for so short a time that AWS guarantees nothing. */
  Optional<Finding> tooShort() {
    List<Bar> visits =
        lane.stream()
            .flatMap(one -> one.bars().stream())
            .filter(bar -> bar.kind() == Bar.Kind.PRESENT)
            .toList();
    boolean clear =
        visits.stream().allMatch(bar -> bar.begin().isPresent() && bar.end().isPresent())
            && lane.stream()
                .flatMap(one -> one.events().stream())
                .allMatch(event -> event.time().isPresent());
    return visits.stream()
        .max(Comparator.comparing(NothingToRecord::length).thenComparing(Bar::from))
        .filter(longest -> clear && length(longest).compareTo(SHORTEST) < 0)
        .map(longest ->
            Finding.likely(
                    Code.TOO_SHORT,
                    name
                        + " was connected for only "
                        + Counted.length(length(longest))
                        + ", and AWS guarantees a recording only from 5 s on.",
                    evidence(longest))
                .remedy("Stay connected for longer."));
  }

  private static Duration length(Bar bar) {
    return Duration.between(bar.from(), bar.to());
  }

  private List<Evidence> evidence(Bar bar) {
    Request events = known.query().events(newest.field("participantId"));
    List<Evidence> evidence = new ArrayList<>();
    for (Optional<Event> event : List.of(bar.begin(), bar.end())) {
      event.map(one -> Evidence.of(events, one)).ifPresent(evidence::add);
    }
    return evidence;
  }
}
