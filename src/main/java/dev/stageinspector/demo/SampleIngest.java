package dev.stageinspector.demo;

import java.util.List;
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
 */
record SampleIngest(
    String id,
    String name,
    String region,
    String stageId,
    String protocol,
    String participantId,
    String state) {

  /**
   * Three are attached to the first sample stage and one to no stage. The other stages have none.
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
              "ACTIVE"),
          new SampleIngest(
              "Wn6cJp3sYd9B",
              "backup-encoder",
              "us-east-1",
              "fK3mT9wQzR4v",
              "RTMPS",
              "k2ZrVn8HcQdP",
              "INACTIVE"),
          new SampleIngest(
              "bL7xGf5tUe1M", "field-unit", "us-east-1", "fK3mT9wQzR4v", "RTMP", "", "INACTIVE"),
          new SampleIngest(
              "Ra9yKw2hNq4S", "spare-studio", "us-east-1", "", "RTMPS", "", "INACTIVE"));

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
            .put("state", state);
    if (!participantId.isEmpty()) {
      summary.put("participantId", participantId);
    }
    return summary;
  }

  /** All of it. The key is worthless, in the form of the service model. */
  ObjectNode whole() {
    ObjectNode whole =
        summary()
            .put(
                "streamKey",
                "rt_" + DemoAccount.ACCOUNT_ID + "_" + region + "_" + id + "_DemoKeyOfNoValue");
    whole.putObject("tags");
    return whole;
  }
}
