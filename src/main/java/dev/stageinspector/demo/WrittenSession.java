package dev.stageinspector.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session from a file of the demo account. The file has the session, its participants, and their
 * events as AWS sends them, except for the times ({@link RelativeTimes}). Beside a participant
 * stand its {@code later} members by the time from which they count, its {@code replicas}, and
 * {@code throttled} if its events can't be had.
 */
final class WrittenSession implements SampleSession {

  private final DemoTime time;
  private final Instant begin;
  private final JsonNode file;

  private WrittenSession(DemoTime time, Instant begin, JsonNode file) {
    this.time = time;
    this.begin = begin;
    this.file = file;
  }

  static WrittenSession read(String name, DemoTime time) {
    JsonNode file = DemoJson.tree(DemoJson.resource("sessions/" + name + ".json"));
    Instant begin = time.at(file.get("begins").stringValue());
    return new WrittenSession(time, begin, RelativeTimes.resolve(file, begin));
  }

  @Override
  public String id() {
    return file.at("/session/sessionId").stringValue();
  }

  @Override
  public Optional<ObjectNode> session() {
    ObjectNode session = (ObjectNode) file.get("session").deepCopy();
    if (!happened(session, "endTime")) {
      session.remove("endTime");
    }
    return happened(session, "startTime") ? Optional.of(session) : Optional.empty();
  }

  @Override
  public Elements<ObjectNode> participants(ParticipantFilter filter) {
    return Elements.of(
        entries().map(this::participant).filter(filter::admits).toList(), WrittenSession::id);
  }

  @Override
  public Optional<ObjectNode> participant(String participantId) {
    return entry(participantId).map(this::participant);
  }

  @Override
  public List<ObjectNode> events(String participantId) throws Refusal {
    Optional<JsonNode> entry = entry(participantId);
    if (entry.filter(it -> it.path("throttled").asBoolean(false)).isPresent()) {
      throw Refusal.throttled("Rate exceeded");
    }
    return entry.stream()
        .flatMap(it -> it.get("events").valueStream())
        .map(ObjectNode.class::cast)
        .filter(event -> happened(event, "eventTime"))
        .toList();
  }

  @Override
  public List<JsonNode> replicas(String participantId) {
    return entry(participantId).stream().flatMap(it -> it.path("replicas").valueStream()).toList();
  }

  @Override
  public PageHabit pageHabit() {
    return PageHabit.valueOf(file.path("participantPages").asString(PageHabit.USUAL.name()));
  }

  private Stream<JsonNode> entries() {
    return file.get("participants").valueStream().filter(this::arrived);
  }

  private Optional<JsonNode> entry(String participantId) {
    return entries()
        .filter(entry -> id(entry.get("participant")).equals(participantId))
        .findFirst();
  }

  /** Who never got in has no first join, but an event. */
  private boolean arrived(JsonNode entry) {
    return entry.get("participant").hasNonNull("firstJoinTime")
        ? happened(entry.get("participant"), "firstJoinTime")
        : entry.get("events").isEmpty()
            || entry.get("events").valueStream().anyMatch(event -> happened(event, "eventTime"));
  }

  private ObjectNode participant(JsonNode entry) {
    ObjectNode participant = (ObjectNode) entry.get("participant").deepCopy();
    entry.path("later").properties().stream()
        .filter(change -> !instant(change.getKey()).isAfter(time.now()))
        .forEach(change -> participant.setAll((ObjectNode) change.getValue()));
    return participant;
  }

  private boolean happened(JsonNode node, String member) {
    return !node.hasNonNull(member) || !instant(node.get(member).stringValue()).isAfter(time.now());
  }

  private Instant instant(String text) {
    return OffsetDateTime.parse(RelativeTimes.resolve(text, begin)).toInstant();
  }

  private static String id(JsonNode participant) {
    return participant.path("participantId").stringValue("");
  }
}
