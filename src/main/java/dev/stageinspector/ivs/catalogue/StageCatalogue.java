package dev.stageinspector.ivs.catalogue;

import static dev.stageinspector.property.Field.known;

import dev.stageinspector.property.Field;
import dev.stageinspector.property.Field.Format;

/**
 * What is known of the fields of stages. Labels and explanations are ours; names, limits and
 * defaults are those of the public service model (ivs-realtime, 2020-07-14).
 */
public final class StageCatalogue {

  private static final Field ENDPOINTS =
      known("Endpoints", "The addresses of this stage.")
          .absent("no endpoints in the response")
          .with(
              "whip",
              known(
                      "WHIP endpoint",
                      "The stage's own WHIP address, used as whip_url in self-signed tokens."
                          + " Encoders normally use https://global.whip.live-video.net instead.")
                  .format(Format.URL)
                  .absent("no WHIP endpoint"))
          .with(
              "events",
              known(
                      "Events endpoint",
                      "The signaling address of the IVS SDKs, used as events_url in self-signed"
                          + " tokens. Encoders don't use it.")
                  .format(Format.URL)
                  .absent("no events endpoint"))
          .with(
              "rtmps",
              known(
                      "RTMPS endpoint",
                      "The server for RTMPS encoders. Use it with the stream key of an ingest"
                          + " configuration.")
                  .format(Format.URL)
                  .absent("older stages have no RTMPS endpoint"))
          .with(
              "rtmp",
              known(
                      "RTMP endpoint",
                      "The server for unencrypted RTMP. Refused unless the ingest configuration"
                          + " allows insecure ingest.")
                  .format(Format.URL)
                  .absent("older stages have no RTMP endpoint"));

  private static final Field THUMBNAILS =
      known("Thumbnails", "Whether and how thumbnails of each recorded participant are kept.")
          .absent("no thumbnail settings")
          .with(
              "recordingMode",
              known(
                      "Thumbnail mode",
                      "INTERVAL takes a thumbnail at a fixed interval. DISABLED takes none.")
                  .absent("the default is DISABLED"))
          .with(
              "targetIntervalSeconds",
              known(
                      "Thumbnail interval",
                      "The time between two thumbnails, 1 to 86400 seconds. Used only in INTERVAL"
                          + " mode.")
                  .unit(" s")
                  .absent("the default is 60 s"))
          .with(
              "storage",
              known(
                      "Thumbnail storage",
                      "SEQUENTIAL keeps every thumbnail. LATEST keeps only the last one.")
                  .absent("no storage setting")
                  .withEach(known("Storage", "SEQUENTIAL or LATEST.")));

  private static final Field RECORDING =
      known("Participant recording", "How each publisher is recorded to Amazon S3.")
          .absent("recording is off")
          .with(
              "storageConfigurationArn",
              known(
                      "Storage configuration",
                      "Where recordings are written. If it is empty, recording is off, even if the"
                          + " other settings are present.")
                  .format(Format.ARN)
                  .absent("recording is off"))
          .with(
              "mediaTypes",
              known("Media types", "What is recorded: AUDIO_VIDEO, AUDIO_ONLY, or NONE.")
                  .absent("the default is AUDIO_VIDEO")
                  .withEach(known("Media type", "AUDIO_VIDEO, AUDIO_ONLY, or NONE.")))
          .with("thumbnailConfiguration", THUMBNAILS)
          .with(
              "recordingReconnectWindowSeconds",
              known(
                      "Reconnect window",
                      "How long a publisher can be away and still continue the same recording, 0 to"
                          + " 300 seconds. 0 never merges.")
                  .unit(" s")
                  .absent("the default is 0 s, so fragments are not merged"))
          .with(
              "hlsConfiguration",
              known("HLS", "How recordings are split into HLS segments.")
                  .absent("no HLS settings")
                  .with(
                      "targetSegmentDurationSeconds",
                      known(
                              "Segment duration",
                              "The target length of a recording segment, 2 to 10 seconds.")
                          .unit(" s")
                          .absent("the default is 6 s")))
          .with(
              "recordParticipantReplicas",
              known(
                      "Record replicas",
                      "Whether participants replicated from another stage are also recorded.")
                  .absent("the default is true"));

  private static final Field NAME =
      known("Name", "The name that the owner gave the stage. It need not be unique.")
          .absent("no name");

  private static final Field ARN =
      known("ARN", "The stage's unique name in AWS.")
          .format(Format.ARN)
          .absent("no ARN in the response");

  private static final Field SESSION =
      known("Active session", "The session that is live now.").absent("no live session");

  private static final Field TAGS =
      known("Tags", "Names and values that the owner attached to the stage.")
          .absent("no tags")
          .withEach(known("", "A tag that the owner chose.").free());

  /** The answer of GetStage, with its one known member {@code stage}. */
  public static final Field GET_STAGE =
      known("Response", "The response of GetStage.")
          .with(
              "stage",
              known("Stage", "A virtual room in which participants exchange audio and video.")
                  .with("name", NAME)
                  .with("arn", ARN)
                  .with("activeSessionId", SESSION)
                  .with("endpoints", ENDPOINTS)
                  .with("autoParticipantRecordingConfiguration", RECORDING)
                  .with("tags", TAGS));

  /** The answer of ListStages, with its list {@code stages}. */
  public static final Field LIST_STAGES =
      known("Response", "The response of ListStages.")
          .with(
              "stages",
              known("Stages", "The stages of an account in a region.")
                  .withEach(
                      known("", "A stage, in short.")
                          .with("name", NAME)
                          .with("activeSessionId", SESSION)
                          .with("tags", TAGS)
                          .with("arn", ARN)))
          .with("nextToken", known("Next page", "Where the next page of the list begins."));

  private StageCatalogue() {}
}
