package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the publisher is a replica of a participant of another stage, and that has ended. */
record EndedReplica(ViewerAndPublisher pair) {

  private static final String STATE = "replicationState";
  private static final String STOPPED = "STOPPED";

  private Stream<Participant> replicas() {
    return pair.publisher().participants().stream()
        .filter(one -> one.replication() == Participant.Replication.REPLICA);
  }

  List<Request> needs() {
    return replicas().flatMap(one -> source(one).stream()).toList();
  }

  private Optional<Request> source(Participant replica) {
    return switch (StageArn.parse(Table.cell(replica.source(), "sourceStageArn"))) {
      case ArnReading.Understood(StageArn stage, _) ->
          Optional.of(
              SessionQuery.replicas(
                  new StageQuery(stage, pair.known().stage().profile()), replica.id()));
      case ArnReading.Wrong _, ArnReading.Empty _ -> Optional.empty();
    };
  }

  Optional<Finding> ended() {
    if (replicas().findAny().isEmpty() || !isOver()) {
      return Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>(replicas().flatMap(this::stopped).toList());
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    evidence.addAll(
        pair.publisher()
            .evidence(last().flatMap(Bar::end).<Stream<Event>>map(Stream::of).orElse(Stream.of())));
    return Optional.of(
        Finding.likely(
                Code.REPLICA_ENDED,
                pair.publisher().name()
                    + " came from another stage, and that replication has ended.",
                evidence)
            .remedy(
                "Look at the participant in the source stage: a replica ends if the participant"
                    + " stops publishing there, or if somebody stops the replication."));
  }

  /** Whether publishing has ended while the viewer was there, or before. */
  private boolean isOver() {
    Someone publisher = pair.publisher();
    Spans published = publisher.possiblyPublishing();
    return publisher.isTold()
        && last().flatMap(Bar::end).isPresent()
        && pair.at()
            .map(at -> !published.meets(pair.when()) && published.first() <= at.getEpochSecond())
            .orElseGet(
                () -> !pair.told().isEmpty() && pair.viewer().told().last() > published.last());
  }

  private Optional<Bar> last() {
    return pair.publisher().bars(bar -> bar.kind() == Bar.Kind.PUBLISHING).stream()
        .filter(bar -> bar.from().getEpochSecond() <= pair.until())
        .max(Comparator.comparing(Bar::to));
  }

  private Stream<Evidence> stopped(Participant replica) {
    Stream<Evidence> told =
        source(replica).stream()
            .filter(pair.known()::has)
            .filter(request ->
                pair.known()
                    .fetched()
                    .items(request)
                    .filter(this::isHere)
                    .anyMatch(one -> Table.cell(one, STATE).equals(STOPPED)))
            .map(request -> Evidence.field(request, replica.id(), STATE, STOPPED));
    return Stream.concat(
        told,
        pair.publisher().fields(STATE).stream()
            .filter(field -> field.participant().equals(replica.id()))
            .filter(field -> field.value().equals(STOPPED)));
  }

  private boolean isHere(Property replica) {
    return Table.cell(replica, "destinationStageArn").equals(pair.known().stage().arn().toString())
        && Table.cell(replica, "destinationSessionId").equals(pair.known().session().id());
  }
}
