package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a proxy or an attacker may give, byte for byte. */
@Timeout(60)
class HostileAnswersTest {

  private static final String STAGE = "{\"stage\":{\"name\":\"hall\",\"tags\":{\"größe\":\"😀\"}}}";
  private static final String DENIED = "{\"exceptionMessage\":\"no stage for you\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity",
        "gzip",
        "x-gzip",
        "GZIP",
        "deflate",
        "deflate, gzip",
        "gzip, identity, gzip",
        ""
      })
  void encodedBodyIsDecoded(String encodings) throws Exception {
    byte[] body = encoded(STAGE.getBytes(StandardCharsets.UTF_8), encodings);

    assertThat(inspect(head(200, "Content-Encoding: " + encodings, body.length), body).body())
        .isEqualTo(STAGE);

    byte[] error = encoded(DENIED.getBytes(StandardCharsets.UTF_8), encodings);
    Failure failure =
        failure(
            head(
                403,
                "x-amzn-ErrorType: AccessDeniedException\r\nContent-Encoding: " + encodings,
                error.length),
            error);
    assertThat(failure.kind()).isEqualTo(Kind.ACCESS_DENIED);
    assertThat(failure.reason()).contains("“no stage for you”");
  }

  @Test
  void encodingsInTwoHeadersAreTakenOffInTheirOrder() throws Exception {
    byte[] body = encoded(STAGE.getBytes(StandardCharsets.UTF_8), "deflate, gzip");
    String headers = "Content-Encoding: deflate\r\nContent-Encoding: gzip";

    assertThat(inspect(head(200, headers, body.length), body).body()).isEqualTo(STAGE);
  }

  @Test
  void deflateWithoutTheHeaderOfZlibIsRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      out.write(STAGE.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(
            inspect(head(200, "Content-Encoding: deflate", bytes.size()), bytes.toByteArray())
                .body())
        .isEqualTo(STAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          br       | compressed as “br”, which Stage Inspector can't read
          zstd     | compressed as “zstd”, which
          gzip, br | compressed as “br”, which
          gzip     | (“gzip”), but its data is damaged or incomplete
          deflate  | (“deflate”), but its data is damaged or incomplete
          gzip, gzip, gzip, gzip, gzip | compressed 5 times.
          """)
  void encodingThatCannotBeTakenOffIsNamed(String encodings, String words) throws Exception {
    byte[] body = STAGE.getBytes(StandardCharsets.UTF_8);

    assertUnreadable(head(200, "Content-Encoding: " + encodings, body.length), body, words);
  }

  @Test
  void gzipThatIsCutShortIsTold() throws Exception {
    byte[] body = encoded(STAGE.getBytes(StandardCharsets.UTF_8), "gzip");
    byte[] half = Arrays.copyOf(body, body.length / 2);

    assertUnreadable(head(200, "Content-Encoding: gzip", half.length), half, "incomplete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, gzip", "deflate"})
  void bombEndsAtTheLimit(String encodings) throws Exception {
    byte[] body = encoded(new byte[64 << 20], encodings);

    assertUnreadable(
        head(200, "Content-Encoding: " + encodings, body.length), body, "larger than 8 MiB");
  }

  @Test
  void endlessContinueEndsInAFailure() throws Exception {
    byte[] once = "HTTP/1.1 100 Continue\r\n\r\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    try (Server server =
            new Server(out -> {
              while (true) {
                out.write(once);
              }
            });
        Wire wire = new Wire(server.uri(), Wire.PATIENT)) {
      Failure failure = wire.failure();

      assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(failure.reason()).get().asString().contains("100 Continue");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Content-Length: 5000~~{"stage": | CONNECTION_LOST | ended before the whole response
          Transfer-Encoding: chunked~~20~{"stage": | CONNECTION_LOST | ended before the whole
          Transfer-Encoding: chunked~~zz~ | UNREADABLE | the lengths of its parts are wrong
          Content-Length: 0~~ | NOT_THE_SERVICE | The response is empty
          """)
  void brokenAnswersAreToldInWordsForPeople(String rest, Kind kind, String words) throws Exception {
    Failure failure = failure("HTTP/1.1 200 OK\r\n" + rest.replace("~", "\r\n"), new byte[0]);

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.reason()).get().asString().contains(words);
  }

  @Test
  void headersBeyondTheLimitAreTold() throws Exception {
    assertUnreadable(
        head(200, ("X-Much: " + "x".repeat(60_000) + "\r\n").repeat(8).strip(), 2),
        new byte[] {'{', '}'},
        "headers of the response are larger than");
  }

  @Test
  void byteOrderMarkBeforeJsonIsNoFault() throws Exception {
    byte[] body = ("\uFEFF" + STAGE).getBytes(StandardCharsets.UTF_8);

    assertThat(inspect(head(200, "Content-Type: application/json", body.length), body).body())
        .isEqualTo(STAGE);
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1, byte 36 (0xF6)", "UTF-16, UTF-16", "x-UTF-16LE-BOM, UTF-16"})
  void whatIsNotUtf8IsTold(String charset, String words) throws Exception {
    byte[] body = STAGE.replace("😀", "").getBytes(Charset.forName(charset));

    assertUnreadable(
        head(200, "Content-Type: application/json; charset=" + charset, body.length), body, words);
  }

  @Test
  void bytesThatAreNotUtf8InAnErrorAreTold() throws Exception {
    byte[] body = "{\"exceptionMessage\":\"dé\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(failure(head(403, "x-amzn-ErrorType: Odd", body.length), body).reason())
        .contains("“d\uFFFD” (\uFFFD: bytes that are not UTF-8 text)");
  }

  @Test
  void limitsOfTheJsonAreNamed() throws Exception {
    for (String[] one :
        new String[][] {
          {"{\"stage\":{\"n\":" + "1".repeat(1_001) + "}}", "more than 1,000 digits"},
          {"{\"stage\":" + "[".repeat(600) + "]".repeat(600) + "}", "more than 500 deep"},
          {"{\"stage\":{\"" + "n".repeat(50_100) + "\":1}}", "more than 50,000 characters"}
        }) {
      byte[] body = one[0].getBytes(StandardCharsets.UTF_8);
      assertUnreadable(head(200, "X: y", body.length), body, one[1]);
    }
  }

  private static void assertUnreadable(String head, byte[] body, String words) throws Exception {
    Failure failure = failure(head, body);

    assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(failure.headline()).startsWith("The response from 127.0.0.1:");
    assertThat(failure.reason()).get().asString().contains(words);
  }

  private static Answer inspect(String head, byte[] body) throws Exception {
    try (Server server = server(head, body);
        Wire wire = new Wire(server.uri(), Wire.PATIENT)) {
      return wire.inspect();
    }
  }

  private static Failure failure(String head, byte[] body) throws Exception {
    try (Server server = server(head, body);
        Wire wire = new Wire(server.uri(), Wire.PATIENT)) {
      return wire.failure();
    }
  }

  private static Server server(String head, byte[] body) throws IOException {
    return new Server(out -> {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
    });
  }

  private static String head(int status, String headers, int length) {
    return "HTTP/1.1 %d Status\r\n%s\r\nContent-Length: %d\r\n\r\n"
        .formatted(status, headers, length);
  }

  private static byte[] encoded(byte[] body, String encodings) throws IOException {
    byte[] encoded = body;
    for (String one : encodings.split(", ", -1)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out =
          switch (one.toLowerCase(java.util.Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPOutputStream(bytes);
            case "deflate" -> new DeflaterOutputStream(bytes);
            default -> bytes;
          }) {
        out.write(encoded);
      }
      encoded = bytes.toByteArray();
    }
    return encoded;
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Gives every request the same bytes, and closes the connection. */
  private static final class Server implements AutoCloseable {

    private final ServerSocket socket;

    Server(Writing answer) throws IOException {
      socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
      Thread.startVirtualThread(() -> {
        while (!socket.isClosed()) {
          try (Socket connection = socket.accept()) {
            connection.getInputStream().read(new byte[8192]);
            answer.to(connection.getOutputStream());
            connection.shutdownOutput();
            // What is left unread at the close resets the connection, and the answer is lost.
            connection.setSoTimeout(300);
            connection.getInputStream().readAllBytes();
          } catch (IOException gone) {
            // The other side has gone, or the test is over.
          }
        }
      });
    }

    URI uri() {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
