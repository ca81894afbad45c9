package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Timeout(60)
class ListStagesTest {

  private static final List<String> ARNS = DemoAccount.STAGES.stream().map(DemoStage::arn).toList();

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

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"maxResults\":100}", "{\"nextToken\":null,\"maxResults\":null}"})
  void listsEveryStageInOnePage(String body) throws Exception {
    JsonNode answer = Caller.json(caller.call("ListStages", body));
    assertThat(arns(answer)).isEqualTo(ARNS);
    assertThat(answer.propertyNames()).containsExactly("stages");
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, 2",
    "eu-central-1, 1",
    "ap-northeast-1, 1",
    "ap-northeast-2, 1",
    "ap-south-1, 1",
    "xx-nowhere-9, 0"
  })
  void anotherRegionListsOnlyItsOwnStages(String region, int count) throws Exception {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    JsonNode answer = Caller.tree(new ListStages(DemoTime.beginningNow()).answer(request, region));

    assertThat(arns(answer))
        .hasSize(count)
        .allMatch(arn -> arn.startsWith("arn:aws:ivs:" + region + ":"));
  }

  @Test
  void aSummaryIsThatPartOfTheStage() throws Exception {
    JsonNode stages = Caller.json(caller.call("ListStages", "{}")).get("stages");
    for (int i = 0; i < stages.size(); i++) {
      JsonNode whole = Caller.tree(SampleStage.ALL.get(i).answer()).get("stage");
      for (String member : List.of("arn", "name", "activeSessionId", "tags")) {
        assertThat(stages.get(i).get(member)).isEqualTo(whole.get(member));
      }
      assertThat(stages.get(i).propertyNames())
          .isSubsetOf("arn", "name", "activeSessionId", "tags");
    }
    assertThat(stages.get(0).size()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12, 13, 14})
  void pagesHoldEachStageOnceInOrder(int maxResults) throws Exception {
    List<String> arns = new ArrayList<>();
    String token = "";
    do {
      JsonNode page =
          Caller.json(
              caller.call(
                  "ListStages",
                  "{\"maxResults\":" + maxResults + ",\"nextToken\":\"" + token + "\"}"));
      assertThat(page.get("stages").size()).isBetween(1, maxResults);
      arns.addAll(arns(page));
      token = page.path("nextToken").stringValue("");
      assertThat(token).matches("[a-zA-Z0-9+/=_-]{0,1024}");
    } while (!token.isEmpty() && arns.size() <= ARNS.size());
    assertThat(arns).isEqualTo(ARNS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"maxResults\":0} | greater than or equal to 1",
        "{\"maxResults\":-1} | greater than or equal to 1",
        "{\"maxResults\":101} | less than or equal to 100",
        "{\"maxResults\":99999999999999999999} | less than or equal to 100",
        "{\"maxResults\":-99999999999999999999} | greater than or equal to 1",
        "{\"maxResults\":1.5} | must be an integer",
        "{\"maxResults\":\"5\"} | must be an integer",
        "{\"nextToken\":5} | must be a string",
        "{\"nextToken\":\"not!one\"} | regular expression pattern",
        "{\"nextToken\":\"abcd\"} | not one that ListStages returned",
        "{\"nextToken\":\"c3RhZ2VzIGFmdGVyIA==\"} | not one that ListStages returned",
      })
  void inputThatBreaksTheModelIsRefused(String body, String reason) throws Exception {
    HttpResponse<byte[]> response = caller.call("ListStages", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("ValidationException");
    assertThat(Caller.json(response).get("exceptionMessage").stringValue()).contains(reason);
  }

  private static List<String> arns(JsonNode page) {
    List<String> arns = new ArrayList<>();
    page.get("stages").forEach(stage -> arns.add(stage.get("arn").stringValue()));
    return arns;
  }
}
