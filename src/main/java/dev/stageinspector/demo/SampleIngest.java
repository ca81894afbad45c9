package dev.stageinspector.demo;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample ingest configuration.
 *
 * @param id the end of its ARN
 * @param name its name
 * @param region where it is
 * @param stageId the stage that it is attached to; empty for none
 * @param protocol RTMPS, or RTMP if insecureIngest is on
 * @param participantId the participant that it publishes as
 * @param state ACTIVE or INACTIVE
 * @param pair the participants of a redundant pair of encoders, which publish as one; else empty
 */
record SampleIngest(
    String id,
    String name,
    String region,
    String stageId,
    String protocol,
    String participantId,
    String state,
    List<String> pair) {

  /**
   * Three are attached to the first sample stage and one to no stage. The other stages have none.
   * The first is redundant.
   */
  static final List<SampleIngest> ALL =
      List.of(
          new SampleIngest(
              "hT4vQ8mZxR2k",
              "main-camera",
              "us-east-1",
              "fK3mT9wQzR4v",
              "RTMPS",
              "xFbm3Kq9TzLw",
              "ACTIVE",
              List.of("Vt3nQx8LmKcA", "Vt3nQx8LmKcB")),
          new SampleIngest(
              "Wn6cJp3sYd9B",
              "backup-encoder",
              "us-east-1",
              "fK3mT9wQzR4v",
              "RTMPS",
              "k2ZrVn8HcQdP",
              "INACTIVE",
              List.of()),
          new SampleIngest(
              "bL7xGf5tUe1M",
              "field-unit",
              "us-east-1",
              "fK3mT9wQzR4v",
              "RTMP",
              "",
              "INACTIVE",
              List.of()),
          new SampleIngest(
              "Ra9yKw2hNq4S", "spare-studio", "us-east-1", "", "RTMPS", "", "INACTIVE", List.of()));

  String arn() {
    return "arn:aws:ivs:" + region + ":" + DemoAccount.ACCOUNT_ID + ":ingest-configuration/" + id;
  }

  String stageArn() {
    return stageId.isEmpty()
        ? ""
        : "arn:aws:ivs:" + region + ":" + DemoAccount.ACCOUNT_ID + ":stage/" + stageId;
  }

  /** Its summary in a list, without the key. */
  ObjectNode summary() {
    ObjectNode summary =
        JsonNodeFactory.instance
            .objectNode()
            .put("arn", arn())
            .put("name", name)
            .put("ingestProtocol", protocol)
            .put("stageArn", stageArn())
            .put("state", state)
            .put("redundantIngest", !pair.isEmpty());
    if (!participantId.isEmpty()) {
      summary.put("participantId", participantId);
    }
    return summary;
  }

  /** All of it. The key is worthless, in the form of the service model. */
  ObjectNode whole() {
    String key = "rt_" + DemoAccount.ACCOUNT_ID + "_" + region + "_" + id + "_DemoKeyOfNoValue";
    ObjectNode whole = summary().put("streamKey", key);
    if (!pair.isEmpty()) {
      ArrayNode credentials = whole.putArray("redundantIngestCredentials");
      pair.forEach(one ->
          credentials
              .addObject()
              .put("participantId", one)
              .put("streamKey", key + credentials.size()));
    }
    whole.putObject("tags");
    return whole;
  }
}
