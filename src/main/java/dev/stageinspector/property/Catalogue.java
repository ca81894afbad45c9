package dev.stageinspector.property;

import static dev.stageinspector.property.Field.known;

import dev.stageinspector.property.Field.Format;

/**
 * What is known of the fields of each answer: one constant for each operation of the API. Labels
 * and explanations are ours; names, limits and defaults are those of the public service model
 * (ivs-realtime, 2020-07-14).
 */
public final class Catalogue {

  private static final Field ENDPOINTS =
      known("Endpoints", "The addresses through which this stage is reached.")
          .absent("The answer has no endpoints.")
          .with(
              "whip",
              known(
                      "WHIP endpoint",
                      "The stage's own WHIP address: the whip_url of self-signed tokens. A"
                          + " broadcaster's encoder is normally given"
                          + " https://global.whip.live-video.net instead.")
                  .format(Format.URL)
                  .absent("This stage has no WHIP endpoint."))
          .with(
              "events",
              known(
                      "Events endpoint",
                      "Where the IVS SDKs exchange their signals: the events_url of self-signed"
                          + " tokens. No encoder uses it.")
                  .format(Format.URL)
                  .absent("This stage has no events endpoint."))
          .with(
              "rtmps",
              known(
                      "RTMPS endpoint",
                      "The server for RTMPS encoders, to be used with the stream key of an ingest"
                          + " configuration.")
                  .format(Format.URL)
                  .absent("This stage has no RTMPS endpoint; older stages have none."))
          .with(
              "rtmp",
              known(
                      "RTMP endpoint",
                      "The server for unencrypted RTMP; refused unless the ingest configuration"
                          + " allows insecure ingest.")
                  .format(Format.URL)
                  .absent("This stage has no RTMP endpoint; older stages have none."));

  private static final Field THUMBNAILS =
      known("Thumbnails", "Whether and how pictures of each recorded participant are kept.")
          .absent("No setting for thumbnails.")
          .with(
              "recordingMode",
              known(
                      "Thumbnail mode",
                      "INTERVAL takes a picture at a fixed interval, DISABLED takes none.")
                  .absent("Not set; the service's default is DISABLED."))
          .with(
              "targetIntervalSeconds",
              known(
                      "Thumbnail interval",
                      "The time between two pictures, 1 to 86400 seconds; only counts for mode"
                          + " INTERVAL.")
                  .unit(" s")
                  .absent("Not set; the service's default is 60 s."))
          .with(
              "storage",
              known(
                      "Thumbnail storage",
                      "SEQUENTIAL keeps every picture, LATEST only the last one.")
                  .absent("Not set.")
                  .withEach(known("Storage", "SEQUENTIAL, LATEST or both.")));

  private static final Field RECORDING =
      known("Participant recording", "How each publisher of the stage is recorded to Amazon S3.")
          .absent("Recording is off: the stage has no recording configuration.")
          .with(
              "storageConfigurationArn",
              known(
                      "Storage configuration",
                      "Where recordings are written. When it is empty, recording is off, although"
                          + " the other settings are there.")
                  .format(Format.ARN)
                  .absent("Recording is off: no storage configuration is set."))
          .with(
              "mediaTypes",
              known(
                      "Media types",
                      "What is recorded: AUDIO_VIDEO, AUDIO_ONLY, or NONE for nothing.")
                  .absent("Not set; the service's default is AUDIO_VIDEO.")
                  .withEach(known("Media type", "AUDIO_VIDEO, AUDIO_ONLY or NONE.")))
          .with("thumbnailConfiguration", THUMBNAILS)
          .with(
              "recordingReconnectWindowSeconds",
              known(
                      "Reconnect window",
                      "How long a publisher may be away and still be recorded into the same"
                          + " recording, 0 to 300 seconds; 0 never merges.")
                  .unit(" s")
                  .absent("Not set; the service's default is 0 s: fragments are not merged."))
          .with(
              "hlsConfiguration",
              known("HLS", "How recordings are cut into HLS segments.")
                  .absent("No setting for HLS.")
                  .with(
                      "targetSegmentDurationSeconds",
                      known(
                              "Segment duration",
                              "The target length of a segment of the recording, 2 to 10 seconds.")
                          .unit(" s")
                          .absent("Not set; the service's default is 6 s.")))
          .with(
              "recordParticipantReplicas",
              known(
                      "Record replicas",
                      "Whether participants replicated from another stage are recorded too.")
                  .absent("Not set; the service's default is true."));

  /** The answer of GetStage, with its one known member {@code stage}. */
  public static final Field GET_STAGE =
      known("Answer", "The answer of GetStage.")
          .with(
              "stage",
              known("Stage", "A virtual room in which participants exchange audio and video.")
                  .with(
                      "name",
                      known("Name", "The name its owner gave it; it need not be unique.")
                          .absent("The stage has no name."))
                  .with(
                      "arn",
                      known("ARN", "The name of the stage that is unique in all of AWS.")
                          .format(Format.ARN)
                          .absent("The answer has no ARN."))
                  .with(
                      "activeSessionId",
                      known("Active session", "The session that is live now.")
                          .absent("No session is live: nobody is in the stage."))
                  .with("endpoints", ENDPOINTS)
                  .with("autoParticipantRecordingConfiguration", RECORDING)
                  .with(
                      "tags",
                      known("Tags", "Names and values that the stage's owner attached to it.")
                          .absent("The stage has no tags.")
                          .withEach(known("", "A tag, chosen by the stage's owner.").free())));

  /** The body of an error, of IVS or of AWS in general. */
  public static final Field ERROR = known("Error", "Why there is no answer.");

  /** What a participant token says of itself, whoever made it. */
  public static final Field CLAIMS = known("Claims", "What the token says of itself.");

  private Catalogue() {}
}
