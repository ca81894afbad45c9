package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, whatever the operation. */
@Timeout(60)
class DemoEndpointTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String LIVE = DemoAccount.STAGES.getFirst().arn();
  private static final String SLOW =
      SampleStage.ALL.stream()
          .filter(it -> it.treatment() instanceof SampleStage.Treatment.Delayed)
          .findFirst()
          .orElseThrow()
          .stage()
          .arn();

  private DemoEndpoint endpoint;
  private Caller caller;

  @BeforeEach
  void start() throws IOException {
    endpoint = DemoEndpoint.start(0);
    caller = Caller.of(endpoint);
  }

  @AfterEach
  void stop() {
    caller.close();
    endpoint.close();
  }

  @Test
  void listensOnTheOneLoopbackAddressOnly() {
    assertThat(endpoint.uri().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
    URI neighbor = URI.create(endpoint.uri().toString().replace("127.0.0.1", "127.0.0.2"));
    assertThatThrownBy(() -> new Caller(neighbor, caller.http()).getStage(LIVE))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aPortInUseIsABindException() {
    assertThatThrownBy(() -> DemoEndpoint.start(endpoint.uri().getPort()))
        .isInstanceOf(BindException.class);
  }

  @Test
  void everyAnswerIsJsonWithARequestIdOfItsOwn() throws Exception {
    Set<String> ids = new HashSet<>();
    for (String arn : List.of(LIVE, LIVE, "arn:aws:ivs:us-east-1:123456789012:stage/nosuch", "")) {
      HttpResponse<byte[]> response = caller.getStage(arn);
      assertThat(header(response, "Content-Type")).isEqualTo("application/json");
      assertThat(response.headers().firstValueAsLong("Content-Length"))
          .hasValue(response.body().length);
      UUID id = UUID.fromString(header(response, "x-amzn-RequestId"));
      assertThat(List.of(id.version(), id.variant())).containsExactly(4, 2);
      ids.add(id.toString());
    }
    assertThat(ids).hasSize(4);
  }

  @Test
  void oneConnectionServesAnswersAndRefusals() throws Exception {
    Set<Object> connections = new HashSet<>();
    for (String body : List.of("{\"arn\":\"" + LIVE + "\"}", "{}", "]", "x".repeat(60_000), "")) {
      connections.add(caller.call("GetStage", body).connectionLabel().orElseThrow());
      connections.add(caller.call("NoSuchThing", body).connectionLabel().orElseThrow());
    }
    assertThat(connections).hasSize(1);
  }

  @Test
  void aHeadRequestHasNoBodyAndKeepsTheConnection() throws Exception {
    HttpResponse<byte[]> head =
        caller.send(caller.request("GetStage", BodyPublishers.noBody()).HEAD().build());
    assertThat(head.statusCode()).isEqualTo(404);
    assertThat(head.body()).isEmpty();
    assertThat(caller.getStage(LIVE).connectionLabel()).isEqualTo(head.connectionLabel());
  }

  @Test
  void aBodyThatArrivesInPiecesIsWaitedFor() throws Exception {
    String body = "{\"arn\":\"" + LIVE + "\"}";
    PipedInputStream pieces = new PipedInputStream();
    CompletableFuture<HttpResponse<byte[]>> slow;
    try (PipedOutputStream out = new PipedOutputStream(pieces)) {
      out.write(body.substring(0, 9).getBytes(StandardCharsets.UTF_8));
      slow = caller.start(caller.request("GetStage", BodyPublishers.ofInputStream(() -> pieces)));
      assertThat(caller.getStage(LIVE).statusCode()).isEqualTo(200);
      assertThat(slow).isNotDone();
      out.write(body.substring(9).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(slow.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {65_537, 500_000})
  void aBodyThatIsTooLargeIsRefused(int length) throws Exception {
    HttpResponse<byte[]> response = caller.call("GetStage", " ".repeat(length));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(header(response, "x-amzn-ErrorType")).isEqualTo("RequestEntityTooLargeException");
    assertThat(caller.getStage(LIVE).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /NoSuchThing",
    "POST, /",
    "POST, /GetStage/",
    "POST, /getstage",
    "POST, /x/GetStage",
    "GET,  /GetStage",
    "PUT,  /GetStage",
    "OPTIONS, /ListStages",
  })
  void whatIsNoOperationIsUnknown(String method, String path) throws Exception {
    HttpRequest request =
        caller
            .request("", BodyPublishers.noBody())
            .uri(endpoint.uri().resolve(path))
            .method(method, BodyPublishers.noBody())
            .build();
    assertRefused(caller.send(request), 404, "UnknownOperationException", "message");
  }

  @Test
  void anUnsignedRequestIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.uri().resolve("/GetStage"))
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertRefused(caller.send(request), 403, "MissingAuthenticationTokenException", "message");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bearer abc | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=A/20260102/us-east-1/ivs/aws4_request, SignedHeaders=host"
            + " | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=A/20260102/us-east-1/ivs/aws4_request, Signature=ab"
            + " | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 SignedHeaders=host, Signature=ab | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=A/20260102/ivs/aws4_request, SignedHeaders=h, Signature=ab"
            + " | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=A/20260102/us-east-1/s3/aws4_request, SignedHeaders=h,"
            + " Signature=ab | InvalidSignatureException",
      })
  void aMalformedSignatureIsRefused(String authorization, String type) throws Exception {
    HttpRequest request =
        caller
            .request("GetStage", BodyPublishers.ofString("{}"))
            .setHeader("Authorization", authorization)
            .build();
    assertRefused(caller.send(request), 403, type, "message");
  }

  @Test
  void aSignatureWithoutADateIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.uri().resolve("/GetStage"))
            .header("Authorization", Caller.SIGNATURE)
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertRefused(caller.send(request), 403, "IncompleteSignatureException", "message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu-west-1", "mars-north-1"})
  void anyKeyAndRegionMaySign(String region) throws Exception {
    HttpRequest request =
        caller
            .request("GetStage", BodyPublishers.ofString("{\"arn\":\"" + LIVE + "\"}"))
            .setHeader(
                "Authorization",
                Caller.SIGNATURE.replace("us-east-1", region).replace("AKIAIOSFODNN7", "ASIAXX"))
            .build();
    assertThat(caller.send(request).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "hello", "[]", "\"text\"", "7", "null", "{\"arn\":\"a\"} {}", "{'a':1}"})
  void aBodyThatIsNoJsonObjectIsRefused(String body) throws Exception {
    assertRefused(caller.call("GetStage", body), 400, "SerializationException", "message");
  }

  @Test
  void aBodyThatNestsTooDeepIsRefused() throws Exception {
    String body = "{\"arn\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
    assertRefused(caller.call("GetStage", body), 400, "SerializationException", "message");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 200",
    "application/JSON;charset=UTF-8, 200",
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
  })
  void onlyJsonIsTaken(String contentType, int status) throws Exception {
    HttpRequest request =
        caller
            .request("ListStages", BodyPublishers.ofString("{}"))
            .setHeader("Content-Type", contentType)
            .build();
    assertThat(caller.send(request).statusCode()).isEqualTo(status);
  }

  @Test
  void closingEndsASlowAnswerAtOnceAndLeavesNoThread() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> slow = sendSlow();
    Threads.await(GetStage.class, true, PATIENCE);

    endpoint.close();
    assertThat(slow).failsWithin(Duration.ofSeconds(2));
    // Well before the slow answer would have been due.
    Threads.await(GetStage.class, false, Duration.ofSeconds(2));
    assertThatThrownBy(() -> caller.getStage(LIVE)).isInstanceOf(IOException.class);
  }

  @Test
  void aSlowAnswerTakesFourSecondsAndAClientThatGivesUpLeavesNoThread() throws Exception {
    long start = System.nanoTime();
    CompletableFuture<HttpResponse<byte[]>> patient = sendSlow();
    CompletableFuture<HttpResponse<byte[]>> impatient = sendSlow();
    Threads.await(GetStage.class, true, PATIENCE);
    impatient.cancel(true);

    // The others do not wait for the slow one.
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      others.add(caller.getStage(LIVE).statusCode());
    }
    assertThat(others).containsOnly(200);
    assertThat(patient).isNotDone();

    HttpResponse<byte[]> answer = patient.get(10, TimeUnit.SECONDS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(3900));
    assertThat(Caller.json(answer).at("/stage/arn").stringValue()).isEqualTo(SLOW);
    Threads.await(GetStage.class, false, PATIENCE);
  }

  @Test
  void mayBeClosedTwice() {
    endpoint.close();
    endpoint.close();
    assertThatThrownBy(() -> caller.getStage(LIVE)).isInstanceOf(IOException.class);
  }

  private CompletableFuture<HttpResponse<byte[]>> sendSlow() {
    String body = "{\"arn\":\"" + SLOW + "\"}";
    return caller.start(caller.request("GetStage", BodyPublishers.ofString(body)));
  }

  private static void assertRefused(
      HttpResponse<byte[]> response, int status, String type, String member) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "x-amzn-ErrorType")).isEqualTo(type);
    assertThat(Caller.json(response).propertyNames()).containsExactly(member);
    assertThat(Caller.json(response).get(member).stringValue()).isNotBlank();
    assertThat(header(response, "x-amzn-RequestId")).isNotBlank();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
