package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietLoggersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk",
        "software.amazon.awssdk.request",
        "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner",
        "sun.net.www.protocol.http.HttpURLConnection",
        "com.sun.net.httpserver",
        "java.lang.ProcessBuilder"
      })
  void aLoggerThatWasOpenTellsWarningsAlone(String name) {
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    Logger logger = Logger.getLogger(name);
    try {
      root.setLevel(Level.ALL);
      Logger.getLogger("software.amazon.awssdk").setLevel(Level.ALL);

      QuietLoggers.silence();

      assertThat(logger.isLoggable(Level.INFO)).isFalse();
      assertThat(logger.isLoggable(Level.WARNING)).isTrue();
    } finally {
      root.setLevel(before);
    }
  }
}
