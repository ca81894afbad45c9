package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.demo.SampleStage.Treatment;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class GetStageTest {

  private static DemoEndpoint endpoint;
  private static Caller caller;

  @BeforeAll
  static void start() throws IOException {
    endpoint = DemoEndpoint.start(0);
    caller = Caller.of(endpoint);
  }

  @AfterAll
  static void stop() {
    caller.close();
    endpoint.close();
  }

  static Stream<SampleStage> answered() {
    return SampleStage.ALL.stream().filter(it -> it.treatment() instanceof Treatment.Answered);
  }

  @ParameterizedTest
  @MethodSource("answered")
  void aSampleIsAnsweredByteForByte(SampleStage sample) throws Exception {
    HttpResponse<byte[]> response = caller.getStage(sample.stage().arn());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(sample.answer());
    assertThat(Caller.json(response).at("/stage/arn").stringValue())
        .isEqualTo(sample.stage().arn());
  }

  @ParameterizedTest
  @CsvSource({
    "board-meeting, 403, AccessDeniedException, exceptionMessage, ivs:GetStage",
    "brand-new-account, 403, PendingVerification, exceptionMessage, pending verification",
    "trending-show, 429, ThrottlingException, message, Rate exceeded",
    "storm-in-the-rack, 500, InternalServerException, exceptionMessage, service failed",
  })
  void aSampleIsRefused(String name, int status, String type, String member, String reason)
      throws Exception {
    HttpResponse<byte[]> response = caller.getStage(sample(name).stage().arn());
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue(type);
    assertThat(Caller.json(response).propertyNames()).containsExactly(member);
    assertThat(Caller.json(response).get(member).stringValue()).contains(reason);
  }

  @Test
  void aDenialNamesUserActionAndResource() throws Exception {
    String arn = sample("board-meeting").stage().arn();
    assertThat(Caller.json(caller.getStage(arn)).get("exceptionMessage").stringValue())
        .startsWith(
            "User: arn:aws:iam::123456789012:user/demo is not authorized to perform: ivs:GetStage"
                + " on resource: "
                + arn);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:ivs:us-east-1:123456789012:stage/nosuch",
    "arn:aws:ivs:us-west-2:123456789012:stage/fK3mT9wQzR4v",
    "arn:aws:ivs:us-east-1:210987654321:stage/fK3mT9wQzR4v",
    "arn:aws:ivs:us-east-1:123456789012:stage/fk3mt9wqzr4v",
  })
  void anUnknownStageIsNotFound(String arn) throws Exception {
    HttpResponse<byte[]> response = caller.getStage(arn);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("x-amzn-ErrorType"))
        .hasValue("ResourceNotFoundException");
    assertThat(Caller.json(response).get("exceptionMessage").stringValue()).contains(arn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | must not be null",
        "{\"arn\":null} | must not be null",
        "{\"Arn\":\"a\"} | must not be null",
        "{\"arn\":7} | must be a string",
        "{\"arn\":[\"a\"]} | must be a string",
        "{\"arn\":\"\"} | length greater than or equal to 1",
        "{\"arn\":\"nonsense\"} | regular expression pattern",
        "{\"arn\":\"arn:aws:ivs:us-east-1:123456789012:channel/abc\"} | regular expression pattern",
        "{\"arn\":\"arn:aws-cn:ivs:us-east-1:123456789012:stage/abc\"} | regular expression"
            + " pattern",
        "{\"arn\":\"arn:aws:ivs:us-east-1:123456789012:stage/abc\\n\"} | regular expression"
            + " pattern",
      })
  void anArnThatBreaksTheModelIsRefused(String body, String reason) throws Exception {
    assertInvalid(caller.call("GetStage", body), reason);
  }

  @Test
  void anArnMayHave128CharactersAndNotOneMore() throws Exception {
    String start = "arn:aws:ivs:us-east-1:123456789012:stage/";
    String longest = start + "x".repeat(128 - start.length());
    assertThat(caller.getStage(longest).statusCode()).isEqualTo(404);
    assertInvalid(caller.getStage(longest + "x"), "length less than or equal to 128");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() throws Exception {
    HttpResponse<byte[]> response = caller.getStage("?".repeat(129));
    assertInvalid(response, "2 validation errors detected: ");
    assertInvalid(response, "length less than or equal to 128; ");
    assertInvalid(response, "regular expression pattern");
  }

  private static void assertInvalid(HttpResponse<byte[]> response, String reason) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("ValidationException");
    assertThat(Caller.json(response).get("exceptionMessage").stringValue()).contains(reason);
  }

  private static SampleStage sample(String name) {
    return SampleStage.ALL.stream()
        .filter(it -> it.stage().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
