package dev.stageinspector.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo account's second region, which is as full as AWS allows: 1,000 stages (documentation,
 * "Service quotas"). They are made when they are asked for, always the same.
 */
final class CrowdedRegion {

  static final String REGION = "us-west-2";

  private static final int MOST_STAGES = 1000;
  private static final String ARN =
      "arn:aws:ivs:" + REGION + ":" + DemoAccount.ACCOUNT_ID + ":stage/";
  private static final String ID = "CrowdedStage";
  private static final List<String> ENVIRONMENTS = List.of("prod", "staging", "test");
  private static final List<String> TEAMS = List.of("events", "school", "sport", "video");

  private CrowdedRegion() {}

  /** The summaries of all stages: those of the sample stages first. */
  static List<JsonNode> stages() {
    List<JsonNode> samples = ListStages.samples(REGION).map(ListStages::summary).toList();
    return Stream.concat(
            samples.stream(),
            IntStream.rangeClosed(1, MOST_STAGES - samples.size()).mapToObj(CrowdedRegion::summary))
        .toList();
  }

  /** The answer of GetStage for one of the stages that are made here. */
  static Optional<byte[]> stage(String arn) {
    if (!arn.matches(ARN + ID + "[0-9]{4}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(arn.substring((ARN + ID).length()));
    if (number < 1 || number > MOST_STAGES) {
      return Optional.empty();
    }
    ObjectNode stage = summary(number);
    stage
        .putObject("endpoints")
        .put("events", "wss://global.events.live-video.net")
        .put("whip", "https://9x0y8z7s6t5u.global-bm.whip.live-video.net");
    stage.putObject("autoParticipantRecordingConfiguration").put("storageConfigurationArn", "");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("stage", stage);
    return Optional.of(DemoJson.bytes(answer));
  }

  private static ObjectNode summary(int number) {
    ObjectNode stage =
        JsonNodeFactory.instance
            .objectNode()
            .put("arn", ARN + ID + "%04d".formatted(number))
            .put("name", "%s-room-%d".formatted(team(number), number));
    if (number % 10 == 0) {
      stage.put("activeSessionId", "st-Crowded%06d".formatted(number));
    }
    stage
        .putObject("tags")
        .put("env", ENVIRONMENTS.get(number % ENVIRONMENTS.size()))
        .put("team", team(number));
    return stage;
  }

  private static String team(int number) {
    return TEAMS.get(number % TEAMS.size());
  }
}
