package dev.stageinspector.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session with more participants than a file should have. Each is made when it is asked for, from
 * its place in the session alone, so a page costs the same wherever it is.
 */
final class CrowdSession implements SampleSession {

  private static final String ID = "Crowd";

  private final String id;
  private final DemoTime time;
  private final Crowd crowd;
  private final Instant begin;

  CrowdSession(String id, DemoTime time, String begins, Crowd crowd) {
    this.id = id;
    this.time = time;
    this.crowd = crowd;
    begin = time.at(begins);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Optional<ObjectNode> session() {
    ObjectNode session =
        JsonNodeFactory.instance
            .objectNode()
            .put("sessionId", id)
            .put("startTime", begin.plusMillis(412).toString());
    if (!crowd.open()) {
      session.put("endTime", begin.plusSeconds(crowd.seconds()).toString());
    }
    return Optional.of(session);
  }

  @Override
  public Elements<ObjectNode> participants(ParticipantFilter filter) {
    int from = filter.published().equals(Optional.of(false)) ? crowd.publishers() : 0;
    boolean publishers = filter.published().orElse(false) || filter.recordingState().isPresent();
    int to = publishers ? crowd.publishers() : crowd.participants();
    return new Elements<>() {

      @Override
      public String id(ObjectNode participant) {
        return participant.get("participantId").stringValue();
      }

      @Override
      public Stream<ObjectNode> all() {
        return between(from, to);
      }

      @Override
      public Optional<Stream<ObjectNode>> after(String participantId) {
        return place(participantId).map(place -> between(place + 1, to));
      }

      private Stream<ObjectNode> between(int first, int end) {
        return filter
            .userId()
            .map(user -> crowd.placeOf(user).stream().mapToObj(i -> i))
            .orElseGet(() -> IntStream.range(first, end).boxed())
            .filter(i -> i >= first)
            .map(CrowdSession.this::participant)
            .filter(filter::admits);
      }
    };
  }

  @Override
  public Optional<ObjectNode> participant(String participantId) {
    return place(participantId).map(this::participant);
  }

  @Override
  public List<ObjectNode> events(String participantId) {
    return place(participantId).map(this::events).orElse(List.of());
  }

  private ObjectNode participant(int place) {
    long passed = Duration.between(begin, time.now()).toSeconds();
    boolean publisher = crowd.publishes(place);
    boolean inside = crowd.open() && passed < crowd.leaves(place);
    ObjectNode participant =
        JsonNodeFactory.instance
            .objectNode()
            .put("participantId", participantId(place))
            .put("userId", crowd.userId(place))
            .put("state", inside ? "CONNECTED" : "DISCONNECTED")
            .put("firstJoinTime", begin.plusSeconds(crowd.joins(place)).toString())
            .put("published", publisher)
            .put("recordingState", "DISABLED")
            .put("replicationType", "NONE");
    participant.putObject("attributes").put("role", publisher ? "speaker" : "audience");
    return crowd.putClient(participant, place);
  }

  private List<ObjectNode> events(int place) {
    List<ObjectNode> events = new ArrayList<>();
    for (Crowd.Moment moment : crowd.moments(place)) {
      Instant at = begin.plusSeconds(moment.second());
      if (!at.isAfter(time.now())) {
        ObjectNode event =
            JsonNodeFactory.instance
                .objectNode()
                .put("name", moment.name())
                .put("participantId", participantId(place))
                .put("eventTime", at.toString());
        moment.remote().ifPresent(it -> event.put("remoteParticipantId", participantId(it)));
        events.add(event);
      }
    }
    return place % 2 == 0 ? events : events.reversed();
  }

  private Optional<Integer> place(String participantId) {
    return participantId.matches(ID + "[0-9]{7}")
        ? Optional.of(Integer.valueOf(participantId.substring(ID.length())))
            .filter(it -> it < crowd.participants())
        : Optional.empty();
  }

  private static String participantId(int place) {
    return ID + "%07d".formatted(place);
  }
}
