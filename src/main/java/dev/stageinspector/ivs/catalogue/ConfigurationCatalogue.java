package dev.stageinspector.ivs.catalogue;

import static dev.stageinspector.property.Field.known;

import dev.stageinspector.property.Field;
import dev.stageinspector.property.Field.Format;

/**
 * What is known of the fields of configurations and participant tokens. Labels and explanations are
 * ours; names and limits are the public service model's (ivs-realtime, 2020-07-14).
 */
public final class ConfigurationCatalogue {

  private static final Field NAME =
      known("Name", "The name that the owner gave it.").absent("no name");

  private static final Field ARN = known("ARN", "Its unique name in AWS.").format(Format.ARN);

  private static final Field TAGS =
      known("Tags", "Names and values that the owner attached to it.")
          .absent("no tags")
          .withEach(known("", "A tag that the owner chose.").free());

  private static final Field NEXT = known("Next page", "Where the next page of the list begins.");

  private static final Field INGEST =
      known("", "How an RTMP or RTMPS encoder gets into a stage.")
          .with("name", NAME)
          .with("arn", ARN)
          .with("ingestProtocol", known("Protocol", "RTMPS, or RTMP together with insecureIngest."))
          .with("state", known("State", "ACTIVE while somebody publishes with it, else INACTIVE."))
          .with(
              "stageArn",
              known("Stage", "The stage that it is attached to; empty for none.")
                  .format(Format.ARN))
          .with("participantId", known("Participant", "The participant that it publishes as."))
          .with("userId", known("User ID", "The user that its owner named."))
          .with("redundantIngest", known("Redundant", "Whether a second encoder can publish too."));

  /** The answer of ListIngestConfigurations, with its list {@code ingestConfigurations}. */
  public static final Field LIST_INGEST_CONFIGURATIONS =
      known("Response", "The response of ListIngestConfigurations.")
          .with(
              "ingestConfigurations",
              known("Ingest configurations", "Those of an account in a region.").withEach(INGEST))
          .with("nextToken", NEXT);

  /** The answer of ListStorageConfigurations, with its list {@code storageConfigurations}. */
  public static final Field LIST_STORAGE_CONFIGURATIONS =
      known("Response", "The response of ListStorageConfigurations.")
          .with(
              "storageConfigurations",
              known("Storage configurations", "Where recordings in a region can be written.")
                  .withEach(
                      known("", "A place for recordings in Amazon S3.")
                          .with("name", NAME)
                          .with(
                              "s3",
                              known("Amazon S3", "Where in Amazon S3 recordings are written.")
                                  .with("bucketName", known("Bucket", "The name of the bucket.")))
                          .with("tags", TAGS)
                          .with("arn", ARN)))
          .with("nextToken", NEXT);

  /** The answer of ListEncoderConfigurations, with its list {@code encoderConfigurations}. */
  public static final Field LIST_ENCODER_CONFIGURATIONS =
      known("Response", "The response of ListEncoderConfigurations.")
          .with(
              "encoderConfigurations",
              known("Encoder configurations", "How compositions in a region can be encoded.")
                  .withEach(
                      known("", "How a composition is encoded.")
                          .with("name", NAME)
                          .with("tags", TAGS)
                          .with("arn", ARN)))
          .with("nextToken", NEXT);

  /** The answer of GetIngestConfiguration, without its stream key. */
  public static final Field GET_INGEST_CONFIGURATION =
      known("Response", "The response of GetIngestConfiguration.")
          .with("ingestConfiguration", INGEST.labeled("Ingest configuration"));

  /** The answer of CreateParticipantToken, without its token. */
  public static final Field CREATE_PARTICIPANT_TOKEN =
      known("Response", "The response of CreateParticipantToken.")
          .with(
              "participantToken",
              known("Participant token", "Lets one participant into a stage.")
                  .with("participantId", known("Participant", "The participant that it is for."))
                  .with("expirationTime", known("Expires", "Until when it can be used.")));

  private ConfigurationCatalogue() {}
}
