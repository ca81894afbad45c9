package dev.stageinspector.ivs.catalogue;

import static dev.stageinspector.property.Field.known;

import dev.stageinspector.property.Field;
import dev.stageinspector.property.Field.Format;

/**
 * What is known of the fields of compositions. Labels and explanations are ours; names and limits
 * are the public service model's (ivs-realtime, 2020-07-14).
 */
public final class CompositionCatalogue {

  private static final Field START =
      known("Start", "When it began.").format(Format.TIME).absent("not started");

  private static final Field END =
      known("End", "When it ended.").format(Format.TIME).absent("not ended");

  private static final Field ENCODER =
      known("Encoder configuration", "How the composed picture is encoded.").format(Format.ARN);

  private static final Field RECORDING =
      known("Recording", "How the recording is written.")
          .with("format", known("Format", "HLS."))
          .with(
              "hlsConfiguration",
              known("HLS", "How the recording is split into HLS segments.")
                  .with(
                      "targetSegmentDurationSeconds",
                      known("Segment duration", "The target length of a segment, 2 to 10 seconds.")
                          .unit(" s")
                          .absent("the default is 2 s")));

  private static final Field THUMBNAILS =
      known("Thumbnails", "Which thumbnails of the composed picture are kept.")
          .withEach(
              known("", "A kind of thumbnails.")
                  .with(
                      "targetIntervalSeconds",
                      known("Thumbnail interval", "The time between two thumbnails.").unit(" s"))
                  .with(
                      "storage",
                      known(
                              "Thumbnail storage",
                              "SEQUENTIAL keeps every thumbnail. LATEST keeps only the last one.")
                          .withEach(known("Storage", "SEQUENTIAL or LATEST."))));

  private static final Field CONFIGURATION =
      known("Configuration", "What the destination is, and how it is encoded.")
          .with("name", known("Name", "The name that the owner gave the destination."))
          .with(
              "s3",
              known("Amazon S3", "A recording in Amazon S3.")
                  .with(
                      "storageConfigurationArn",
                      known("Storage configuration", "Where the recording is written.")
                          .format(Format.ARN))
                  .with(
                      "encoderConfigurationArns",
                      known("Encoder configurations", "How the recording is encoded.")
                          .withEach(ENCODER))
                  .with("recordingConfiguration", RECORDING)
                  .with("thumbnailConfigurations", THUMBNAILS))
          .with(
              "channel",
              known("Channel", "A channel of IVS Low-Latency Streaming.")
                  .with(
                      "channelArn",
                      known("Channel ARN", "The channel's unique name in AWS.").format(Format.ARN))
                  .with("encoderConfigurationArn", ENCODER));

  private static final Field DETAIL =
      known("Detail", "What AWS made for the destination.")
          .with(
              "s3",
              known("Amazon S3", "The recording in Amazon S3.")
                  .with(
                      "recordingPrefix",
                      known("Recording prefix", "Where in the bucket the recording is.")));

  /** What the list has of a destination. */
  private static final Field DESTINATION =
      known("", "A place that the composition is sent to.")
          .with(
              "state",
              known("State", "STARTING, ACTIVE, RECONNECTING, STOPPING, STOPPED, or FAILED."))
          .with("startTime", START)
          .with("endTime", END)
          .with("id", known("ID", "The destination's ID."));

  private static final Field LAYOUT =
      known("Layout", "How the participants are placed in the picture.")
          .with("grid", layout("Grid", "All participants in a grid."))
          .with("pip", layout("Picture in picture", "One participant over another."));

  /** The answer of ListCompositions, with its list {@code compositions}. */
  public static final Field LIST_COMPOSITIONS =
      known("Response", "The response of ListCompositions.")
          .with(
              "compositions",
              known("Compositions", "AWS lists a composition until 5 minutes after it ended.")
                  .withEach(composition(DESTINATION)))
          .with("nextToken", known("Next page", "Where the next page of the list begins."));

  /** The answer of GetComposition, with its one known member {@code composition}. */
  public static final Field GET_COMPOSITION =
      known("Response", "The response of GetComposition.")
          .with(
              "composition",
              composition(DESTINATION.with("configuration", CONFIGURATION).with("detail", DETAIL))
                  .labeled("Composition")
                  .with("layout", LAYOUT));

  private CompositionCatalogue() {}

  private static Field composition(Field destination) {
    return known("", "Several participants composed into one picture.")
        .with("state", known("State", "STARTING, ACTIVE, STOPPING, STOPPED, or FAILED."))
        .with("startTime", START)
        .with("endTime", END)
        .with(
            "destinations",
            known("Destinations", "Where the composition is sent.").withEach(destination))
        .with("stageArn", known("Stage", "The stage that is composed.").format(Format.ARN))
        .with(
            "tags",
            known("Tags", "Names and values that the owner attached to it.")
                .absent("no tags")
                .withEach(known("", "A tag that the owner chose.").free()))
        .with("arn", known("ARN", "Its unique name in AWS.").format(Format.ARN));
  }

  /** The members of both layouts; each has some of them. */
  private static Field layout(String label, String explanation) {
    return known(label, explanation)
        .with(
            "featuredParticipantAttribute",
            known(
                "Featured participant",
                "The name of an attribute: whoever has it with the value \"true\" is featured."))
        .with(
            "participantOrderAttribute",
            known("Order", "The name of an attribute whose value says in which order they are."))
        .with(
            "omitStoppedVideo",
            known("Omit stopped video", "Whether participants without video are left out."))
        .with("videoAspectRatio", known("Aspect ratio", "AUTO, VIDEO, SQUARE, or PORTRAIT."))
        .with(
            "videoFillMode",
            known("Fill mode", "FILL, COVER, or CONTAIN: how a video fills its place."))
        .with("gridGap", known("Gap", "The space between participants.").unit(" px"))
        .with(
            "pipParticipantAttribute",
            known(
                "Participant on top",
                "The name of an attribute: whoever has it with the value \"true\" is on top."))
        .with(
            "pipBehavior",
            known("Behavior", "STATIC or DYNAMIC: what happens when all participants have left."))
        .with("pipOffset", known("Offset", "How far it is from the edges.").unit(" px"))
        .with("pipPosition", known("Position", "The corner that it is in."))
        .with("pipWidth", known("Width", "How wide it is.").unit(" px"))
        .with("pipHeight", known("Height", "How high it is.").unit(" px"));
  }
}
