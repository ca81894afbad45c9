package dev.stageinspector.ivs;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;

/**
 * How an RTMP or RTMPS encoder gets into a stage. What the service leaves out is empty.
 *
 * @param arn its ARN
 * @param name the name its owner gave it
 * @param protocol RTMPS, or RTMP for one that was made with insecureIngest
 * @param stageArn the stage that it is attached to; empty for none
 * @param participantId the participant that it publishes as
 * @param state ACTIVE while somebody publishes with it, else INACTIVE
 * @param userId the user that its owner named
 * @param redundant whether a second encoder can publish beside the first, with a key of its own
 *     (service model: redundantIngest)
 */
public record IngestConfiguration(
    String arn,
    String name,
    String protocol,
    String stageArn,
    String participantId,
    String state,
    String userId,
    boolean redundant) {

  /** Reads one out of an answer's tree. */
  public static IngestConfiguration of(Property node) {
    return new IngestConfiguration(
        text(node, "arn"),
        text(node, "name"),
        text(node, "ingestProtocol"),
        text(node, "stageArn"),
        text(node, "participantId"),
        text(node, "state"),
        text(node, "userId"),
        node.member("redundantIngest")
            .filter(found -> found.value().equals(new Value.Flag(true)))
            .isPresent());
  }

  private static String text(Property node, String member) {
    return node.member(member).flatMap(Property::text).orElse("");
  }

  /** Whether it belongs to a stage: without one its key cannot be used. */
  public boolean attached() {
    return !stageArn.isEmpty();
  }

  /**
   * Whether unencrypted RTMP is taken: the service lets the protocol be RTMP only together with
   * insecureIngest (service model).
   */
  public boolean insecure() {
    return protocol.equals("RTMP");
  }

  /** Its name, or the end of its ARN if it has none. */
  public String title() {
    return name.isEmpty() ? ResourceId.of(arn) : name;
  }
}
