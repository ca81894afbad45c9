package dev.stageinspector.broadcast;

import java.util.List;
import java.util.stream.Stream;

/**
 * The arguments of the encoders that are started from a shell: a test picture and a test tone, sent
 * as the stage wants its media, so that the way can be tried before the real source takes their
 * place.
 */
final class CommandLines {

  private CommandLines() {}

  /** FFmpeg's own WHIP output, version 8 and newer. */
  static List<String> ffmpeg(String server, String token) {
    return words(
        "ffmpeg -re -f lavfi -i testsrc2=size=1280x720:rate=30"
            + " -f lavfi -i sine=frequency=440:sample_rate=48000"
            + " -c:v libx264 -profile:v baseline -pix_fmt yuv420p -bf 0 -g 60"
            + " -preset veryfast -tune zerolatency -b:v 2500k -maxrate 2500k -bufsize 2500k"
            + " -c:a libopus -ac 2 -ar 48000 -b:a 128k -f whip -authorization",
        token,
        server);
  }

  /** GStreamer's whipclientsink, of the plugin rswebrtc. */
  static List<String> gstreamer(String server, String token) {
    return Stream.of(
            words("gst-launch-1.0 -e whipclientsink name=whip"),
            List.of(
                "signaller::whip-endpoint=" + value(server),
                "signaller::auth-token=" + value(token)),
            words(
                "videotestsrc is-live=true ! video/x-raw,width=1280,height=720,framerate=30/1"
                    + " ! x264enc bitrate=2500 bframes=0 key-int-max=60 speed-preset=veryfast"
                    + " tune=zerolatency ! video/x-h264,profile=baseline ! h264parse ! whip."
                    + " audiotestsrc is-live=true ! audio/x-raw,rate=48000,channels=2"
                    + " ! opusenc bitrate=128000 ! whip."))
        .flatMap(List::stream)
        .toList();
  }

  /** GStreamer reads its arguments once more: a text with other signs needs its quotation marks. */
  private static String value(String text) {
    return text.matches("[A-Za-z0-9._~:/?&=+-]+")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static List<String> words(String fixed, String... more) {
    return Stream.concat(Stream.of(fixed.split(" ", -1)), Stream.of(more)).toList();
  }
}
