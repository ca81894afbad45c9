package dev.stageinspector.ivs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Policy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service, or something in its place, answers; over a real connection. */
class ServiceErrorsTest {

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

  private final Wire wire;

  ServiceErrorsTest() {
    wire = new Wire(SERVER.baseUrl());
  }

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void reset() {
    SERVER.resetAll();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | ValidationException | REJECTED | IVS Real-Time rejected the request (HTTP 400).
          403 | AccessDeniedException | ACCESS_DENIED | The profile “work” lacks permission to view this stage.
          404 | ResourceNotFoundException | NOT_FOUND | There is no such stage in us-east-1, account 123456789012.
          403 | PendingVerification | PENDING_VERIFICATION | AWS has not verified this account yet.
          409 | ConflictException | REJECTED | IVS Real-Time rejected the request (HTTP 409).
          402 | ServiceQuotaExceededException | QUOTA | A quota of the account is used up.
          500 | InternalServerException | SERVICE_ERROR | IVS Real-Time returned a server error (HTTP 500).
          """)
  void aModeledErrorGivesItsReasonAndRequestId(int status, String type, Kind kind, String headline)
      throws InterruptedException {
    answer(
        aws(status)
            .withHeader("x-amzn-ErrorType", type)
            .withBody("{\"exceptionMessage\":\"It says so.\"}"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.headline()).isEqualTo(headline);
    assertThat(failure.reason()).contains("“It says so.”");
    assertThat(failure.requestId()).contains("request-1");
    assertThat(failure.details())
        .contains(
            "Error: " + type,
            "Reason: “It says so.”",
            "Request ID: request-1",
            "HTTP status: " + status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ResourceNotFoundException:http://internal.amazon.com/coral/com.amazon.ivs/ | {"exceptionMessage":"why"}
          | {"__type":"ResourceNotFoundException","exceptionMessage":"why"}
          | {"__type":"com.amazonaws.ivs#ResourceNotFoundException","message":"why"}
          | {"code":"ResourceNotFoundException","Message":"why"}
          """)
  void theCodeIsReadWhereverItStands(@Nullable String header, String body)
      throws InterruptedException {
    ResponseDefinitionBuilder answer = aws(404).withBody(body);
    answer(header == null ? answer : answer.withHeader("x-amzn-ErrorType", header));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(failure.reason()).contains("“why”");
  }

  @ParameterizedTest
  @CsvSource({
    "403, ExpiredTokenException, EXPIRED_CREDENTIALS",
    "403, UnrecognizedClientException, INVALID_CREDENTIALS",
    "403, InvalidSignatureException, INVALID_CREDENTIALS",
    "403, MissingAuthenticationTokenException, INVALID_CREDENTIALS",
    "403, IncompleteSignatureException, INVALID_CREDENTIALS",
    "400, SomethingNew, REJECTED",
  })
  void anErrorOfAwsInGeneralIsReadFromItsMessage(int status, String type, Kind kind)
      throws InterruptedException {
    answer(aws(status).withHeader("x-amzn-ErrorType", type).withBody("{\"message\":\"General.\"}"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.reason()).contains("“General.”");
    assertThat(failure.requestId()).contains("request-1");
  }

  @Test
  void anErrorWithoutABodyIsStillTheServices() throws InterruptedException {
    answer(aws(403).withHeader("x-amzn-ErrorType", "AccessDeniedException"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.ACCESS_DENIED);
    assertThat(failure.reason()).isEmpty();
  }

  @Test
  void aDeniedAccessOffersTheLeastPolicy() throws InterruptedException {
    answer(
        aws(403)
            .withHeader("x-amzn-ErrorType", "AccessDeniedException")
            .withBody("{\"exceptionMessage\":\"no\"}"));

    Failure failure = wire.failure();

    assertThat(failure.nextStep()).contains("ivs:GetStage", "123456789012");
    assertThat(failure.policy().map(Policy::json))
        .contains(
            """
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Allow",
                        "Action": "ivs:GetStage",
                        "Resource": "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456"
                    }
                ]
            }\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          with an explicit deny in a service control policy | service control policy blocks ivs:GetStage | of the AWS organization
          with an explicit deny in a service control policy: arn:aws:organizations::111122223333:policy/o-1/p-1 | service control policy blocks | of the AWS organization
          with an explicit deny in a resource control policy | resource control policy blocks | of the AWS organization
          with an explicit deny in a permissions boundary | permissions boundary blocks | account 111122223333 to change the permissions boundary
          with an explicit deny in a session policy | session policy blocks | whoever issues
          with an explicit deny in a resource-based policy | resource-based policy blocks | account 123456789012
          with an explicit deny in an identity-based policy | in an identity-based policy blocks | account 111122223333
          with an explicit deny in a VPC endpoint policy | VPC endpoint policy blocks | manages the VPC endpoint
          with an explicit deny | An explicit deny in a policy blocks | to find it
          because no permissions boundary allows the ivs:GetStage action | No permissions boundary allows ivs:GetStage. | account 111122223333
          because no session policy allows the ivs:GetStage action | No session policy allows | whoever issues
          because no service control policy allows the ivs:GetStage action | No service control policy allows | of the AWS organization
          because no resource control policy allows the ivs:GetStage action | No resource control policy allows | of the AWS organization
          because no VPC endpoint policy allows the ivs:GetStage action | No VPC endpoint policy allows | manages the VPC endpoint
          because no resource-based policy allows the ivs:GetStage action | No resource-based policy allows | role in that account
          """)
  void whatNoPolicyOfTheCallerLiftsOffersNone(String how, String what, String who)
      throws InterruptedException {
    denied(how);

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.ACCESS_DENIED);
    assertThat(failure.nextStep()).contains(what, who, "choose another profile.");
    assertThat(failure.nextStep().contains("doesn't help")).isEqualTo(how.contains("explicit"));
    assertThat(failure.policy()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"because no identity-based policy allows the ivs:GetStage action", ""})
  void whatAPolicyOfTheCallerLiftsOffersIt(String how) throws InterruptedException {
    denied(how);

    Failure failure = wire.failure();

    assertThat(failure.nextStep()).contains("to allow ivs:GetStage on this stage");
    assertThat(failure.policy()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Signature expired: 20260301T115000Z is now earlier than 20260301T115500Z (20260301T120000Z - 5 min.) | 10 minutes behind
          Signature not yet current: 20260301T140000Z is still later than 20260301T120500Z (20260301T120000Z + 5 min.) | 120 minutes ahead of
          Signature expired: soon | clock is wrong.
          """)
  void anExpiredSignatureMeansTheClock(String said, String words) throws InterruptedException {
    answer(
        aws(403)
            .withHeader("x-amzn-ErrorType", "InvalidSignatureException")
            .withHeader("Date", "no date at all")
            .withBody("{\"message\":\"" + said + "\"}"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.WRONG_CLOCK);
    assertThat(failure.headline()).contains(words);
    assertThat(failure.nextStep()).contains("Set the clock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | TooManyRequestsException | {"message":"Rate exceeded"}
          400 | ThrottlingException | {"message":"Rate exceeded"}
          429 | | Rate exceeded
          """)
  void throttlingNamesTheLimit(int status, @Nullable String type, String body)
      throws InterruptedException {
    ResponseDefinitionBuilder answer = aws(status).withBody(body);
    answer(type == null ? answer : answer.withHeader("x-amzn-ErrorType", type));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(failure.reason()).contains("“Rate exceeded”");
    assertThat(failure.nextStep()).contains("5 GetStage calls per second", "us-east-1");
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "504"})
  void aPageWithAServersErrorGivesItsWords(int status) throws InterruptedException {
    answer(
        aResponse()
            .withStatus(status)
            .withBody(
                "<html><head><style>p{}</style></head><body><h1>Try</h1>\n later</body></html>"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.SERVICE_ERROR);
    assertThat(failure.headline()).contains("HTTP " + status);
    assertThat(failure.reason()).contains("“Try later”");
    assertThat(failure.requestId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200", "403", "404", "511"})
  void aPortalsPageIsNotTheService(int status) throws InterruptedException {
    answer(aResponse().withStatus(status).withBody("<html><script>x</script>Hotel log-in</html>"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.NOT_THE_SERVICE);
    assertThat(failure.reason()).contains("“Hotel log-in”");
  }

  @Test
  void aPortalsRedirectSaysWhereTo() throws InterruptedException {
    answer(
        aResponse()
            .withStatus(302)
            .withHeader("Location", "https://login.hotel.example/in?session=abc#x")
            .withBody("{}"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.NOT_THE_SERVICE);
    assertThat(failure.reason()).contains("It redirects to https://login.hotel.example/in.");
  }

  @ParameterizedTest
  @CsvSource({
    "?x=1, /GetStage",
    "../in, /in",
    "in?session=abc, /in",
    "/a/../b, /b",
    "//user:pw@login.hotel.example/x, http://login.hotel.example/x"
  })
  void aRelativeRedirectSaysWhereTo(String location, String target) throws InterruptedException {
    answer(aResponse().withStatus(302).withHeader("Location", location).withBody("{}"));

    String address = target.startsWith("/") ? SERVER.baseUrl() + target : target;
    assertThat(wire.failure().reason()).contains("It redirects to " + address + ".");
  }

  @Test
  void aProxyThatWantsAPasswordIsNamed() throws InterruptedException {
    answer(
        aResponse()
            .withStatus(407)
            .withHeader("Proxy-Authenticate", "Basic realm=\"corp\"")
            .withBody("<html>Authentication required</html>"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.PROXY);
    assertThat(failure.nextStep()).contains("NO_PROXY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"stage": {"arn":  | NOT_THE_SERVICE
          not json | NOT_THE_SERVICE
          {"stage": {}} {} | NOT_THE_SERVICE
          [] | NO_MEMBER
          {} | NO_MEMBER
          {"stage": null} | NO_MEMBER
          {"stage": "hall"} | NO_MEMBER
          {"stages": [{}]} | NO_MEMBER
          """)
  void anAnswerWithoutAStageIsNone(String body, Kind kind) throws InterruptedException {
    answer(aws(200).withBody(body));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.reason()).contains("“" + body + "”");
    assertThat(failure.requestId()).contains("request-1");
  }

  @Test
  void anEmptyAnswerIsNotTheServices() throws InterruptedException {
    answer(aws(200));

    assertThat(wire.failure().kind()).isEqualTo(Kind.NOT_THE_SERVICE);
  }

  @ParameterizedTest
  @CsvSource({
    "RequestTimeTooSkewed, 3600, 'is 60 minutes behind AWS''s'",
    "InvalidSignatureException, 3600, 'is 60 minutes behind AWS''s'",
    "InvalidSignatureException, -7200, 'is 120 minutes ahead of AWS''s'",
    "RequestTimeTooSkewed, 0, 'clock is wrong.'",
  })
  void aWrongClockIsTold(String type, int seconds, String words) throws InterruptedException {
    String theirs =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(seconds + (seconds > 0 ? 20 : -20)).atOffset(ZoneOffset.UTC));
    answer(
        aws(403)
            .withHeader("x-amzn-ErrorType", type)
            .withHeader("Date", theirs)
            .withBody("{\"message\":\"Signature not yet current\"}"));

    Failure failure = wire.failure();

    assertThat(failure.kind()).isEqualTo(Kind.WRONG_CLOCK);
    assertThat(failure.headline()).contains(words);
  }

  @Test
  void aSignatureThatIsRefusedAtTheRightTimeMeansTheKey() throws InterruptedException {
    answer(
        aws(403)
            .withHeader("x-amzn-ErrorType", "InvalidSignatureException")
            .withHeader("Date", "no date at all")
            .withBody("{\"message\":\"does not match\"}"));

    assertThat(wire.failure().kind()).isEqualTo(Kind.INVALID_CREDENTIALS);
  }

  /** AWS quotes the request that it would have signed, with its headers. */
  @Test
  void aSecretThatTheServiceRepeatsIsHidden() throws InterruptedException {
    answer(
        aws(403)
            .withHeader("x-amzn-ErrorType", "InvalidSignatureException")
            .withBody(
                "{\"message\":\"The canonical string should have been 'x-amz-security-token:"
                    + Wire.TOKEN
                    + "' "
                    + "-".repeat(520)
                    + Wire.SECRET
                    + "'\"}"));

    assertThat(wire.failure().reason().orElseThrow())
        .contains("x-amz-security-token:(hidden)")
        .endsWith("-(hidden)'”");
  }

  @Test
  void aRequestIdIsOneLineOfWhatCanBeSeen() throws InterruptedException {
    answer(
        aResponse()
            .withStatus(404)
            .withHeader("x-amzn-ErrorType", "Y\u001b[31mX")
            .withHeader("x-amzn-RequestId", "id\u001b[31m")
            .withBody("{\"message\":\"no\"}"));

    Failure failure = wire.failure();

    assertThat(failure.requestId()).contains("id\\u001b[31m");
    assertThat(failure.details()).contains("\\u001b").doesNotContain("\u001b");
  }

  @Test
  void aLongReasonIsCutBetweenCharacters() throws InterruptedException {
    answer(aws(400).withBody("{\"message\":\"" + "😀".repeat(2_000) + "\"}"));

    assertThat(wire.failure().reason()).contains("“" + "😀".repeat(300) + "…”");
    answer(aws(400).withBody("{\"message\":\"x" + "😀".repeat(2_000) + "\"}"));
    assertThat(wire.failure().reason()).contains("“x" + "😀".repeat(299) + "…”");
  }

  @Test
  void aReasonIsOneLineOfWhatCanBeSeen() throws InterruptedException {
    answer(aws(400).withBody("{\"message\":\"a\\u202eb\\u001b[31m\\nc\"}"));

    assertThat(wire.failure().reason()).contains("“a\\u202eb\\u001b[31m\\u000ac”");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindHasItsWords(Kind kind) {
    Failure failure = Failure.beforeCall(Request.getStage(Wire.QUERY), Reason.of(kind, "Because."));

    Wire.assertForPeople(failure);
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.requestId()).isEmpty();
  }

  @Test
  void theDemoAccountHasWordsOfItsOwn() {
    Request demo = Request.getStage(new StageQuery(Wire.ARN, new ProfileChoice.Demo()));

    assertThat(Failure.beforeCall(demo, Reason.of(Kind.NOT_FOUND, "")).headline())
        .isEqualTo("The demo account has no such stage.");
    assertThat(Failure.beforeCall(demo, Reason.of(Kind.NO_CREDENTIALS, "")).reason())
        .isEqualTo(Optional.empty());
  }

  private static ResponseDefinitionBuilder aws(int status) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("x-amzn-RequestId", "request-1");
  }

  private static void denied(String how) {
    answer(
        aws(403)
            .withHeader("x-amzn-ErrorType", "AccessDeniedException")
            .withBody(
                "{\"exceptionMessage\":\"User: arn:aws:sts::111122223333:assumed-role/R/me is not"
                    + " authorized to perform: ivs:GetStage on resource: "
                    + Wire.ARN
                    + " "
                    + how
                    + "\"}"));
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
  }
}
