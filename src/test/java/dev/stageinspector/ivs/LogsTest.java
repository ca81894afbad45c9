package dev.stageinspector.ivs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.stageinspector.platform.QuietLoggers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credentials are in no log, even when everything is logged. */
class LogsTest {

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
  private static final String SERVERS_OWN = "org.eclipse.jetty.";
  private static final Logger ROOT = Logger.getLogger("");

  /** Those that tell a secret when they are opened, found by opening all. */
  private static final List<Logger> LEAKING =
      List.of(
          Logger.getLogger(
              "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner"),
          Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection"));

  private final Level level = Objects.requireNonNull(ROOT.getLevel());
  private final Eavesdropper eavesdropper = new Eavesdropper();

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void logEverything() {
    ROOT.setLevel(Level.ALL);
    ROOT.addHandler(eavesdropper);
    Logger.getLogger("software.amazon.awssdk").setLevel(Level.ALL);
    LEAKING.forEach(logger -> logger.setLevel(Level.ALL));
  }

  @AfterEach
  void logAsBefore() {
    QuietLoggers.silence();
    ROOT.removeHandler(eavesdropper);
    ROOT.setLevel(level);
  }

  @Test
  void noSecretIsLoggedWhenTheLoggersAreShut() throws InterruptedException {
    QuietLoggers.silence();

    lookUpInEveryWay();

    assertThat(eavesdropper.leaking).isEmpty();
  }

  /** Should the SDK or the JDK rename one, this is where it is found. */
  @Test
  void theLoggersThatAreShutAreThoseThatLeak() throws InterruptedException {
    lookUpInEveryWay();

    assertThat(eavesdropper.leaking)
        .containsExactlyInAnyOrderElementsOf(LEAKING.stream().map(Logger::getName).toList());
  }

  private static void lookUpInEveryWay() throws InterruptedException {
    for (int status : new int[] {200, 403, 500}) {
      SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withBody("{}")));
      try (Wire wire = new Wire(SERVER.baseUrl())) {
        wire.failure();
      }
    }
  }

  /** Notes who says a secret, but for the server at the other end. */
  private static final class Eavesdropper extends Handler {
    private final Set<String> leaking = new ConcurrentSkipListSet<>();

    @Override
    public void publish(LogRecord record) {
      String said =
          record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown();
      String name = String.valueOf(record.getLoggerName());
      if (!name.startsWith(SERVERS_OWN)
          && (said.contains(Wire.SECRET)
              || said.contains(Wire.TOKEN)
              || said.contains("Signature="))) {
        leaking.add(name);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
