package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tokens, ingest configurations and the WHIP servers of the demo account. */
@Timeout(60)
class BroadcastOperationsTest {

  private static final String LIVE = DemoAccount.STAGES.getFirst().arn();

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
  void aTokenHasTheDocumentedForm() throws Exception {
    JsonNode answer =
        Caller.json(
            caller.call(
                "CreateParticipantToken",
                """
                {"stageArn":"%s","duration":60,"userId":"me","capabilities":["PUBLISH"],
                 "attributes":{"role":"host"}}\
                """
                    .formatted(LIVE)));

    JsonNode token = answer.get("participantToken");
    String[] parts = token.get("token").stringValue().split("\\.", -1);
    assertThat(parts).hasSize(3);
    assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(96);
    JsonNode header = Caller.tree(Base64.getUrlDecoder().decode(parts[0]));
    assertThat(header.get("alg").stringValue()).isEqualTo("ES384");
    JsonNode claims = Caller.tree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.get("resource").stringValue()).isEqualTo(LIVE);
    assertThat(claims.get("topic").stringValue()).isEqualTo("fK3mT9wQzR4v");
    assertThat(claims.get("jti")).isEqualTo(token.get("participantId"));
    assertThat(claims.get("whip_url").stringValue()).startsWith("https://9x0y8z7s6t5u.");
    assertThat(claims.get("user_id").stringValue()).isEqualTo("me");
    assertThat(claims.at("/attributes/role").stringValue()).isEqualTo("host");
    assertThat(claims.at("/capabilities/allow_publish").booleanValue()).isTrue();
    assertThat(claims.at("/capabilities/allow_subscribe").booleanValue()).isFalse();
    assertThat(claims.get("exp").longValue() - claims.get("iat").longValue()).isEqualTo(3600);
    assertThat(Instant.parse(token.get("expirationTime").stringValue()).getEpochSecond())
        .isEqualTo(claims.get("exp").longValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|stageArn",
        "{'stageArn':'nonsense'}|regular expression",
        "{'stageArn':'%s','duration':0}|duration",
        "{'stageArn':'%s','duration':20161}|20160",
        "{'stageArn':'%s','capabilities':['FLY']}|enum",
        "{'stageArn':'%s','attributes':{'a':1}}|map of strings",
        "{'stageArn':'%s','attributes':{'a':'LONG'}}|at most 1024 bytes",
        "{'stageArn':'%s','userId':'LONG'}|userId"
      })
  void whatTheModelDoesNotAllowIsRefused(String request, String words) throws Exception {
    HttpResponse<byte[]> response =
        caller.call(
            "CreateParticipantToken",
            request.replace('\'', '"').replace("LONG", "x".repeat(1030)).formatted(LIVE));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Caller.json(response).get("exceptionMessage").stringValue()).contains(words);
  }

  @Test
  void ingestConfigurationsComePageByPageAndWithoutTheirKeys() throws Exception {
    List<String> names = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          Caller.json(
              caller.call(
                  "ListIngestConfigurations",
                  "{\"maxResults\":2,\"filterByStageArn\":\""
                      + LIVE
                      + "\""
                      + (next.isEmpty() ? "" : ",\"nextToken\":\"" + next + "\"")
                      + "}"));
      page.get("ingestConfigurations").forEach(it -> names.add(it.get("name").stringValue()));
      assertThat(page.toString()).doesNotContain("streamKey");
      next = page.path("nextToken").asString("");
    } while (!next.isEmpty());

    assertThat(names).containsExactly("main-camera", "backup-encoder", "field-unit");
  }

  @Test
  void oneIngestConfigurationHasItsKey() throws Exception {
    SampleIngest sample = SampleIngest.ALL.getLast();
    JsonNode found =
        Caller.json(caller.call("GetIngestConfiguration", "{\"arn\":\"" + sample.arn() + "\"}"));

    assertThat(found.at("/ingestConfiguration/streamKey").stringValue()).startsWith("rt_");
    assertThat(found.at("/ingestConfiguration/stageArn").stringValue()).isEmpty();
    assertThat(
            caller
                .call("GetIngestConfiguration", "{\"arn\":\"" + sample.arn() + "x\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theGlobalWhipServerSendsOnToTheOtherOne() throws Exception {
    try (DemoWhip whip = DemoWhip.start();
        HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> sentOn = options(http, whip.global());
      assertThat(sentOn.statusCode()).isEqualTo(307);
      assertThat(sentOn.headers().firstValue("Location")).hasValue(whip.own().toString());

      HttpResponse<String> own = options(http, whip.own());
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.headers().firstValue("Accept-Post")).hasValue("application/sdp");

      HttpResponse<String> offer =
          http.send(
              HttpRequest.newBuilder(whip.own()).POST(BodyPublishers.ofString("v=0")).build(),
              BodyHandlers.ofString());
      assertThat(offer.statusCode()).isEqualTo(405);
    }
  }

  private static HttpResponse<String> options(HttpClient http, URI uri) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri).method("OPTIONS", BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }
}
