package dev.stageinspector.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session of the stage that goes live by itself, so that there is something to watch: in each
 * minute after the start of the demo account, from its 10th to its 50th second. Two publishers
 * join; after 15 seconds one of them drops, and after 25 seconds the recording of the other fails.
 */
final class MinuteSession implements SampleSession {

  static final String STAGE = "goes-live-every-minute";

  private static final int MINUTE = 60;
  private static final int BEGINS = 10;
  private static final int LASTS = 40;
  private static final int KEPT = 3;

  private final DemoTime time;
  private final long minute;

  private MinuteSession(DemoTime time, long minute) {
    this.time = time;
    this.minute = minute;
  }

  /** The latest of them that have begun. */
  static List<SampleSession> latest(DemoTime time) {
    long now = Duration.between(time.start(), time.now()).toSeconds() / MINUTE;
    return LongStream.iterate(now, it -> it - 1)
        .limit(KEPT)
        .filter(it -> it >= 0)
        .<SampleSession>mapToObj(it -> new MinuteSession(time, it))
        .filter(it -> it.session().isPresent())
        .toList();
  }

  /** The ID of the one that is open. */
  static Optional<String> open(DemoTime time) {
    return latest(time).stream()
        .filter(it -> it.session().filter(session -> session.has("endTime")).isEmpty())
        .map(SampleSession::id)
        .findFirst();
  }

  @Override
  public String id() {
    return "st-Minute%07d".formatted(minute);
  }

  @Override
  public Optional<ObjectNode> session() {
    if (second() < 0) {
      return Optional.empty();
    }
    ObjectNode session =
        JsonNodeFactory.instance
            .objectNode()
            .put("sessionId", id())
            .put("startTime", at(0).toString());
    if (second() >= LASTS) {
      session.put("endTime", at(LASTS).toString());
    }
    return Optional.of(session);
  }

  @Override
  public Elements<ObjectNode> participants(ParticipantFilter filter) {
    return Elements.of(
        everyone().filter(filter::admits).toList(),
        participant -> participant.get("participantId").stringValue());
  }

  @Override
  public Optional<ObjectNode> participant(String participantId) {
    return everyone()
        .filter(it -> it.get("participantId").stringValue().equals(participantId))
        .findFirst();
  }

  @Override
  public List<ObjectNode> events(String participantId) {
    return participant(participantId).isEmpty()
        ? List.of()
        : Stream.of(event("JOINED", participantId, 1), event("PUBLISH_STARTED", participantId, 2))
            .filter(it -> !Instant.parse(it.get("eventTime").stringValue()).isAfter(time.now()))
            .toList();
  }

  private Stream<ObjectNode> everyone() {
    if (second() < 1) {
      return Stream.of();
    }
    boolean over = second() >= LASTS;
    return Stream.of(
        participant("MinuteAnna01", "anna", over || second() >= 15, over ? "STOPPED" : "ACTIVE"),
        participant("MinuteBen001", "ben", over, second() >= 25 ? "FAILED" : "ACTIVE"));
  }

  private ObjectNode participant(String id, String user, boolean gone, String recording) {
    ObjectNode participant =
        JsonNodeFactory.instance
            .objectNode()
            .put("participantId", id)
            .put("userId", user)
            .put("state", gone ? "DISCONNECTED" : "CONNECTED")
            .put("firstJoinTime", at(1).toString())
            .put("published", true)
            .put("recordingState", recording)
            .put("replicationType", "NONE");
    participant.putObject("attributes");
    return participant;
  }

  private ObjectNode event(String name, String participantId, int second) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("participantId", participantId)
        .put("eventTime", at(second).toString());
  }

  /** Of the session, negative before it. */
  private long second() {
    return Duration.between(at(0), time.now()).toSeconds() - (time.now().isBefore(at(0)) ? 1 : 0);
  }

  private Instant at(int second) {
    return time.start().plusSeconds(minute * MINUTE + BEGINS + second);
  }
}
