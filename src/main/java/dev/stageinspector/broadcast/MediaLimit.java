package dev.stageinspector.broadcast;

import java.util.List;

/**
 * What a stage takes of one side of the media, as AWS documents it.
 *
 * @param what the side, for a reader
 * @param limit what is allowed
 */
public record MediaLimit(String what, String limit) {

  /** Those that count for an encoder. */
  public static List<MediaLimit> of(Encoder encoder) {
    boolean rtmps = encoder == Encoder.RTMPS;
    return List.of(
        new MediaLimit("Video", "H.264 Baseline profile, no B-frames"),
        new MediaLimit("Key frames", "every 1 or 2 seconds"),
        new MediaLimit("Picture", "160p to 720p, 10 to 60 frames per second"),
        new MediaLimit("Video bit rate", "up to 8.5 Mbps; 2.5 Mbps is recommended"),
        new MediaLimit(
            "Audio",
            (rtmps ? "AAC-LC" : "Opus")
                + ", 1 or 2 channels, "
                + (encoder == Encoder.FFMPEG ? "48 kHz" : "44.1 or 48 kHz")
                + ", up to 160 kbps"),
        new MediaLimit("x264", "preset veryfast, tune zerolatency"),
        new MediaLimit(
            "Tracks",
            rtmps
                ? "one video and one audio track; B-frames, more than 720p or 8.5 Mbps, or a"
                    + " missing track end the connection"
                : "an H.264 track is required, even for audio only"));
  }
}
