package dev.stageinspector.ivs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.failure.LookupException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real client of the SDK against a server on loopback. */
@Timeout(60)
class AwsIvsTest {

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
  private static final String BODY =
      "{\"stage\":{\"name\":\"hall\",\"later\":{\"deep\":[1.10]},\"tags\":{\"größe\":\"😀\"}}}";

  private static final CallBudget.Key LANE =
      new CallBudget.Key(Operation.GET_STAGE, "123456789012", "us-east-1");

  private final Wire wire = new Wire(SERVER.baseUrl());

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

  @Test
  void anAnswerIsKeptAsItCame() throws Exception {
    answer(ok(BODY));
    Instant before = Instant.now();

    Answer answer = wire.inspect();

    assertThat(answer.body()).isEqualTo(BODY);
    assertThat(answer.tree().at("stage.later.deep[0]").orElseThrow().value().raw())
        .isEqualTo("1.10");
    assertThat(answer.tree().textAt("stage.tags.\"größe\"")).contains("😀");
    assertThat(answer.requestId()).contains("request-1");
    assertThat(answer.query()).isEqualTo(Wire.QUERY);
    assertThat(answer.endpoint()).hasToString(SERVER.baseUrl());
    assertThat(answer.time()).isBetween(before, Instant.now());
    assertThat(answer.took()).isBetween(Duration.ZERO, Duration.between(before, Instant.now()));
    assertThat(Stage.of(answer.tree()).name()).isEqualTo("hall");
  }

  @Test
  void theCallIsTheOneThatAwsKnows() throws Exception {
    answer(ok(BODY));

    wire.inspect();

    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/GetStage"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withHeader("X-Amz-Security-Token", equalTo(Wire.TOKEN))
            .withHeader("Authorization", containing("Credential=" + Wire.ACCESS_KEY + "/"))
            .withHeader("Authorization", containing("/us-east-1/ivs/aws4_request"))
            .withRequestBody(equalToJson("{\"arn\": \"" + Wire.ARN + "\"}")));
  }

  /** The SDK would stumble over each of these; the answer is shown all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"stage\":{\"name\":{\"en\":\"Hall\"}}}",
        "{\"stage\":{\"tags\":[1]}}",
        "{\"stage\":{\"autoParticipantRecordingConfiguration\":{\"recordingReconnectWindowSeconds\":12345678901234567890}}}",
        "{\"stage\":{\"autoParticipantRecordingConfiguration\":{\"recordingReconnectWindowSeconds\":\"60\"}}}",
        "{\"stage\":{\"autoParticipantRecordingConfiguration\":{\"recordParticipantReplicas\":\"yes\"}}}",
        "{\"stage\":{\"endpoints\":7}}",
      })
  void aValueOfAnotherTypeThanTheModelsIsShown(String body) throws Exception {
    answer(ok(body));

    assertThat(wire.inspect().body()).isEqualTo(body);
  }

  @Test
  void aUserInTheEndpointIsNeitherSentNorKept() throws Exception {
    answer(ok(BODY));
    String withUser = SERVER.baseUrl().replace("//", "//somebody:planted@");
    try (Wire named = new Wire(withUser)) {
      assertThat(named.inspect().endpoint()).hasToString(SERVER.baseUrl());
      SERVER.verify(anyRequestedFor(anyUrl()).withHeader("Authorization", notMatching("Basic.*")));

      answer(aResponse().withStatus(400).withBody("{}"));
      assertThat(named.failure().toString()).doesNotContain("somebody", "planted");
    }
  }

  @ParameterizedTest
  @CsvSource({"500, 3", "503, 3", "429, 3", "400, 1", "403, 1", "404, 1"})
  void onlyWhatMayPassIsTriedAgain(int status, int requests) throws Exception {
    answer(aResponse().withStatus(status).withBody("{\"message\":\"no\"}"));

    wire.failure();

    SERVER.verify(requests, anyRequestedFor(anyUrl()));
  }

  @Test
  void aPortalsPageIsNotAskedForAgain() throws Exception {
    answer(aResponse().withStatus(200).withBody("<html>"));

    assertThat(wire.failure().kind()).isEqualTo(Kind.NOT_THE_SERVICE);
    SERVER.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void oneErrorOfTheServerIsGotOver() throws Exception {
    answerOnceAndThenWell(500);

    assertThat(wire.inspect().body()).isEqualTo(BODY);
    SERVER.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void aThrottlingThatTheNextAttemptGetsOverSlowsTheCallsDown() throws Exception {
    answerOnceAndThenWell(429);
    CallBudget budget = new CallBudget(1000);

    try (Wire slowed = new Wire(URI.create(SERVER.baseUrl()), Wire.PATIENT, budget)) {
      slowed.inspect();
    }

    assertThat(budget.perSecond(LANE)).as("half, and what one answer gives back").isEqualTo(600);
  }

  @Test
  void anErrorIsAnAnswerThatBringsTheRateBack() throws Exception {
    answer(aResponse().withStatus(404).withBody("{}"));
    CallBudget budget = new CallBudget(1000);
    budget.throttled(LANE);

    try (Wire slowed = new Wire(URI.create(SERVER.baseUrl()), Wire.PATIENT, budget)) {
      slowed.failure();
    }

    assertThat(budget.perSecond(LANE)).isEqualTo(600);
  }

  @Test
  void everyAttemptIsTakenFromTheBudget() throws Exception {
    answerOnceAndThenWell(500);
    CallBudget budget = new CallBudget(0.001, () -> 0);

    try (Wire counted = new Wire(URI.create(SERVER.baseUrl()), Wire.PATIENT, budget)) {
      counted.inspect();
    }

    int left = CallBudget.BURST - 2;
    AtomicInteger taken = new AtomicInteger();
    Thread caller = Thread.ofPlatform().daemon().start(() -> takeAll(budget, taken));
    while (taken.get() <= left && caller.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(taken).hasValue(left);
    caller.interrupt();
  }

  @Test
  void anInterruptEndsTheCallAtOnce() throws Exception {
    answer(ok(BODY).withFixedDelay(20_000));

    assertEndsAtOnceWhenInterrupted();
  }

  @Test
  void anInterruptEndsTheWaitForTheNextAttempt() throws Exception {
    answer(aResponse().withStatus(429).withBody("{}"));

    assertEndsAtOnceWhenInterrupted();
  }

  @Test
  void anInterruptBeforeTheCallSendsNothing() throws Exception {
    answer(ok(BODY));
    Thread.currentThread().interrupt();

    assertThatThrownBy(wire::inspect).isInstanceOf(InterruptedException.class);

    assertThat(Thread.interrupted()).as("the exception stands for the mark").isFalse();
    SERVER.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void whatTheSourceOfAccessSaysIsHandedOn() throws Exception {
    try (AwsIvs ivs =
        new AwsIvs(
            query -> {
              throw new AccessException(Kind.NO_CREDENTIALS, "No secret key.");
            },
            Wire.PATIENT,
            new CallBudget(1000))) {
      assertThatThrownBy(() -> ivs.ask(Request.getStage(Wire.QUERY)))
          .isInstanceOfSatisfying(
              LookupException.class,
              e -> {
                assertThat(e.failure().kind()).isEqualTo(Kind.NO_CREDENTIALS);
                assertThat(e.failure().reason()).contains("No secret key.");
                assertThat(e.failure().details()).contains("Action: ivs:GetStage");
              });
    }
  }

  private void assertEndsAtOnceWhenInterrupted() throws InterruptedException {
    AtomicReference<Throwable> outcome = new AtomicReference<>(new AssertionError("no outcome"));
    CountDownLatch ended = new CountDownLatch(1);
    Thread call =
        Thread.startVirtualThread(() -> {
          try {
            wire.inspect();
          } catch (InterruptedException | LookupException e) {
            outcome.set(e);
          } finally {
            ended.countDown();
          }
        });
    while (SERVER.getAllServeEvents().isEmpty()
        && SERVER.countRequestsMatching(anyRequestedFor(anyUrl()).build()).getCount() == 0) {
      Thread.onSpinWait();
    }

    Instant interrupted = Instant.now();
    call.interrupt();
    call.join(Duration.ofSeconds(10));

    assertThat(call.isAlive()).isFalse();
    assertThat(outcome.get()).isExactlyInstanceOf(InterruptedException.class);
    assertThat(Duration.between(interrupted, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  private static void takeAll(CallBudget budget, AtomicInteger taken) {
    try {
      while (true) {
        budget.take(LANE, CallBudget.Priority.WAITED_FOR);
        taken.incrementAndGet();
      }
    } catch (InterruptedException over) {
      // The test has seen where it waits.
    }
  }

  private static void answerOnceAndThenWell(int status) {
    SERVER.stubFor(
        post(anyUrl())
            .inScenario("recovery")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(status).withBody("{}"))
            .willSetStateTo("well"));
    SERVER.stubFor(
        post(anyUrl()).inScenario("recovery").whenScenarioStateIs("well").willReturn(ok(BODY)));
  }

  private static ResponseDefinitionBuilder ok(String body) {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withHeader("x-amzn-RequestId", "request-1")
        .withBody(body);
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(anyUrl()).willReturn(answer));
  }
}
