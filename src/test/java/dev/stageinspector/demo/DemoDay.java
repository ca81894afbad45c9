package dev.stageinspector.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The demo account's operations on a day of their own, whose clock moves when it is told to. */
final class DemoDay {

  static final Instant START = Instant.parse("2026-11-26T18:00:00Z");
  static final String TOWN_HALL = DemoAccount.STAGES.getFirst().arn();
  static final String LIVE = "st-4WkQ7Zt2bXn9L";

  private Instant now = START;
  final DemoTime time = new DemoTime(START, ZoneId.of("America/New_York"), () -> now);
  private final Map<String, DemoOperation> operations = new TreeMap<>();

  DemoDay() {
    DemoEndpoint.operations(time).forEach(it -> operations.put(it.name(), it));
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  JsonNode ask(String operation, ObjectNode request) throws Refusal {
    try {
      return DemoJson.tree(
          Objects.requireNonNull(operations.get(operation)).answer(request, DemoAccount.REGION));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The elements of all pages, until the last one or one whose token has been there before. */
  List<JsonNode> all(String operation, String member, int pageSize, ObjectNode request)
      throws Refusal {
    List<JsonNode> all = new ArrayList<>();
    String token = "";
    while (true) {
      ObjectNode page = request.deepCopy().put("maxResults", pageSize).put("nextToken", token);
      JsonNode answer = ask(operation, page);
      all.addAll(answer.get(member).values());
      String next = answer.path("nextToken").asString("");
      if (next.isEmpty() || next.equals(token)) {
        return all;
      }
      token = next;
    }
  }

  static ObjectNode request(String... membersAndValues) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < membersAndValues.length; i += 2) {
      request.put(membersAndValues[i], membersAndValues[i + 1]);
    }
    return request;
  }

  static ObjectNode session(String stageArn, String sessionId) {
    return request("stageArn", stageArn, "sessionId", sessionId);
  }

  static ObjectNode participant(String stageArn, String sessionId, String participantId) {
    return session(stageArn, sessionId).put("participantId", participantId);
  }

  /** The ARN of a sample stage. */
  static String stage(String name) {
    return DemoAccount.STAGES.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .arn();
  }
}
