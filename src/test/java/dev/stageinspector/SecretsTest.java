package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is secret is planted wherever the program reads it, and is looked for wherever the program
 * writes.
 */
class SecretsTest {

  private static final String SECRET = "PLANTED/secret+access0key0123456789ABCDE";
  private static final String TOKEN = "PLANTEDsessionTOKEN/0123456789+/abcdefghijklmnop==";
  private static final String PASSWORD = "PLANTEDproxyPASSWORD";

  /** As it is sent to a proxy. */
  private static final String IN_BASE64 =
      Base64.getEncoder().encodeToString(("user:" + PASSWORD).getBytes(StandardCharsets.US_ASCII));

  private static final String OWN_LOGGERS = "dev.stageinspector";

  @TempDir private Path home;
  private final Logger root = Logger.getLogger("");
  private final Logger own = Logger.getLogger(OWN_LOGGERS);
  private final Kept log = new Kept();

  @BeforeEach
  void listen() {
    log.setLevel(Level.ALL);
    root.addHandler(log);
    own.setLevel(Level.ALL);
  }

  @AfterEach
  void endListening() {
    root.removeHandler(log);
    own.setLevel(null);
  }

  @Test
  void nothingThatTheProgramWritesHoldsASecret() throws IOException {
    List<String> written = new ArrayList<>();
    try (DemoEndpoint endpoint = DemoEndpoint.start(0)) {
      plant(endpoint);
      for (Map<String, String> variables : surroundings()) {
        for (String profile :
            List.of("good", "half", "quoted", "split", "proxied", "login-in-url", "missing")) {
          for (String form : List.of("json", "text", "markdown")) {
            Run run =
                Run.of(
                    home,
                    variables,
                    "--profile",
                    profile,
                    "--print",
                    form,
                    "--arn",
                    DemoAccount.STAGES.getFirst().arn());
            written.add(run.out());
            written.add(run.err());
          }
        }
      }
    }
    try (Stream<Path> files = Files.walk(home.resolve("own"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.add(Files.readString(file));
      }
    } catch (java.nio.file.NoSuchFileException e) {
      // Nothing was kept.
    }

    assertThat(written).anyMatch(text -> text.contains("friday-town-hall"));
    assertThat(Stream.concat(written.stream(), log.texts.stream())).noneMatch(SecretsTest::tells);
  }

  private static boolean tells(String text) {
    return text.contains("PLANTED") || text.contains(IN_BASE64);
  }

  private List<Map<String, String>> surroundings() {
    Map<String, String> keys =
        Map.of("AWS_SECRET_ACCESS_KEY", SECRET, "AWS_SESSION_TOKEN", TOKEN, "AWS_PROFILE", "good");
    return List.of(
        keys,
        Map.of("HTTPS_PROXY", "http://user:" + PASSWORD + "@127.0.0.1:1"),
        Map.of("HTTPS_PROXY", "socks5://user:" + PASSWORD + "@127.0.0.1:1"),
        Map.of("HTTPS_PROXY", "http://user:" + PASSWORD + "%zz@127.0.0.1:1"),
        Map.of("HTTPS_PROXY", "http://user:" + PASSWORD + "@127.0.0.1:port"),
        Map.of("AWS_ENDPOINT_URL", "https://user:" + PASSWORD + "@stage.invalid/"),
        Map.of("AWS_ENDPOINT_URL", "ftp://user:" + PASSWORD + "@stage.invalid/"));
  }

  private void plant(DemoEndpoint endpoint) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/credentials"),
        """
        [good]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = %1$s
        aws_session_token = %2$s
        endpoint_url = %3$s
        [half]
        aws_secret_access_key = %1$s
        [quoted]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = "%1$s"
        [split]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key
        %1$s
        = %2$s
        [proxied]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = %1$s
        endpoint_url = https://stage.invalid
        [login-in-url]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = %1$s
        endpoint_url = https://user:%4$s@stage.invalid:1/
        """
            .formatted(SECRET, TOKEN, endpoint.uri(), PASSWORD));
  }

  /** Keeps every record with its exception, as a log file would. */
  private static final class Kept extends Handler {
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord entry) {
      StringWriter text = new StringWriter();
      text.append(new SimpleFormatter().formatMessage(entry));
      if (entry.getThrown() != null) {
        entry.getThrown().printStackTrace(new PrintWriter(text));
      }
      texts.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
