package dev.stageinspector.aws.http;

import dev.stageinspector.aws.failure.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an answer whole, and takes off its encodings. Neither makes it larger than a
 * limit.
 */
final class AnswerBody {

  /** An answer is at most some 30 KB. */
  static final int MOST_BYTES = 8 << 20;

  /** Nobody compresses twice; more is an attack. */
  private static final int MOST_ENCODINGS = 4;

  private AnswerBody() {}

  /**
   * Reads a body to its end.
   *
   * @param encodings the values of the header Content-Encoding, in the order in which they came
   * @throws TransportException if it is too large, or cannot be decoded
   * @throws IOException if the connection ends before it
   */
  static byte[] read(InputStream raw, List<String> encodings) throws IOException {
    byte[] body = bounded(raw);
    List<String> applied =
        encodings.stream()
            .flatMap(value -> Stream.of(value.split(",", -1)))
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .filter(one -> !one.isEmpty() && !one.equals("identity"))
            .toList();
    if (body.length == 0) {
      return body; // as for 204 and 304, whatever they say
    }
    if (applied.size() > MOST_ENCODINGS) {
      throw unreadable("The response is compressed " + applied.size() + " times.", null);
    }
    for (String encoding : applied.reversed()) {
      body = decoded(body, encoding);
    }
    return body;
  }

  private static byte[] decoded(byte[] body, String encoding) {
    try (InputStream decoder =
        switch (encoding) {
          case "gzip", "x-gzip" -> new GZIPInputStream(new ByteArrayInputStream(body));
          case "deflate" -> inflater(body);
          default ->
              throw unreadable(
                  "The response is compressed as “"
                      + encoding
                      + "”, which Stage Inspector can't read and didn't ask for.",
                  null);
        }) {
      return bounded(decoder);
    } catch (IOException e) { // of the data: all of the body is here
      throw unreadable(
          "The response is marked as compressed (“"
              + encoding
              + "”), but its data is damaged or incomplete.",
          e);
    }
  }

  /** With the header of zlib (RFC 9110) or without, as some servers send it. */
  private static InputStream inflater(byte[] body) {
    boolean zlib =
        body.length > 1
            && (body[0] & 0x0F) == 8
            && (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) % 31 == 0;
    // Without a header it wants one byte more than there is.
    byte[] data = zlib ? body : Arrays.copyOf(body, body.length + 1);
    return new InflaterInputStream(new ByteArrayInputStream(data), new Inflater(!zlib));
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw unreadable(
          "The response is larger than 8 MiB, the limit of Stage Inspector. A stage takes about 30"
              + " KB.",
          null);
    }
    return bytes;
  }

  private static TransportException unreadable(String sentence, @Nullable Throwable cause) {
    return new TransportException(Reason.Kind.UNREADABLE, sentence, cause);
  }
}
