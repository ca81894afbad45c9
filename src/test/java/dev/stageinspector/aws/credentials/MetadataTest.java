package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

  /** The second comes slowly, a header in each time that the connection may be silent for. */
  @ParameterizedTest
  @ValueSource(longs = {0, 500})
  void answerWithoutEndEnds(long pause) throws Exception {
    byte[] piece =
        (pause == 0 ? "HTTP/1.1 100 Continue\r\n\r\n".repeat(500) : "HTTP/1.1 200 OK\r\nX: ")
            .getBytes(StandardCharsets.US_ASCII);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.startVirtualThread(() -> serve(server, piece, pause));
      Metadata metadata =
          new Metadata(
              new Environment(
                  Map.of(
                      "AWS_EC2_METADATA_SERVICE_ENDPOINT",
                      "http://127.0.0.1:" + server.getLocalPort()),
                  Path.of("/nowhere"),
                  Environment.OperatingSystem.LINUX));

      assertThatThrownBy(metadata::ofInstance)
          .isInstanceOf(AccessException.class)
          .hasMessageEndingWith("Is this an EC2 instance with a role?");
    }
  }

  private static void serve(ServerSocket server, byte[] piece, long pause) {
    while (!server.isClosed()) {
      try (Socket connection = server.accept()) {
        while (true) {
          connection.getOutputStream().write(piece);
          Thread.sleep(pause);
        }
      } catch (IOException | InterruptedException gone) {
        // The other side has gone, or the test is over.
      }
    }
  }
}
