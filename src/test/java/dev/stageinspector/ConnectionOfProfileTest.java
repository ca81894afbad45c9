package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.http.TestCertificates;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.broadcast.check.Step;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.broadcast.check.TestServer;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way is checked as the calls with the chosen profile go. */
@Timeout(60)
class ConnectionOfProfileTest {

  private static final String READY =
      "HTTP/1.1 200 OK\r\nAccept-Post: application/sdp\r\nContent-Length: 0\r\n\r\n";
  private static final ProfileChoice COMPANY = new ProfileChoice.Shared("company");
  private static final ProfileChoice PLAIN = new ProfileChoice.Shared("plain");

  @TempDir private Path home;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void write() throws Exception {
    Files.createDirectory(home.resolve(".aws"));
    config(TestCertificates.authority());
  }

  @Test
  void theCertificatesOfTheProfileAreTrustedForItAlone() throws Exception {
    try (TestServer server = TestServer.secure(TestCertificates.server("good"), _ -> READY)) {
      assertThat(check(COMPANY, server.url("http")).getLast().words())
          .isEqualTo("HTTP 200: a WHIP server, ready for an offer.");

      for (ProfileChoice other :
          List.of(PLAIN, new ProfileChoice.Environment(), new ProfileChoice.Demo())) {
        assertThat(check(other, server.url("http")).getLast().words())
            .contains("not trusted here", "AWS_CA_BUNDLE or the profile's ca_bundle");
      }
    }
  }

  @Test
  void aFileOfCertificatesThatIsNotThereIsNamed() throws Exception {
    config(home.resolve("nowhere.pem"));
    try (TestServer server = TestServer.secure(TestCertificates.server("good"), _ -> READY)) {
      Step last = check(COMPANY, server.url("http")).getLast();

      assertThat(last.name()).isEqualTo("TLS");
      assertThat(last.words())
          .contains("nowhere.pem (ca_bundle of the profile) can't be read: it doesn't exist");
    }
  }

  @Test
  void theProxyInForceIsTaken() throws Exception {
    try (TestServer proxy = TestServer.plain(_ -> "HTTP/1.1 403 Forbidden\r\n\r\n")) {
      variables.put("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());

      assertThat(check(COMPANY, "https://whip.invalid").getLast().words()).contains("(HTTP 403)");
    }
  }

  private void config(Path bundle) throws IOException {
    Files.writeString(
        home.resolve(".aws/config"),
        "[profile company]\nca_bundle = " + bundle + "\n[profile plain]\nregion = us-east-1\n");
  }

  private List<Step> check(ProfileChoice choice, String url) throws InterruptedException {
    Environment environment = new Environment(variables, home, Environment.OperatingSystem.LINUX);
    try (Wiring wiring =
        new Wiring(
            environment,
            () -> ProfileReader.read(ProfileFiles.of(environment)),
            _ -> Optional.empty(),
            Optional.empty(),
            new CallBudget(1000),
            CompletableFuture.completedFuture(true))) {
      return wiring
          .access()
          .connectionCheck(choice)
          .run(List.of(new Target("Server", Target.Kind.WHIP, URI.create(url))), _ -> {})
          .servers()
          .getFirst()
          .steps();
    }
  }
}
