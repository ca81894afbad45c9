package dev.stageinspector.ivs;

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
    return name.isEmpty() ? arn.substring(arn.lastIndexOf('/') + 1) : name;
  }
}
