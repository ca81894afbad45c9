package dev.stageinspector.aws.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;

class ApiHttpClientTest {

  private static final String HOST = TestCertificates.HOST;
  private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
  private static final String STAGE = "{\"stage\":{\"arn\":\"%s\",\"name\":\"ok\"}}".formatted(ARN);

  @TempDir private Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private HttpServer server = idleServer();

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void realClientReachesAServiceOfAnUnknownAuthorityThroughAProxyWithALogin() throws Exception {
    secureServer(STAGE);
    variables.put("AWS_CA_BUNDLE", TestCertificates.authority().toString());
    try (TestProxy proxy = new TestProxy(port(), "me:p@ss")) {
      variables.put("HTTPS_PROXY", "http://me:p%40ss@127.0.0.1:" + proxy.port());

      assertThat(stageName("https://" + HOST)).isEqualTo("ok");
      assertThat(proxy.heads()).isNotEmpty().allMatch(head -> head.startsWith("CONNECT " + HOST));
    }
  }

  @Test
  void realClientReachesAServiceThroughAProxyWithoutALogin() throws Exception {
    secureServer(STAGE);
    variables.put("AWS_CA_BUNDLE", TestCertificates.authority().toString());
    try (TestProxy proxy = new TestProxy(port(), null)) {
      variables.put("HTTPS_PROXY", "127.0.0.1:" + proxy.port());

      assertThat(stageName("https://" + HOST)).isEqualTo("ok");
      assertThat(proxy.heads()).hasSize(1);
    }
  }

  @Test
  void plainHttpGoesThroughItsProxyWithALoginToo() throws Exception {
    plainServer(200, STAGE);
    try (TestProxy proxy = new TestProxy(port(), "me:secret")) {
      variables.put("HTTP_PROXY", "http://me:secret@127.0.0.1:" + proxy.port());

      assertThat(stageName("http://" + HOST)).isEqualTo("ok");
      assertThat(proxy.heads().getLast()).startsWith("POST http://" + HOST + "/GetStage");
    }
  }

  @Test
  void oneClientsLoginIsNotAnothers() throws Exception {
    secureServer(STAGE);
    variables.put("AWS_CA_BUNDLE", TestCertificates.authority().toString());
    try (TestProxy proxy = new TestProxy(port(), "me:secret")) {
      variables.put("HTTPS_PROXY", "http://me:secret@127.0.0.1:" + proxy.port());
      assertThat(stageName("https://" + HOST)).isEqualTo("ok");

      variables.put("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
      assertThatThrownBy(() -> stageName("https://" + HOST))
          .hasRootCauseMessage(
              "Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Login\"");
    }
  }

  @Test
  void wrongLoginIsNamedAfterOneTryAndNotShown() throws Exception {
    try (TestProxy proxy = new TestProxy(port(), "me:secret")) {
      for (String scheme : new String[] {"https", "http"}) {
        variables.put(scheme + "_proxy", "http://me:hunter2@127.0.0.1:" + proxy.port());
        proxy.heads().clear();

        TransportException fault = fault(scheme + "://" + HOST);

        assertThat(fault.reason().kind()).isEqualTo(Reason.Kind.PROXY);
        assertThat(fault)
            .hasMessage(
                "The proxy http://127.0.0.1:%d (%s_proxy) rejected the user name and password (HTTP 407)."
                    .formatted(proxy.port(), scheme));
        assertThat(
                proxy.heads().stream()
                    .filter(head -> head.toLowerCase(Locale.ROOT).contains("proxy-authorization:")))
            .hasSize(1);
      }
    }
  }

  @Test
  void proxyThatIsNotThereIsNamed() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    variables.put("HTTPS_PROXY", "http://127.0.0.1:" + free);
    assertThat(fault("https://" + HOST)).hasMessageEndingWith("refused the connection.");
    variables.put("HTTPS_PROXY", "http://no-such-proxy.invalid:1");
    assertThat(fault("https://" + HOST)).hasMessageEndingWith("has a name that can't be resolved.");
    variables.put("HTTPS_PROXY", "gopher://x");
    assertThat(fault("https://" + HOST)).hasMessageContaining("not supported");
  }

  @Test
  void serviceOfAnUnknownAuthorityIsNotTrusted() throws Exception {
    secureServer(STAGE);
    try (TestProxy proxy = new TestProxy(port(), null)) {
      variables.put("HTTPS_PROXY", "127.0.0.1:" + proxy.port());

      assertThat(catchThrowable(() -> stageName("https://" + HOST)))
          .hasCauseInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void certificateOfAnotherHostIsNotTrusted() throws Exception {
    secureServer(STAGE);
    variables.put("AWS_CA_BUNDLE", TestCertificates.authority().toString());
    try (TestProxy proxy = new TestProxy(port(), null)) {
      variables.put("HTTPS_PROXY", "127.0.0.1:" + proxy.port());

      assertThat(catchThrowable(() -> stageName("https://other.test")))
          .hasCauseInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void badCertificateDoesNotMakeTheBundleUseless() throws Exception {
    secureServer(STAGE);
    String good = Files.readString(TestCertificates.authority());
    Path bundle =
        Files.writeString(
            folder.resolve("bundle.pem"),
            "a comment\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
                + good.replace("\n", "\r\n"));
    variables.put("AWS_CA_BUNDLE", bundle.toString());

    assertThat(new CaBundle(bundle.toString(), "AWS_CA_BUNDLE").read(environment()).problems())
        .containsExactly(bundle + ", line 2: this certificate is damaged and is ignored.");
    try (TestProxy proxy = new TestProxy(port(), null)) {
      variables.put("HTTPS_PROXY", "127.0.0.1:" + proxy.port());
      assertThat(stageName("https://" + HOST)).isEqualTo("ok");
    }
  }

  @Test
  void bundleThatIsNoneIsNamedAndHttpDoesNotReadIt() throws Exception {
    Path bundle = folder.resolve("bundle.pem");
    variables.put("AWS_CA_BUNDLE", bundle.toString());
    assertThat(fault("https://127.0.0.1:1"))
        .hasMessage(
            "The certificate file " + bundle + " (AWS_CA_BUNDLE) can't be read: it doesn't exist.")
        .satisfies(e -> assertThat(e.reason().kind()).isEqualTo(Reason.Kind.TLS));
    Files.writeString(bundle, "nothing");
    assertThat(fault("https://127.0.0.1:1")).hasMessageContaining("has no certificate");
    Files.delete(bundle);
    Files.createDirectory(bundle);
    assertThat(fault("https://127.0.0.1:1")).hasMessageContaining("is a folder");
    variables.put("AWS_CA_BUNDLE", "/dev/zero");
    assertThat(fault("https://127.0.0.1:1")).hasMessageContaining("is not an ordinary file");

    plainServer(200, STAGE);
    assertThat(stageName("http://127.0.0.1:" + port())).isEqualTo("ok");
  }

  @Test
  void bundleThatIsMendedCountsAtTheNextCall() throws Exception {
    secureServer(STAGE);
    Path bundle = folder.resolve("bundle.pem");
    variables.put("AWS_CA_BUNDLE", bundle.toString());
    try (TestProxy proxy = new TestProxy(port(), null)) {
      variables.put("HTTPS_PROXY", "127.0.0.1:" + proxy.port());
      try (IvsRealTimeClient client = client("https://" + HOST)) {
        assertThatThrownBy(() -> client.getStage(request -> request.arn(ARN)))
            .hasStackTraceContaining("it doesn't exist");

        Files.copy(TestCertificates.authority(), bundle);

        assertThat(client.getStage(request -> request.arn(ARN)).stage().name()).isEqualTo("ok");
      }
    }
  }

  @Test
  void statusAndBodyOf401ReachTheCaller() throws Exception {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"captive\"");
          exchange.getResponseHeaders().add("x-amzn-RequestId", "id-1");
          answer(401, "{\"message\":\"who are you\"}").handle(exchange);
        });
    server.start();

    assertThatThrownBy(() -> stageName("http://127.0.0.1:" + port()))
        .isInstanceOfSatisfying(
            IvsRealTimeException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(401);
              assertThat(e.requestId()).isEqualTo("id-1");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("who are you");
            });
  }

  @Test
  void redirectIsNotFollowed() throws Exception {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          answer(302, "").handle(exchange);
        });
    server.start();

    assertThatThrownBy(() -> stageName("http://127.0.0.1:" + port()))
        .isInstanceOfSatisfying(
            IvsRealTimeException.class, e -> assertThat(e.statusCode()).isEqualTo(302));
  }

  @Test
  void interruptEndsABlockedReadAtOnce() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        IvsRealTimeClient client = client("http://127.0.0.1:" + silent.getLocalPort())) {
      CompletableFuture<Throwable> outcome = new CompletableFuture<>();
      Thread call =
          Thread.ofVirtual()
              .start(() ->
                  outcome.complete(
                      catchThrowable(() -> client.getStage(request -> request.arn(ARN)))));
      try (var connection = silent.accept()) {
        byte[] head = new byte[1];
        assertThat(connection.getInputStream().read(head)).isEqualTo(1); // the call is under way
        call.interrupt();

        assertThat(outcome.get(2, SECONDS)).isInstanceOf(AbortedException.class); // of 8 s
      }
    }
  }

  @Test
  void serverThatNeverAnswersRunsIntoTheReadLimit() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        IvsRealTimeClient client =
            client(
                "http://127.0.0.1:" + silent.getLocalPort(),
                new ApiHttpClient.TimeLimits(Duration.ofSeconds(1), Duration.ofMillis(50)))) {
      assertThatThrownBy(() -> client.getStage(request -> request.arn(ARN)))
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  private static HttpServer idleServer() {
    try {
      return HttpServer.create(loopback(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TransportException fault(String endpoint) {
    Throwable thrown = catchThrowable(() -> stageName(endpoint));
    assertThat(thrown).isInstanceOf(TransportException.class); // and not tried again
    return (TransportException) thrown;
  }

  private String stageName(String endpoint) {
    try (IvsRealTimeClient client = client(endpoint)) {
      return client.getStage(request -> request.arn(ARN)).stage().name();
    }
  }

  private IvsRealTimeClient client(String endpoint) {
    return client(endpoint, ApiHttpClient.TimeLimits.USUAL);
  }

  private IvsRealTimeClient client(String endpoint, ApiHttpClient.TimeLimits limits) {
    Environment environment = environment();
    return IvsRealTimeClient.builder()
        .region(Region.EU_WEST_1)
        .endpointOverride(URI.create(endpoint))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIA", "secret")))
        .httpClient(
            new ApiHttpClient(
                ProxyRules.of(environment),
                new Trust(environment, CaBundle.of(environment, Optional.empty())),
                limits))
        .build();
  }

  private Environment environment() {
    return new Environment(variables, folder, OperatingSystem.LINUX);
  }

  private void plainServer(int status, String body) {
    server.createContext("/", answer(status, body));
    server.start();
  }

  private void secureServer(String body) throws Exception {
    server.stop(0);
    HttpsServer secure = HttpsServer.create(loopback(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(TestCertificates.server("good")));
    server = secure;
    plainServer(200, body);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static HttpHandler answer(int status, String body) {
    return exchange -> {
      try (exchange) {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    };
  }
}
