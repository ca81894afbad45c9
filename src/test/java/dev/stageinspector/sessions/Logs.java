package dev.stageinspector.sessions;

import dev.stageinspector.property.Field;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the log of a session for a test, from JSON as AWS sends it. All times are of one day. */
final class Logs {

  private static final Field TIME = Field.known("", "").format(Field.Format.TIME);
  private static final Field ELEMENT =
      Field.known("", "")
          .with("startTime", TIME)
          .with("endTime", TIME)
          .with("firstJoinTime", TIME)
          .with("eventTime", TIME);

  private String session = "\"startTime\": \"" + iso("10:00:00.250") + "\"";
  private final List<Participant> participants = new ArrayList<>();
  private final Map<String, List<Event>> events = new LinkedHashMap<>();
  private SessionLog.Listed listed = SessionLog.Listed.EVERYONE;
  private Instant asOf = at("12:00:00");

  /** The time of day as an instant. */
  static Instant at(String time) {
    return Instant.parse(iso(time));
  }

  static String iso(String time) {
    return EventJson.iso(time);
  }

  static Property property(String json) {
    try {
      return PropertyReader.read(json, ELEMENT);
    } catch (MalformedJsonException e) {
      throw new AssertionError(json, e);
    }
  }

  static StageSession session(String members) {
    return StageSession.of(property("{\"sessionId\": \"st-1234567890abc\", " + members + "}"));
  }

  /**
   * An event such as {@code 10:05:00 SUBSCRIBE_STARTED host}; what follows the kind is the remote
   * participant, or the code of an error.
   */
  static Event event(String participant, String text) {
    return Event.of(property(EventJson.of(participant, text)), participant);
  }

  Logs ended(String time) {
    session += ", \"endTime\": \"" + iso(time) + "\"";
    return this;
  }

  Logs sessionOf(String members) {
    session = members;
    return this;
  }

  Logs asOf(String time) {
    asOf = at(time);
    return this;
  }

  Logs notEveryone() {
    listed = SessionLog.Listed.SOME;
    return this;
  }

  /**
   * Adds a participant who has joined.
   *
   * @param members more of its members as JSON, or empty; these count instead of the usual ones
   */
  Logs participant(String id, String user, String members) {
    String json = "{\"participantId\": \"%s\", \"userId\": \"%s\"".formatted(id, user);
    if (!members.contains("firstJoinTime")) {
      json += ", \"firstJoinTime\": \"" + iso("10:00:10") + "\"";
    }
    if (!members.contains("\"state\"")) {
      json += ", \"state\": \"CONNECTED\"";
    }
    participants.add(
        Participant.of(property(json + (members.isEmpty() ? "}" : ", " + members + "}"))));
    return this;
  }

  /** Adds a participant who has published. */
  Logs publisher(String id, String user, String... texts) {
    return participant(id, user, "\"published\": true").events(id, texts);
  }

  /** Adds the events of a participant, in the order in which AWS returned them. */
  Logs events(String participant, String... texts) {
    return events(participant, List.of(texts));
  }

  Logs events(String participant, List<String> texts) {
    events.put(participant, texts.stream().map(text -> event(participant, text)).toList());
    return this;
  }

  SessionLog log() {
    return new SessionLog(session(session), participants, listed, events, asOf);
  }
}
