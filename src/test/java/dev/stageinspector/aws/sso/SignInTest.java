package dev.stageinspector.aws.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.FakeAws.Call;
import dev.stageinspector.aws.Home;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private static final String TOKEN_FILE =
      "sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json";

  @TempDir private Path folder;
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private FakeAws aws;
  private Home home;

  @BeforeEach
  void open() throws IOException {
    aws = new FakeAws();
    home =
        new Home(folder, aws)
            .config(
                """
                [profile work]
                sso_session = corp
                sso_account_id = 444455556666
                sso_role_name = Support
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                sso_registration_scopes = sso:account:access, more:scope
                """);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void browserBringsTheCodeAndTheTokenIsKeptAsTheCliKeepsIt() throws Exception {
    signIns(page -> visit(page, "code=the-code&state=" + query(page).get("state")))
        .withBrowser("work", _ -> {});

    Call token = aws.calls("CreateToken").getFirst();
    assertThat(aws.calls("RegisterClient").getFirst().fields())
        .containsEntry("clientType", "public")
        .containsEntry("scopes", "[\"sso:account:access\",\"more:scope\"]")
        .containsEntry("redirectUris", "[\"http://127.0.0.1/oauth/callback\"]");
    assertThat(token.fields())
        .containsEntry("grantType", "authorization_code")
        .containsEntry("code", "the-code")
        .containsEntry("clientId", "client-1");
    assertThat(token.get("redirectUri")).matches("http://127\\.0\\.0\\.1:[0-9]+/oauth/callback");
    assertThat(pages).singleElement().asString().contains("You are signed in", "may be closed");
    Path file = home.file(TOKEN_FILE);
    assertThat(Files.readString(file))
        .contains("\"accessToken\":\"access-2\"")
        .contains("\"refreshToken\":\"refresh-2\"")
        .contains("\"clientSecret\":\"client-secret\"")
        .contains("\"startUrl\":\"https://corp.awsapps.com/start\"")
        .contains("\"region\":\"eu-west-1\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home.resolve("work").accessKeyId()).isEqualTo("ASIASSO");
  }

  @Test
  void verifierBelongsToTheChallengeOfThePage() throws Exception {
    List<URI> opened = new ArrayList<>();
    signIns(page -> visit(page, "code=c&state=" + query(page).get("state")))
        .withBrowser("work", opened::add);

    Map<String, String> asked = query(opened.getFirst());
    String verifier = aws.calls("CreateToken").getFirst().get("codeVerifier");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    assertThat(opened.getFirst().toString()).startsWith(aws.uri() + "/authorize?");
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "client-1")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("scopes", "sso:account:access more:scope")
        .containsEntry(
            "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    assertThat(verifier).hasSizeBetween(43, 128);
  }

  @Test
  void answerWithAnotherStateChangesNothing() throws Exception {
    signIns(
            page -> {
              visit(page, "code=evil&state=another");
              visit(page, "code=evil");
              visit(page, "error=access_denied&state=another");
              visit(page, "code=good&state=" + query(page).get("state"));
            })
        .withBrowser("work", _ -> {});

    assertThat(aws.calls("CreateToken"))
        .extracting(call -> call.get("code"))
        .containsExactly("good");
    assertThat(pages.subList(0, 3)).allSatisfy(page -> assertThat(page).contains("no sign-in"));
  }

  @Test
  void refusalInTheBrowserIsSaid() {
    AccessException failure =
        failure(
            signIns(page ->
                visit(
                    page,
                    "error=access_denied&error_description=Not+today&state="
                        + query(page).get("state"))));

    assertThat(failure).hasMessage("The sign-in was refused in the browser: “Not today”.");
    assertThat(home.file(TOKEN_FILE)).doesNotExist();
  }

  @Test
  void withoutABrowserTheCodeIsOffered() {
    assertThat(
            failure(
                signIns(_ -> {
                  throw new IOException("none");
                })))
        .hasMessageContaining("Use a code instead");
  }

  @Test
  void cancelEndsTheWaitForTheBrowserAndClosesThePage() throws Exception {
    CompletableFuture<URI> opened = new CompletableFuture<>();
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                signIns(opened::complete).withBrowser("work", _ -> {});
              } catch (Exception e) {
                outcome.complete(e);
              }
            });
    URI page = opened.get();

    thread.interrupt();

    assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    assertThat(catchThrowableOfType(IOException.class, () -> visit(page, "code=late"))).isNotNull();
  }

  @Test
  void deviceCodeIsShownAndPolledAsToldUntilItIsConfirmed() throws Exception {
    List<DeviceCode> shown = new ArrayList<>();
    aws.next(
        "CreateToken",
        _ -> FakeAws.oidcError("authorization_pending", "AuthorizationPendingException"));
    aws.next("CreateToken", _ -> FakeAws.oidcError("slow_down", "SlowDownException"));
    aws.next(
        "CreateToken",
        _ -> FakeAws.oidcError("authorization_pending", "AuthorizationPendingException"));

    signIns(_ -> {}).withCode("work", shown::add);

    assertThat(shown)
        .singleElement()
        .satisfies(code -> {
          assertThat(code.code()).isEqualTo("ABCD-EFGH");
          assertThat(code.page()).hasToString("https://device.example/?user_code=ABCD-EFGH");
        });
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(6),
            Duration.ofSeconds(6));
    assertThat(aws.calls("StartDeviceAuthorization").getFirst().fields())
        .containsEntry("startUrl", "https://corp.awsapps.com/start");
    assertThat(aws.calls("CreateToken").getLast().fields())
        .containsEntry("grantType", "urn:ietf:params:oauth:grant-type:device_code")
        .containsEntry("deviceCode", "device-1");
    assertThat(home.resolve("work").accessKeyId()).isEqualTo("ASIASSO");
  }

  @Test
  void codeThatIsRefusedOrExpiresIsSaid() {
    aws.next("CreateToken", _ -> FakeAws.oidcError("access_denied", "AccessDeniedException"));
    assertThat(codeFailure()).hasMessage("The sign-in was refused in the browser.");

    aws.next("CreateToken", _ -> FakeAws.oidcError("expired_token", "ExpiredTokenException"));
    assertThat(codeFailure()).hasMessage("The code has expired; sign in again.");
    assertThat(home.file(TOKEN_FILE)).doesNotExist();
  }

  @Test
  void codeThatNobodyConfirmsExpiresByTheClock() {
    for (int i = 0; i < 700; i++) {
      aws.next(
          "CreateToken",
          _ -> FakeAws.oidcError("authorization_pending", "AuthorizationPendingException"));
    }

    assertThat(codeFailure()).hasMessage("The code has expired; sign in again.");
    assertThat(pauses).hasSizeBetween(599, 601);
  }

  @ParameterizedTest
  @CsvSource({
    "https://device.example/?c=1, https://other.example/, https://device.example/?c=1",
    "http://a b, https://other.example/, https://other.example/",
    "https://device.example/\u202Egnp.exe, x, https://device.example/%E2%80%AEgnp.exe",
    "javascript:alert(1), https://other.example/, https://other.example/"
  })
  void pageToSignInOnIsTheFirstThatIsAWebPage(String complete, String plain, String page)
      throws Exception {
    aws.next("StartDeviceAuthorization", _ -> device(complete, plain));
    List<DeviceCode> shown = new ArrayList<>();

    signIns(_ -> {}).withCode("work", shown::add);

    assertThat(shown.getFirst().page()).hasToString(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no url", "", "/device", "file:///etc/passwd", "javascript:alert(1)", "https://"})
  void addressThatIsNoWebPageIsTold(String address) {
    aws.next("StartDeviceAuthorization", _ -> device(address, address));

    assertThat(codeFailure())
        .hasMessage("The sign-in service returned an address that is not a web page.");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE, 253_402_300_800L})
  void registrationThatNeverEndsIsGoodUntilTheLastYear(long end) throws Exception {
    aws.next(
        "RegisterClient",
        _ ->
            new FakeAws.Answer(
                200,
                "{\"clientId\":\"c\",\"clientSecret\":\"s\",\"clientSecretExpiresAt\":"
                    + end
                    + "}"));

    signIns(_ -> {}).withCode("work", _ -> {});

    assertThat(Files.readString(home.file(TOKEN_FILE)))
        .contains("\"registrationExpiresAt\":\"9999-12-31T23:59:59Z\"");
  }

  private static FakeAws.Answer device(String complete, String plain) {
    return new FakeAws.Answer(
        200,
        "{\"deviceCode\":\"d\",\"userCode\":\"A\",\"expiresIn\":600,\"interval\":1,"
            + "\"verificationUri\":\""
            + plain
            + "\",\"verificationUriComplete\":\""
            + complete
            + "\"}");
  }

  @Test
  void otherRefusalHasAwsOwnWords() {
    aws.next(
        "RegisterClient", _ -> FakeAws.oidcError("invalid_request", "InvalidRequestException"));

    assertThat(codeFailure().reason())
        .isInstanceOfSatisfying(
            Reason.AwsRefusal.class,
            reason -> assertThat(reason.said()).isEqualTo("said: invalid_request"));
  }

  @Test
  void signInInATerminalIsNoticed() throws Exception {
    SynchronousQueue<String> looks = new SynchronousQueue<>();
    ProfileSignIns signIns =
        new ProfileSignIns(
            home.environment(),
            home::profiles,
            home.clients(),
            _ -> {},
            _ -> looks.put("look"),
            home.clock());
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> {
              try {
                signIns.awaitSignIn("work");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    looks.take();
    looks.take();
    assertThat(waiting.isAlive()).isTrue();

    Files.createDirectories(home.file("sso/cache"));
    Files.writeString(home.file(TOKEN_FILE), "{}");
    while (waiting.isAlive()) {
      looks.poll(50, java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
  }

  private ProfileSignIns signIns(BrowserOpener browser) {
    return new ProfileSignIns(
        home.environment(),
        home::profiles,
        home.clients(),
        browser,
        time -> {
          pauses.add(time);
          home.clock().jump(time);
        },
        home.clock());
  }

  private static AccessException failure(ProfileSignIns signIns) {
    return catchThrowableOfType(AccessException.class, () -> signIns.withBrowser("work", _ -> {}));
  }

  private AccessException codeFailure() {
    return catchThrowableOfType(
        AccessException.class, () -> signIns(_ -> {}).withCode("work", _ -> {}));
  }

  /** What a browser does that was sent back. */
  private void visit(URI page, String answer) throws IOException {
    URI callback = URI.create(query(page).get("redirect_uri") + "?" + answer);
    try (HttpClient client = HttpClient.newHttpClient()) {
      pages.add(
          client
              .send(HttpRequest.newBuilder(callback).build(), HttpResponse.BodyHandlers.ofString())
              .body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, String> query(URI page) {
    Map<String, String> query = new HashMap<>();
    for (String pair : page.getRawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }
}
