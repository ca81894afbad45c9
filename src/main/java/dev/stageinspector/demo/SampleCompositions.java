package dev.stageinspector.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The compositions of the demo account. As with AWS, one that has ended is gone 5 minutes later.
 */
final class SampleCompositions {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final DemoTime time;

  SampleCompositions(DemoTime time) {
    this.time = time;
  }

  /** Those that AWS would still know, each whole. */
  List<ObjectNode> now() {
    JsonNode file = DemoJson.tree(DemoJson.resource("compositions.json"));
    return RelativeTimes.resolve(
            file.get("compositions"), time.at(file.get("begins").stringValue()))
        .valueStream()
        .map(ObjectNode.class::cast)
        .filter(this::isKept)
        .toList();
  }

  private boolean isKept(JsonNode composition) {
    return !composition.hasNonNull("endTime")
        || time.now().isBefore(instant(composition.get("endTime")).plus(KEPT));
  }

  private static Instant instant(JsonNode time) {
    return OffsetDateTime.parse(time.stringValue()).toInstant();
  }
}
