package dev.stageinspector.sessions;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the error codes of events mean, and what to do. The meanings are the service model's
 * (ivs-realtime, 2020-07-14), the remedies those of the user guide.
 */
public final class ErrorCodes {

  /**
   * What is known of a code.
   *
   * @param meaning one sentence
   * @param remedy what to do, in one or two sentences; nothing for a code that isn't known
   */
  public record Explanation(String meaning, Optional<String> remedy) {

    /** The meaning, and what to do. */
    public String words() {
      return meaning + remedy.map(what -> " " + what).orElse("");
    }
  }

  private static final Map<String, Explanation> KNOWN =
      Map.ofEntries(
          code(
              "INSUFFICIENT_CAPABILITIES",
              "The token doesn't allow this.",
              "Create a token with the capability PUBLISH or SUBSCRIBE. A self-signed token can also"
                  + " be exchanged."),
          code(
              "QUOTA_EXCEEDED",
              "The stage or the account's region has as many publishers or viewers as it allows. AWS"
                  + " doesn't say which.",
              "A stage takes 12 publishers and 10,000 viewers, a region 1,000 publishers and 20,000"
                  + " subscriptions. Count the publishers at that time; if the stage had room, look"
                  + " at the region's quotas."),
          code(
              "PUBLISHER_NOT_FOUND",
              "The publisher had stopped, or never existed.",
              "Compare the time with the publisher's last stop. Within a few seconds of it, this is"
                  + " harmless."),
          code(
              "BITRATE_EXCEEDED",
              "The publisher sent more than 8.5 Mbps; all tracks count together.",
              "Limit the encoder to 6 Mbps, or to 2.5 Mbps without simulcast. Encoders exceed their"
                  + " target at times."),
          code(
              "RESOLUTION_EXCEEDED",
              "The video was larger than 720p.",
              "Set the encoder to 1280x720 or less; in a browser, limit the camera with the"
                  + " constraints of getUserMedia."),
          code(
              "STREAM_DURATION_EXCEEDED",
              "The participant published for 24 hours, the longest time that AWS allows.",
              "Publish again. To stream around the clock, use redundant ingest."),
          code(
              "INVALID_VIDEO_CODEC",
              "The video codec isn't supported.",
              "Set the encoder to H.264."),
          code(
              "INVALID_AUDIO_CODEC",
              "The audio codec isn't supported.",
              "Set the encoder to Opus for WHIP, or to AAC-LC for RTMP."),
          code(
              "B_FRAME_PRESENT",
              "The video has B-frames.",
              "Turn B-frames off in the encoder (bframes=0), or choose the profile Baseline or the"
                  + " tune zerolatency."),
          code(
              "INVALID_PROTOCOL",
              "The encoder used RTMP, but the ingest configuration takes only RTMPS.",
              "Use the stage's RTMPS endpoint, or an ingest configuration with insecureIngest."),
          code(
              "INVALID_STREAM_KEY",
              "The stream key is wrong, or its ingest configuration isn't attached to a stage.",
              "Compare the key with the ingest configuration. If its stageArn is empty, attach it"
                  + " again: AWS detaches it when the participant is disconnected or the stage is"
                  + " deleted."),
          code(
              "REUSE_OF_STREAM_KEY",
              "The stream key is already in use in an active session.",
              "Stop the other encoder, or use redundant ingest for two encoders."),
          code(
              "INVALID_INPUT",
              "AWS can't use what the publisher sent.",
              "For RTMP, check first that the encoder sends both audio and video."),
          code(
              "INTERNAL_SERVER_EXCEPTION",
              "AWS had an error of its own.",
              "Try again. If it persists, open a support case with the stage ARN, the session ID,"
                  + " the participant ID, and the time in UTC."));

  private ErrorCodes() {}

  /** All codes that are known. */
  static Set<String> known() {
    return KNOWN.keySet();
  }

  /** What a code means; one that isn't known is explained as that. */
  public static Explanation of(String code) {
    return Optional.ofNullable(KNOWN.get(code))
        .orElseGet(() ->
            new Explanation(
                code.isEmpty()
                    ? "AWS gave no error code."
                    : "This version of Stage Inspector doesn't know this code.",
                Optional.empty()));
  }

  private static Map.Entry<String, Explanation> code(String code, String meaning, String remedy) {
    return entry(code, new Explanation(meaning, Optional.of(remedy)));
  }
}
