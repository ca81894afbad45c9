package dev.stageinspector.broadcast.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.http.CaBundle;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.TestCertificates;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.broadcast.check.Target.Kind;
import dev.stageinspector.platform.Environment;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ConnectionCheckTest {

  private static final String READY =
      "HTTP/1.1 200 OK\r\nAccept-Post: application/sdp\r\nContent-Length: 0\r\n\r\n";

  @TempDir private static Path folder;

  private final Map<String, String> variables = new HashMap<>();
  private Duration limit = Duration.ofSeconds(5);

  @Test
  void aWhipServerIsReachedStepByStep() throws Exception {
    trustAuthority();
    try (TestServer server = secure("good", READY)) {
      List<Step> steps = steps(Kind.WHIP, server.url("http"));

      assertThat(steps)
          .extracting(Step::name)
          .containsExactly("DNS", "Connection", "TLS", "OPTIONS");
      assertThat(steps.get(0).words()).contains("127.0.0.1");
      assertThat(steps.get(1).words()).contains("port " + server.port());
      assertThat(steps.get(2).words())
          .contains(
              "TLSv1.3. The certificate is for localhost",
              "issued by “Example Corp Inspection (Example Corp)”",
              "valid until 20");
      assertThat(steps.get(3).words()).isEqualTo("HTTP 200: a WHIP server, ready for an offer.");
      assertThat(steps.get(3).outcome()).isEqualTo(Step.Outcome.GOOD);
      assertThat(steps).allMatch(step -> step.took().compareTo(limit) < 0);
      assertThat(server.requests())
          .singleElement()
          .asString()
          .startsWith("OPTIONS / HTTP/1.1\r\nHost: localhost:" + server.port())
          .doesNotContainIgnoringCase("authorization")
          .doesNotContainIgnoringCase("bearer");
    }
  }

  @Test
  void aProxyThatInspectsTrafficIsNamedEvenWhereItIsTrusted() throws Exception {
    trustAuthority();
    try (TestServer server = secure("good", READY)) {
      Step tls = step("TLS", steps(Kind.WHIP, server.url("http")));

      assertThat(tls.outcome()).isEqualTo(Step.Outcome.UNUSUAL);
      assertThat(tls.words()).contains("Example Corp", "not a public authority", "inspects");
    }
  }

  @Test
  void aProxyThatIsNotTrustedIsNamed() throws Exception {
    try (TestServer server = secure("good", READY)) {
      Step tls = step("TLS", steps(Kind.WHIP, server.url("http")));

      assertThat(tls.outcome()).isEqualTo(Step.Outcome.FAILED);
      assertThat(tls.words())
          .contains("by “Example Corp Inspection (Example Corp)”, which is not trusted here")
          .contains("AWS_CA_BUNDLE");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void rtmpIsAConnectionAndNothingMore() throws Exception {
    try (TestServer server = TestServer.plain(_ -> READY)) {
      List<Step> steps = steps(Kind.RTMP, "rtmp://127.0.0.1:" + server.port() + "/app/");

      assertThat(steps)
          .extracting(Step::name)
          .as("an address needs no DNS")
          .containsExactly("Connection");
      assertThat(steps.getLast().words())
          .isEqualTo("Connected to 127.0.0.1, port " + server.port() + ".");
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other|The certificate is for other.example",
        "other|not for localhost: another server responds",
        "expired|expired on 20",
        "future|is not valid yet"
      })
  void aBadCertificateEndsTheWayAndSaysWhy(String certificate, String words) throws Exception {
    trustAuthority();
    try (TestServer server = secure(certificate, READY)) {
      List<Step> steps = steps(Kind.WHIP, server.url("http"));

      assertThat(steps.getLast().name()).isEqualTo("TLS");
      assertThat(steps.getLast().outcome()).isEqualTo(Step.Outcome.FAILED);
      assertThat(steps.getLast().words()).contains(words, "Example Corp");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aServerWithoutTlsEndsTheWay() throws Exception {
    try (TestServer server = TestServer.plain(_ -> READY)) {
      List<Step> steps = steps(Kind.WHIP, "https://localhost:" + server.port());

      assertThat(steps.getLast().name()).isEqualTo("TLS");
      assertThat(steps.getLast().outcome()).isEqualTo(Step.Outcome.FAILED);
    }
  }

  @Test
  void aRedirectToAnotherServerSaysThatTheHeaderMayBeLost() throws Exception {
    trustAuthority();
    try (TestServer own = secure("good", READY);
        TestServer global = secure("good", redirect(307, own.url("http") + "/x"))) {
      List<Step> steps = steps(Kind.WHIP, global.url("http"));

      assertThat(steps)
          .extracting(Step::name)
          .containsExactly(
              "DNS", "Connection", "TLS", "OPTIONS", "DNS", "Connection", "TLS", "OPTIONS");
      Step redirect = steps.get(3);
      assertThat(redirect.outcome()).isEqualTo(Step.Outcome.UNUSUAL);
      assertThat(redirect.words())
          .startsWith("HTTP 307: redirects to " + own.url("http") + "/x.")
          .contains("drop the Authorization header", "401");
      assertThat(own.requests()).singleElement().asString().startsWith("OPTIONS /x HTTP/1.1");
    }
  }

  @Test
  void aRedirectOnTheSameServerKeepsTheHeader() throws Exception {
    UnaryOperator<String> answer =
        request -> request.startsWith("OPTIONS / ") ? redirect(307, "/whip") : READY;
    try (TestServer server = TestServer.plain(answer)) {
      List<Step> steps = steps(Kind.WHIP, server.url("http"));

      assertThat(steps.get(2).outcome()).isEqualTo(Step.Outcome.GOOD);
      assertThat(steps.get(2).words())
          .contains("the same server, so the Authorization header is kept");
      assertThat(steps.getLast().words()).contains("ready for an offer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?x=1, /whip/live?x=1",
    "../up, /up",
    "next, /whip/next",
    "../../../top/./a, /top/a",
    "/a/../b, /b"
  })
  void aRelativeRedirectIsFollowedByTheRfc(String location, String path) throws Exception {
    UnaryOperator<String> answer =
        request -> request.startsWith("OPTIONS /whip/live ") ? redirect(307, location) : READY;
    try (TestServer server = TestServer.plain(answer)) {
      steps(Kind.WHIP, server.url("http") + "/whip/live");

      assertThat(server.requests()).last().asString().startsWith("OPTIONS " + path + " HTTP/1.1");
    }
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303"})
  void aRedirectThatTurnsAPostIntoAGetIsTold(int status) throws Exception {
    try (TestServer own = TestServer.plain(_ -> READY);
        TestServer global = TestServer.plain(_ -> redirect(status, own.url("http")))) {
      Step redirect = step("OPTIONS", steps(Kind.WHIP, global.url("http")));

      assertThat(redirect.words()).contains("HTTP " + status, "POST may become a GET");
    }
  }

  @Test
  void aRedirectOutOfTlsEndsTheWay() throws Exception {
    trustAuthority();
    try (TestServer own = TestServer.plain(_ -> READY);
        TestServer global = secure("good", redirect(307, own.url("http")))) {
      Step redirect = steps(Kind.WHIP, global.url("http")).getLast();

      assertThat(redirect.outcome()).isEqualTo(Step.Outcome.FAILED);
      assertThat(redirect.words()).contains("not encrypted");
      assertThat(own.requests()).isEmpty();
    }
  }

  @Test
  void redirectsWithoutEndAreGivenUp() throws Exception {
    try (TestServer server = TestServer.plain(_ -> redirect(307, "/again"))) {
      Step last = steps(Kind.WHIP, server.url("http")).getLast();

      assertThat(last.words()).isEqualTo("Too many redirects.");
      assertThat(server.requests()).hasSize(6);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK~Content-Type: text/html~~<html>|FAILED|a web page: the network's sign-in"
            + " page",
        "HTTP/1.1 403 No~Content-Type: text/html~~<html>|FAILED|a web page",
        "HTTP/1.1 503 Busy~~|FAILED|HTTP 503",
        "HTTP/1.1 404 None~~|FAILED|HTTP 404",
        "HTTP/1.1 405 No~~|UNUSUAL|the server responds, but doesn't support OPTIONS",
        "HTTP/1.1 204 None~~|UNUSUAL|doesn't say that it accepts WHIP offers",
        "HTTP/1.1 307 On~~|FAILED|a redirect without a target",
        "HTTP/1.1 307 On~Location: ftp://x/~~|FAILED|addresses can't be tested",
        "HTTP/1.1 307 On~Location: http://a b/~~|FAILED|not a URL",
        "SSH-2.0-OpenSSH~~|FAILED|The response is not HTTP",
        "HTTP/1.1 OK~~|FAILED|The response is not HTTP",
        "HTTP/1.1 200 OK~Accept|FAILED|in the middle of its response"
      })
  void everyAnswerIsSaidInWords(String answer, Step.Outcome outcome, String words)
      throws Exception {
    try (TestServer server = TestServer.plain(_ -> answer.replace("~", "\r\n"))) {
      Step last = steps(Kind.WHIP, server.url("http")).getLast();

      assertThat(last.words()).contains(words);
      assertThat(last.outcome()).isEqualTo(outcome);
    }
  }

  @Test
  void aServerThatHangsIsGivenUpInTime() throws Exception {
    limit = Duration.ofMillis(700);
    try (TestServer server = TestServer.plain(_ -> TestServer.SILENCE)) {
      Instant started = Instant.now();
      Step last = steps(Kind.WHIP, server.url("http")).getLast();

      assertThat(last.outcome()).isEqualTo(Step.Outcome.FAILED);
      assertThat(last.words()).startsWith("No response within");
      assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void nobodyAtTheDoorIsRefused() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Step last = steps(Kind.RTMPS, "rtmps://localhost:" + port + "/app/").getLast();

    assertThat(last.name()).isEqualTo("Connection");
    assertThat(last.words()).contains("refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a b/|The address isn't a valid URL.",
        "https://localhost:99999/|The address has an invalid port."
      })
  void anAddressThatIsNoneFailsAsAStep(String address, String words) throws Exception {
    CheckReport report = check().run(List.of(new Target("Server", Kind.EVENTS, address)), _ -> {});

    assertThat(report.servers().getFirst().isReachable()).isFalse();
    assertThat(report.servers().getFirst().steps())
        .singleElement()
        .extracting(Step::words)
        .isEqualTo(words);
    assertThat(report.text()).contains("Server: " + address);
  }

  @Test
  void eachFaultOfTheNetworkIsToldAsWhatItIs() {
    assertThat(
            ServerCheck.words(new ExecutionException(new ConnectException("Connection timed out"))))
        .isEqualTo("The connection wasn't accepted in time.");
    assertThat(ServerCheck.words(new ExecutionException(new SocketException("Connection reset"))))
        .contains("reset the connection");
  }

  @Test
  void aDefectIsNotToldAsAFaultOfTheNetwork() {
    Error defect = new AssertionError("defect");

    assertThatThrownBy(() -> ServerCheck.words(new ExecutionException(defect))).hasCause(defect);
  }

  @Test
  void aNameThatIsNoneIsSaid() throws Exception {
    Step last = steps(Kind.WHIP, "https://does-not-exist.invalid").getLast();

    assertThat(last.name()).isEqualTo("DNS");
    assertThat(last.outcome()).isEqualTo(Step.Outcome.FAILED);
  }

  @Test
  void rtmpsIsTlsAndNothingMore() throws Exception {
    trustAuthority();
    try (TestServer server = secure("good", READY)) {
      List<Step> steps = steps(Kind.RTMPS, "rtmps://localhost:" + server.port() + "/app/");

      assertThat(steps).extracting(Step::name).containsExactly("DNS", "Connection", "TLS");
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 403 No~~|UNUSUAL|Without a token, it doesn't upgrade",
        "HTTP/1.1 200 OK~Content-Type: text/html~~|FAILED|blocks the upgrade",
        "HTTP/1.1 502 Bad~~|FAILED|blocks the upgrade",
        "HTTP/1.1 101 Ok~Sec-WebSocket-Accept: x~~|FAILED|another device or program responds"
            + " instead"
      })
  void whatKeepsAWebSocketFromOpeningIsSaid(String answer, Step.Outcome outcome, String words)
      throws Exception {
    try (TestServer server = TestServer.plain(_ -> answer.replace("~", "\r\n"))) {
      Step last = steps(Kind.EVENTS, server.url("ws")).getLast();

      assertThat(last.words()).contains(words);
      assertThat(last.outcome()).isEqualTo(outcome);
      assertThat(server.requests()).singleElement().asString().contains("Upgrade: websocket");
    }
  }

  @Test
  void theWayGoesThroughTheProxyInForce() throws Exception {
    trustAuthority();
    try (TestServer proxy = TestServer.plain(_ -> "HTTP/1.1 403 Forbidden\r\n\r\n")) {
      variables.put("HTTPS_PROXY", "http://me:planted@127.0.0.1:" + proxy.port());

      List<Step> steps = steps(Kind.WHIP, "https://whip.invalid");

      assertThat(steps.getFirst().words())
          .matches("This computer can't resolve .+\\. The proxy can\\.");
      assertThat(steps.getLast().words())
          .contains("The proxy http://127.0.0.1:" + proxy.port(), "(HTTP 403)")
          .doesNotContain("planted");
      assertThat(proxy.requests())
          .singleElement()
          .asString()
          .startsWith("CONNECT whip.invalid:443 HTTP/1.1\r\n")
          .contains("Proxy-Authorization: Basic bWU6cGxhbnRlZA==");
    }
  }

  @Test
  void aProxyThatWantsAnotherLoginIsSaid() throws Exception {
    try (TestServer proxy = TestServer.plain(_ -> "HTTP/1.1 407 Login\r\n\r\n")) {
      variables.put("HTTPS_PROXY", "127.0.0.1:" + proxy.port());

      assertThat(steps(Kind.RTMPS, "rtmps://rtmp.invalid:443/app/").getLast().words())
          .contains("requires a user name and password (HTTP 407)");
    }
  }

  @Test
  void aCheckCanBeCanceledAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    UnaryOperator<String> silent =
        _ -> {
          asked.countDown();
          return TestServer.SILENCE;
        };
    limit = Duration.ofSeconds(40);
    try (TestServer server = TestServer.plain(silent)) {
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  var _ = check().run(List.of(target(Kind.WHIP, server.url("http"))), _ -> {});
                  interrupted.complete(false);
                } catch (InterruptedException e) {
                  interrupted.complete(true);
                }
              });
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

      thread.interrupt();

      assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void progressIsToldAfterEachStepAndTheTextHasAllOfIt() throws Exception {
    List<Integer> known = new ArrayList<>();
    try (TestServer server = TestServer.plain(_ -> READY)) {
      CheckReport report =
          check()
              .run(
                  List.of(target(Kind.WHIP, server.url("http"))),
                  soFar -> known.add(soFar.servers().getFirst().steps().size()));

      assertThat(known).containsExactly(0, 1, 2, 3);
      assertThat(report.servers().getFirst().isReachable()).isTrue();
      assertThat(report.text().lines())
          .anyMatch(line -> line.equals("Server: " + server.url("http")))
          .anyMatch(line ->
              line.matches(
                  "  ok      OPTIONS \\([0-9]+ ms\\): HTTP 200: a WHIP server, ready for an"
                      + " offer\\."));
    }
  }

  private static String redirect(int status, String location) {
    return "HTTP/1.1 " + status + " On\r\nLocation: " + location + "\r\n\r\n";
  }

  private static Step step(String name, List<Step> steps) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }

  private static TestServer secure(String certificate, String answer) throws Exception {
    return TestServer.secure(TestCertificates.server(certificate), _ -> answer);
  }

  private void trustAuthority() {
    variables.put("AWS_CA_BUNDLE", TestCertificates.authority().toString());
  }

  private List<Step> steps(Kind kind, String url) throws InterruptedException {
    return check().run(List.of(target(kind, url)), _ -> {}).servers().getFirst().steps();
  }

  private static Target target(Kind kind, String url) {
    return new Target("Server", kind, URI.create(url));
  }

  private ConnectionCheck check() {
    Environment environment = new Environment(variables, folder, Environment.OperatingSystem.LINUX);
    return new ConnectionCheck(
        ProxyRules.of(environment),
        new Trust(environment, CaBundle.of(environment, Optional.empty())),
        limit);
  }
}
