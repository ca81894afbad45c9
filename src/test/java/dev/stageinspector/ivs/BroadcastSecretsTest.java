package dev.stageinspector.ivs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The real client of the SDK against a server on loopback. */
@Timeout(60)
class BroadcastSecretsTest {

  private static final StageArn ARN = new StageArn("us-east-1", "123456789012", "AbCdEf123456");
  private static final StageQuery QUERY = new StageQuery(ARN, new ProfileChoice.Shared("work"));
  private static final String CONFIGURATION =
      "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/abc";
  private static final String SECRET_KEY = "planted/secret+key";
  private static final String SESSION = "planted/session+token==";
  private static final String PLANTED = "planted-secret-that-nobody-may-see";

  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final AwsIvs broadcasts =
      new AwsIvs(
          _ -> access(),
          new AwsIvs.Limits(Duration.ofSeconds(20), Duration.ofSeconds(10)),
          new CallBudget(1000));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    broadcasts.close();
    http.close();
    server.stop();
  }

  @Test
  void aTokenIsAskedForWithThatAndNoMore() throws Exception {
    answer(
        """
        {"participantToken":{"participantId":"p1","token":"%s",
         "expirationTime":"2030-01-02T03:04:05Z"}}\
        """
            .formatted(PLANTED));

    ParticipantToken token = broadcasts.createToken(QUERY, TokenRequests.toPublish(90));

    assertThat(token.token().text()).isEqualTo(PLANTED);
    assertThat(token.participantId()).isEqualTo("p1");
    assertThat(token.expires()).isEqualTo(Instant.parse("2030-01-02T03:04:05Z"));
    assertThat(token.toString()).doesNotContain("planted");
    server.verify(
        1,
        postRequestedFor(urlEqualTo("/CreateParticipantToken"))
            .withHeader("Authorization", containing("/us-east-1/ivs/aws4_request"))
            .withRequestBody(
                equalToJson(
                    "{\"stageArn\":\""
                        + ARN
                        + "\",\"duration\":90,\"capabilities\":[\"PUBLISH\"]}")));
  }

  @Test
  void everythingThatWasChosenIsAskedFor() throws Exception {
    answer("{\"participantToken\":{\"token\":\"t\",\"expirationTime\":\"later\"}}");
    Instant before = Instant.now();

    ParticipantToken token =
        broadcasts.createToken(
            QUERY, new TokenRequest(true, true, 60, "me ☃", Map.of("role", "host")));

    assertThat(token.expires())
        .isBetween(before.plus(Duration.ofMinutes(60)), Instant.now().plus(Duration.ofMinutes(60)));
    server.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                equalToJson(
                    "{\"stageArn\":\""
                        + ARN
                        + "\",\"duration\":60,\"userId\":\"me ☃\","
                        + "\"attributes\":{\"role\":\"host\"},"
                        + "\"capabilities\":[\"PUBLISH\",\"SUBSCRIBE\"]}")));
  }

  @Test
  void accessDeniedNamesTheActionAndItsLeastPolicy() {
    refuse(403, "AccessDeniedException", "{\"exceptionMessage\":\"User is not authorized\"}");

    Failure token = failure(() -> broadcasts.createToken(QUERY, TokenRequests.toPublish(1)));
    assertThat(token.kind()).isEqualTo(Reason.Kind.ACCESS_DENIED);
    assertThat(token.headline()).contains("lacks permission to create a token for this stage");
    assertThat(token.nextStep()).contains("ivs:CreateParticipantToken on this stage");
    assertThat(token.policy().orElseThrow().json())
        .contains("\"Action\": \"ivs:CreateParticipantToken\"", "\"Resource\": \"" + ARN + "\"");
    assertThat(token.details()).contains("Action: ivs:CreateParticipantToken");

    Failure list = failure(() -> attached());
    assertThat(list.policy().orElseThrow().json())
        .contains("ivs:ListIngestConfigurations", "\"Resource\": \"*\"");

    Failure key = failure(() -> broadcasts.streamKey(QUERY, CONFIGURATION));
    assertThat(key.nextStep()).contains("ivs:GetIngestConfiguration");
  }

  @Test
  void otherFailuresSpeakOfWhatWasAskedFor() {
    refuse(404, "ResourceNotFoundException", "{\"exceptionMessage\":\"not found\"}");
    assertThat(failure(() -> broadcasts.streamKey(QUERY, CONFIGURATION)).headline())
        .startsWith("There is no such ingest configuration in us-east-1");

    refuse(429, "ThrottlingException", "{\"message\":\"Rate exceeded\"}");
    assertThat(failure(() -> broadcasts.createToken(QUERY, TokenRequests.toPublish(1))).nextStep())
        .contains("50 CreateParticipantToken calls per second");
  }

  @Test
  void everyPageIsRead() throws Exception {
    server.stubFor(
        post(urlEqualTo("/ListIngestConfigurations"))
            .withRequestBody(notContaining("nextToken"))
            .willReturn(json(page("one", "\"nextToken\":\"n1\","))));
    server.stubFor(
        post(urlEqualTo("/ListIngestConfigurations"))
            .withRequestBody(containing("\"n1\""))
            .willReturn(json(page("two", "\"nextToken\":\"n2\","))));
    server.stubFor(
        post(urlEqualTo("/ListIngestConfigurations"))
            .withRequestBody(containing("\"n2\""))
            .willReturn(json(page("three", ""))));

    assertThat(attached())
        .extracting(IngestConfiguration::name)
        .containsExactly("one", "two", "three");
    server.verify(
        3,
        postRequestedFor(urlEqualTo("/ListIngestConfigurations"))
            .withRequestBody(containing("\"filterByStageArn\":\"" + ARN + "\"")));
  }

  @Test
  void pagesThatLeadRoundInACircleEndWithWhatWasRead() throws Exception {
    answer(page("again", "\"nextToken\":\"same\","));

    Answers answers = broadcasts.all(Request.attachedIngestConfigurations(QUERY), _ -> {});

    assertThat(answers.pages()).hasSize(2);
    assertThat(answers.failure().orElseThrow().kind()).isEqualTo(Reason.Kind.REPEATED_PAGE);
  }

  @Test
  void onlyWhatIsAttachedNowhereIsUnattached() throws Exception {
    answer(
        """
        {"ingestConfigurations":[
          {"arn":"a","name":"free","ingestProtocol":"RTMPS","stageArn":"","state":"INACTIVE",
           "redundantIngest":true},
          {"arn":"b","ingestProtocol":"RTMP","stageArn":"%s","state":"ACTIVE"}]}\
        """
            .formatted(ARN));

    assertThat(unattached())
        .containsExactly(
            new IngestConfiguration("a", "free", "RTMPS", "", "", "INACTIVE", "", true));
    server.verify(postRequestedFor(anyUrl()).withRequestBody(notContaining("filterByStageArn")));
  }

  @Test
  void theKeyIsFetchedWithTheConfigurationAsItIsNow() throws Exception {
    answer(
        """
        {"ingestConfiguration":{"arn":"%s","name":"cam","ingestProtocol":"RTMPS","stageArn":"",
         "participantId":"p","state":"INACTIVE","streamKey":"%s"}}\
        """
            .formatted(CONFIGURATION, PLANTED));

    StreamKey key = broadcasts.streamKey(QUERY, CONFIGURATION);

    assertThat(key.key().text()).isEqualTo(PLANTED);
    assertThat(key.configuration().attached()).isFalse();
    assertThat(key.toString()).doesNotContain("planted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"participantToken\":{\"tokn\":\"PLANTED\"}}",
        "{\"participantToken\":\"PLANTED\"}",
        "{\"token\":\"PLANTED",
        "PLANTED",
        "<html>PLANTED</html>",
        "[]"
      })
  void anAnswerThatCannotBeReadTellsNothingOfItself(String body) {
    answer(body.replace("PLANTED", PLANTED));

    List<ThrowingCallable> calls =
        List.of(
            () -> broadcasts.createToken(QUERY, TokenRequests.toPublish(1)),
            () -> broadcasts.streamKey(QUERY, CONFIGURATION));
    for (ThrowingCallable call : calls) {
      Failure failure = failure(call);
      assertThat(failure.kind()).isEqualTo(Reason.Kind.NOT_THE_SERVICE);
      assertThat(failure.toString()).doesNotContain("planted");
    }
  }

  @Test
  void whatTheCallWasSignedWithIsHiddenWhereTheServiceRepeatsIt() {
    refuse(
        403,
        "InvalidSignatureException",
        "{\"message\":\"x-amz-security-token:" + SESSION + " and " + SECRET_KEY + "\"}");

    List<ThrowingCallable> calls =
        List.of(
            () -> broadcasts.createToken(QUERY, TokenRequests.toPublish(1)),
            () -> attached(),
            () -> unattached(),
            () -> broadcasts.streamKey(QUERY, CONFIGURATION));
    for (ThrowingCallable call : calls) {
      Failure failure = failure(call);
      assertThat(failure.reason()).contains("“x-amz-security-token:(hidden) and (hidden)”");
      assertThat(failure.toString()).doesNotContain(SESSION, SECRET_KEY);
    }
    server.verify(
        4, postRequestedFor(anyUrl()).withHeader("X-Amz-Security-Token", containing(SESSION)));
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    server.stubFor(post(anyUrl()).willReturn(json("{}").withFixedDelay(15_000)));
    CompletableFuture<String> outcome = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                var _ = broadcasts.createToken(QUERY, TokenRequests.toPublish(1));
                outcome.complete("answer");
              } catch (InterruptedException e) {
                outcome.complete("interrupted");
              } catch (LookupException e) {
                outcome.complete(e.failure().toString());
              }
            });
    while (server.countRequestsMatching(postRequestedFor(anyUrl()).build()).getCount() == 0) {
      Thread.onSpinWait();
    }

    thread.interrupt();

    assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("interrupted");
  }

  @Test
  void whatTheServiceWouldNotAcceptIsSaidBefore() {
    assertThat(TokenRequests.toPublish(1).problems()).isEmpty();
    assertThat(TokenRequests.toPublish(20_160).problems()).isEmpty();
    assertThat(TokenRequests.toPublish(0).problems()).hasSize(1);
    assertThat(TokenRequests.toPublish(20_161).problems()).hasSize(1);
    assertThat(new TokenRequest(false, false, 1, "", Map.of()).problems()).hasSize(1);
    assertThat(new TokenRequest(true, false, 1, "x".repeat(128), Map.of()).problems()).isEmpty();
    assertThat(new TokenRequest(true, false, 1, "x".repeat(129), Map.of()).problems()).hasSize(1);
    TokenRequest full = new TokenRequest(true, false, 1, "", Map.of("ab", "ü".repeat(511)));
    assertThat(full.attributeBytes()).isEqualTo(1024);
    assertThat(full.problems()).isEmpty();
    assertThat(new TokenRequest(true, false, 1, "", Map.of("abc", "ü".repeat(511))).problems())
        .containsExactly("The attributes have 1025 bytes. The maximum is 1024.");
  }

  private List<IngestConfiguration> attached() throws InterruptedException, LookupException {
    return all(Request.attachedIngestConfigurations(QUERY));
  }

  private List<IngestConfiguration> unattached() throws InterruptedException, LookupException {
    return all(Request.ingestConfigurations(QUERY)).stream()
        .filter(configuration -> !configuration.attached())
        .toList();
  }

  private List<IngestConfiguration> all(Request request)
      throws InterruptedException, LookupException {
    Answers answers = broadcasts.all(request, _ -> {});
    if (answers.failure().isPresent()) {
      throw new LookupException(answers.failure().get());
    }
    return answers.items().map(IngestConfiguration::of).toList();
  }

  private Access access() {
    return new Access(
        AwsSessionCredentials.create("AKIAIOSFODNN7EXAMPLE", SECRET_KEY, SESSION),
        Optional.of(URI.create(server.baseUrl())),
        http,
        Optional.empty());
  }

  private void answer(String body) {
    server.stubFor(post(anyUrl()).willReturn(json(body)));
  }

  private void refuse(int status, String type, String body) {
    server.stubFor(
        post(anyUrl())
            .willReturn(json(body).withStatus(status).withHeader("x-amzn-ErrorType", type)));
  }

  private static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  private static String page(String name, String next) {
    return "{"
        + next
        + "\"ingestConfigurations\":[{\"arn\":\"x/"
        + name
        + "\",\"name\":\""
        + name
        + "\",\"stageArn\":\""
        + ARN
        + "\"}]}";
  }

  private static Failure failure(ThrowingCallable call) {
    return catchThrowableOfType(LookupException.class, call).failure();
  }
}
