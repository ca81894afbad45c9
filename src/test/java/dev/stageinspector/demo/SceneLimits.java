package dev.stageinspector.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a scene against the service model: names of members, lengths, patterns, words. */
final class SceneLimits {

  static final List<String> ERROR_CODES =
      List.of(
          "INSUFFICIENT_CAPABILITIES",
          "QUOTA_EXCEEDED",
          "PUBLISHER_NOT_FOUND",
          "BITRATE_EXCEEDED",
          "RESOLUTION_EXCEEDED",
          "STREAM_DURATION_EXCEEDED",
          "INVALID_AUDIO_CODEC",
          "INVALID_VIDEO_CODEC",
          "INVALID_PROTOCOL",
          "INVALID_STREAM_KEY",
          "REUSE_OF_STREAM_KEY",
          "B_FRAME_PRESENT",
          "INVALID_INPUT",
          "INTERNAL_SERVER_EXCEPTION");

  private static final String SESSION = "|st-[a-zA-Z0-9]{13}";
  private static final String STAGE = "|arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+";
  private static final String INGEST =
      "arn:aws:ivs:[a-z0-9-]+:[0-9]+:ingest-configuration/[a-zA-Z0-9-]+";
  private static final String TIME =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|\\+00:00)";
  private static final String CLIENT = "[a-zA-Z0-9-_.,:;\\s]*";

  /** Names beyond the model, which today's scenes have on purpose. */
  private static final Set<String> UNKNOWN = Set.of("networkQuality", "region", "reason");

  private static final String KNOWN_AND_NEW_CODES =
      String.join("|", ERROR_CODES) + "|MOON_PHASE_UNSUPPORTED";
  private static final String NAMES =
      "JOINED|LEFT|JOIN_ERROR|(PUBLISH|SUBSCRIBE)_(STARTED|STOPPED|ERROR)"
          + "|REPLICATION_(STARTED|STOPPED)|TOKEN_EXCHANGED"
          + "|HAND_RAISED|PUBLISH_PAUSED|PUBLISH_RESUMED";

  private final List<String> breaches = new ArrayList<>();

  List<String> breaches() {
    return breaches;
  }

  void session(JsonNode session) {
    Limits limits = limits(session, "sessionId", "startTime", "endTime");
    limits.text("/sessionId", 16, SESSION);
    limits.text("/startTime", 40, TIME);
    limits.text("/endTime", 40, TIME);
  }

  /** One entry of a file: the participant, and what stands beside it. */
  void participant(JsonNode entry) {
    JsonNode participant = entry.get("participant");
    Limits limits =
        limits(
            participant,
            "participantId",
            "userId",
            "state",
            "firstJoinTime",
            "attributes",
            "published",
            "ispName",
            "osName",
            "osVersion",
            "browserName",
            "browserVersion",
            "sdkVersion",
            "recordingS3BucketName",
            "recordingS3Prefix",
            "recordingState",
            "protocol",
            "replicationType",
            "replicationState",
            "sourceStageArn",
            "sourceSessionId",
            "redundantIngest",
            "ingestConfigurationArn");
    limits.text("/participantId", 64, "[a-zA-Z0-9-_]*");
    limits.text("/state", 20, "CONNECTED|DISCONNECTED");
    limits.check(
        "/userId", it -> it.stringValue().codePointCount(0, it.stringValue().length()) <= 128);
    limits.text("/firstJoinTime", 40, TIME);
    limits.check("/published", JsonNode::isBoolean);
    limits.check("/attributes", it -> it.isObject() && it.toString().length() <= 1024);
    Stream.of("ispName", "osName", "osVersion", "browserName", "browserVersion", "sdkVersion")
        .forEach(it -> limits.text("/" + it, 128, CLIENT));
    limits.text("/recordingS3BucketName", 63, "[a-z0-9-.]*");
    limits.text(
        "/recordingS3Prefix",
        256,
        "|[a-zA-Z0-9]{12}/st-[a-zA-Z0-9]{13}/[a-zA-Z0-9]{12}/\\d{4}-\\d\\d-\\d\\dT[-0-9]{8}Z");
    limits.text("/recordingState", 20, "STARTING|ACTIVE|STOPPING|STOPPED|FAILED|DISABLED");
    limits.text("/protocol", 20, "UNKNOWN|WHIP|RTMP|RTMPS");
    limits.text("/replicationType", 20, "SOURCE|REPLICA|NONE");
    limits.text("/replicationState", 20, "ACTIVE|STOPPED");
    limits.text("/sourceStageArn", 128, STAGE);
    limits.text("/sourceSessionId", 16, SESSION);
    limits.check("/redundantIngest", JsonNode::isBoolean);
    limits.text("/ingestConfigurationArn", 128, INGEST);
    entry.get("events").forEach(event -> event(event, participant.get("participantId")));
  }

  private void event(JsonNode event, JsonNode participantId) {
    Limits limits =
        limits(
            event,
            "name",
            "participantId",
            "eventTime",
            "remoteParticipantId",
            "errorCode",
            "destinationStageArn",
            "destinationSessionId",
            "replica",
            "previousToken",
            "newToken");
    limits.check("/participantId", it -> it.equals(participantId));
    limits.text("/name", 40, NAMES);
    limits.text("/eventTime", 40, TIME);
    limits.text("/remoteParticipantId", 64, "[a-zA-Z0-9-_]*");
    limits.text("/errorCode", 40, KNOWN_AND_NEW_CODES);
    limits.text("/destinationStageArn", 128, STAGE);
    limits.text("/destinationSessionId", 16, SESSION);
    limits.check("/replica", JsonNode::isBoolean);
    for (String token : List.of("/previousToken", "/newToken")) {
      limits.list(token + "/capabilities", 2, "PUBLISH|SUBSCRIBE");
      limits.check(token + "/attributes", JsonNode::isObject);
      limits.text(token + "/userId", 128, ".*");
      limits.text(token + "/expirationTime", 40, TIME);
    }
  }

  /** An explicit null counts as absent: AWS sends it for members of every type. */
  private Limits limits(JsonNode node, String... members) {
    for (String member : node.propertyNames()) {
      if (!List.of(members).contains(member) && !UNKNOWN.contains(member)) {
        breaches.add("/" + member);
      }
    }
    ObjectNode present = ((ObjectNode) node).deepCopy();
    present.removeNulls();
    return new Limits(present, breaches);
  }
}
