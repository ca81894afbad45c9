package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.AwsIvs.Limits;
import dev.stageinspector.ivs.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to a connection, made to happen on loopback. */
@Timeout(60)
class NetworkFaultsTest {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Limits SHORT = new Limits(Duration.ofMillis(900), Duration.ofMillis(400));

  /** Does something to an accepted connection. */
  private interface Treatment {
    void of(Socket connection) throws IOException, InterruptedException;
  }

  @Test
  void aServerThatNeverAnswersIsATimeOut() throws Exception {
    try (ServerSocket server = listening();
        Wire wire = new Wire(uri("http", server), SHORT)) {
      Failure failure = wire.failure();

      assertThat(failure.kind()).isEqualTo(Kind.TIME_OUT);
      assertThat(failure.headline())
          .isEqualTo("No response from 127.0.0.1:" + server.getLocalPort() + " in time.");
      assertThat(failure.reason()).isEmpty();
    }
  }

  /** What came before is not the answer to the attempt that got none. */
  @Test
  void anErrorBeforeATimeOutIsNotItsReason() throws Exception {
    String error =
        "HTTP/1.1 500 Oops\r\n"
            + "Content-Length: 2\r\n"
            + "x-amzn-RequestId: first\r\n"
            + "Connection: close\r\n\r\n"
            + "{}";
    try (ServerSocket server = listening();
        Wire wire = new Wire(uri("http", server), SHORT)) {
      Thread.startVirtualThread(() -> answerOnce(server, error));

      Failure failure = wire.failure();

      assertThat(failure.kind()).isEqualTo(Kind.TIME_OUT);
      assertThat(failure.requestId()).isEmpty();
      assertThat(failure.details()).doesNotContain("500");
    }
  }

  @Test
  void aPortThatNobodyListensOnIsRefused() throws Exception {
    int port;
    try (ServerSocket server = listening()) {
      port = server.getLocalPort();
    }
    try (Wire wire = new Wire("http://127.0.0.1:" + port)) {
      Failure failure = wire.failure();

      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_REFUSED);
      assertThat(failure.headline()).isEqualTo("Can't connect to 127.0.0.1:" + port + ".");
      assertThat(failure.reason())
          .contains("The connection was refused: a firewall blocks it, or no server runs there.");
    }
  }

  @Test
  void aNameThatDoesNotExistIsNamed() throws Exception {
    try (Wire wire = new Wire("https://ivsrealtime.no-such-host.invalid")) {
      Failure failure = wire.failure();

      assertThat(failure.kind()).isEqualTo(Kind.NAME_NOT_RESOLVED);
      assertThat(failure.headline())
          .isEqualTo("The name ivsrealtime.no-such-host.invalid can't be resolved.");
    }
  }

  @Test
  void aResetIsALostConnection() throws Exception {
    try (ServerSocket server = listening();
        Wire wire = new Wire(uri("http", server), Wire.PATIENT)) {
      treat(
          server,
          connection -> {
            readSome(connection);
            connection.setSoLinger(true, 0);
          });

      assertThat(wire.failure().kind()).isEqualTo(Kind.CONNECTION_LOST);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"stage\": {\"arn\":",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"stage\":",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void anAnswerThatBreaksOffIsNone(String answer) throws Exception {
    try (ServerSocket server = listening();
        Wire wire = new Wire(uri("http", server), Wire.PATIENT)) {
      treat(
          server,
          connection -> {
            readSome(connection);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          });

      assertThat(wire.failure().kind()).isIn(Kind.CONNECTION_LOST, Kind.UNREADABLE);
    }
  }

  /** It ends at the limit of the body, long before that of the time. */
  @Test
  void anAnswerWithoutEndEndsAtTheLimit() throws Exception {
    try (ServerSocket server = listening();
        Wire wire = new Wire(uri("http", server), Wire.PATIENT)) {
      treat(
          server,
          connection -> {
            readSome(connection);
            connection
                .getOutputStream()
                .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] much = new byte[1 << 20];
            while (!connection.isClosed()) {
              connection.getOutputStream().write(much);
            }
          });

      Failure failure = wire.failure();
      assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(failure.reason()).get().asString().contains("8 MiB");
    }
  }

  @Test
  void aPlainPortDoesNotSpeakTls() throws Exception {
    try (ServerSocket server = listening();
        Wire wire = new Wire(uri("https", server), Wire.PATIENT)) {
      treat(
          server,
          connection ->
              connection
                  .getOutputStream()
                  .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

      Failure failure = wire.failure();

      assertThat(failure.kind()).isEqualTo(Kind.TLS);
      assertThat(failure.nextStep()).contains("AWS_CA_BUNDLE");
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused(@TempDir Path folder) throws Exception {
    try (ServerSocket server = listeningWithTls(folder);
        Wire wire = new Wire(uri("https", server), Wire.PATIENT)) {
      treat(server, NetworkFaultsTest::readSome);

      Failure failure = wire.failure();

      assertThat(failure.kind()).isEqualTo(Kind.TLS);
      assertThat(failure.reason())
          .contains("The server's certificate is from an authority that is not trusted here.");
    }
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 50, InetAddress.ofLiteral(LOOPBACK));
  }

  private static ServerSocket listeningWithTls(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("own.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    ServerSocket server = context.getServerSocketFactory().createServerSocket();
    server.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), 0));
    return server;
  }

  private static URI uri(String scheme, ServerSocket server) {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
  }

  /** Treats every connection alike, until the server is closed. */
  private static void treat(ServerSocket server, Treatment treatment) {
    Thread.startVirtualThread(() -> {
      while (!server.isClosed()) {
        try (Socket connection = server.accept()) {
          treatment.of(connection);
        } catch (IOException | InterruptedException gone) {
          // The other side has gone, or the test is over.
        }
      }
    });
  }

  private static void answerOnce(ServerSocket server, String answer) {
    try (Socket connection = server.accept()) {
      readSome(connection);
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // The other side has gone.
    }
  }

  private static void readSome(Socket connection) throws IOException {
    assertThat(connection.getInputStream().read(new byte[8192])).isPositive();
  }
}
