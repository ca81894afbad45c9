package dev.stageinspector.diagnosis;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Times;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which quota a publisher met: AWS's code doesn't say whether it was the stage's or the region's,
 * but the number of those who were publishing does.
 *
 * @param known what is known
 * @param who who was refused
 * @param error the refusal
 */
record Quota(Case known, Someone who, Event error) {

  static final String CODE = "QUOTA_EXCEEDED";

  /** How many can publish to a stage (documentation, "Service quotas"). */
  private static final int STAGE_PUBLISHERS = 12;

  private static final Duration AROUND = Duration.ofMinutes(5);

  List<Request> needs() {
    List<Request> needs = new ArrayList<>();
    if (error.time().filter(time -> !hasPublishers(time)).isPresent()
        || !known.answers().hasEveryone()) {
      needs.add(known.query().publishers());
    }
    needs.addAll(known.events(publishers()));
    return needs;
  }

  private List<Participant> publishers() {
    return known.participants().stream().filter(Participant::published).toList();
  }

  Optional<Finding> finding() {
    return error.time().flatMap(this::finding);
  }

  private Optional<Finding> finding(Instant time) {
    Spans then = Spans.at(time);
    List<Someone> all =
        publishers().stream()
            .map(one -> Someone.of(known, new Person.OneParticipant(one.id()), List.of(one), true))
            .map(one -> one.until(time.getEpochSecond()))
            .toList();
    List<Someone> sure =
        all.stream().filter(one -> one.toldPublishing().inner().meets(then)).toList();
    long most = all.stream().filter(one -> one.possiblyPublishing().meets(then)).count();
    boolean everyone = hasPublishers(time) && known.hasEvents(publishers());
    if (sure.size() >= STAGE_PUBLISHERS || (everyone && most >= STAGE_PUBLISHERS)) {
      boolean certain =
          everyone && sure.stream().allMatch(Quota::isPlain) && sure.size() >= STAGE_PUBLISHERS;
      return Optional.of(full(time, sure, certain ? Level.CERTAIN : Level.LIKELY));
    }
    boolean plain = all.stream().allMatch(Quota::isPlain);
    return everyone
        ? Optional.of(regionFull(time, sure, plain ? Level.CERTAIN : Level.LIKELY))
        : Optional.empty();
  }

  /** Whether all are listed who had published by some moment. */
  private boolean hasPublishers(Instant time) {
    return Stream.of(known.query().participants(), known.query().publishers())
        .filter(known::has)
        .anyMatch(list -> known.readTimes().of(list).filter(time::isBefore).isPresent());
  }

  /** AWS doesn't say how it counts pairs and replicas. */
  private static boolean isPlain(Someone one) {
    return one.participants().stream()
        .allMatch(participant ->
            !participant.redundant()
                && participant.replication() != Participant.Replication.REPLICA);
  }

  private Finding full(Instant time, List<Someone> publishing, Level level) {
    return new Finding(
        Code.STAGE_FULL,
        level,
        "The stage was full "
            + Times.on(time)
            + ": "
            + publishing.size()
            + " were publishing, and a stage takes "
            + STAGE_PUBLISHERS
            + " publishers.",
        evidence(time, publishing),
        "Have somebody stop publishing first, or use another stage for some of them.",
        List.of(lines().stageMetric("Publishers", time.minus(AROUND), time.plus(AROUND))),
        List.of());
  }

  private Finding regionFull(Instant time, List<Someone> publishing, Level level) {
    return new Finding(
            Code.REGION_FULL,
            level,
            "The account's region was full "
                + Times.on(time)
                + ": the stage had room, with "
                + publishing.size()
                + " publishing.",
            evidence(time, publishing),
            "",
            List.of(),
            List.of())
        .remedy(
            "A region takes 1,000 publishers at a time, in all stages of the account. CloudWatch"
                + " has how many there were.",
            lines().regionMetric("ConcurrentPublishers", time.minus(AROUND), time.plus(AROUND)));
  }

  private ShellLines lines() {
    return new ShellLines(known.stage());
  }

  private List<Evidence> evidence(Instant time, List<Someone> publishing) {
    return Stream.concat(
            who.evidence(Stream.of(error)).stream(),
            publishing.stream()
                .flatMap(one ->
                    one
                        .evidence(
                            one.bars(bar -> bar.kind() == Bar.Kind.PUBLISHING).stream()
                                .filter(bar -> !bar.from().isAfter(time))
                                .filter(bar -> !bar.to().isBefore(time))
                                .flatMap(bar -> bar.begin().stream())
                                .limit(1))
                        .stream()))
        .toList();
  }
}
