package dev.stageinspector.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on sessions, participants, events, compositions: what AWS would say. */
class SessionOperationsTest {

  private static final String NOWHERE = "arn:aws:ivs:us-east-1:123456789012:stage/nosuch";
  private static final String ENCODER =
      "arn:aws:ivs:us-east-1:123456789012:encoder-configuration/Xs9LdB4pRnWy";

  private final DemoDay day = new DemoDay();
  private final ObjectNode live = DemoDay.session(DemoDay.TOWN_HALL, DemoDay.LIVE);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50})
  void pagesHoldEachElementOnceInTheSameOrder(int size) throws Exception {
    ObjectNode stage = DemoDay.request("stageArn", DemoDay.TOWN_HALL);
    assertPages("ListStageSessions", "stageSessions", size, 7, stage);
    assertPages("ListParticipants", "participants", size, 16, live);
    assertPages("ListParticipantEvents", "events", size, 6, participant("Vt3nQx8LmKcA"));
    assertPages("ListCompositions", "compositions", size, 4, DemoDay.request());
    assertPages("ListEncoderConfigurations", "encoderConfigurations", size, 3, DemoDay.request());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ListStageSessions | {} | 'stageArn' failed to satisfy constraint: Member must not be null",
        "ListStageSessions | {'stageArn':'x'} | pattern",
        "GetStageSession | {'stageArn':'S'} | 'sessionId'",
        "GetStageSession | {'stageArn':'S','sessionId':'st-short'} | length greater than",
        "ListParticipants | {'stageArn':'S','sessionId':'xx-4WkQ7Zt2bXn9L'} | pattern",
        "ListParticipants | {'stageArn':'S','sessionId':'L','filterByPublished':1} | boolean",
        "ListParticipants | {'stageArn':'S','sessionId':'L','filterByState':'ASLEEP'} | pattern",
        "ListParticipants | {'stageArn':'S','sessionId':'L','filterByRecordingState':'DISABLED'}"
            + " | pattern",
        "ListParticipants | {'stageArn':'S','sessionId':'L','filterByPublished':false,"
            + "'filterByUserId':''} | Only one of",
        "ListParticipants | {'stageArn':'S','sessionId':'L','nextToken':'abcd'} | not one that",
        "GetParticipant | {'stageArn':'S','sessionId':'L','participantId':'a b'} | pattern",
        "GetParticipant | {} | 3 validation errors",
        "ListParticipantEvents | {'stageArn':'S','sessionId':'L'} | 'participantId'",
        "ListParticipantReplicas | {'participantId':'x'} | 'sourceStageArn'",
        "ListParticipantReplicas | {'sourceStageArn':'S','participantId':'x','maxResults':51}"
            + " | less than or equal to 50",
        "ListCompositions | {'filterByStageArn':'x'} | pattern",
        "ListCompositions | {'maxResults':101} | less than or equal to 100",
        "GetComposition | {} | 'arn'",
        "ListEncoderConfigurations | {'maxResults':0} | greater than or equal to 1",
      })
  void whatTheModelDoesNotAllowIsRefused(String operation, String request, String reason) {
    String json =
        request
            .replace('\'', '"')
            .replace("\"S\"", "\"" + DemoDay.TOWN_HALL + "\"")
            .replace("\"L\"", "\"" + DemoDay.LIVE + "\"");
    assertRefused(operation, json, 400, "ValidationException", reason);
  }

  @ParameterizedTest
  @CsvSource({
    "ListStageSessions, stageSessions",
    "ListParticipants, participants",
    "ListParticipantEvents, events",
  })
  void aListOfAnUnknownStageIsEmpty(String operation, String member) throws Exception {
    ObjectNode request = DemoDay.participant(NOWHERE, DemoDay.LIVE, "x");
    assertThat(day.ask(operation, request).toString()).isEqualTo("{\"" + member + "\":[]}");
  }

  @Test
  void theListOfAnUnknownSessionOrParticipantIsEmpty() throws Exception {
    ObjectNode unknown = DemoDay.participant(DemoDay.TOWN_HALL, "st-0000000000000", "nobody");
    assertThat(day.ask("ListParticipants", unknown).get("participants")).isEmpty();
    assertThat(day.ask("ListParticipantEvents", unknown).get("events")).isEmpty();
    assertThat(day.ask("ListParticipantEvents", participant("nobody")).get("events")).isEmpty();
  }

  @Test
  void getOfAnUnknownThingIsNotFound() {
    ObjectNode session = DemoDay.session(DemoDay.TOWN_HALL, "st-0000000000000");
    assertRefused(
        "GetStageSession", session.toString(), 404, "ResourceNotFoundException", "not found");
    assertRefused(
        "GetParticipant",
        participant("nobody").toString(),
        404,
        "ResourceNotFoundException",
        "nobody");
    assertRefused(
        "GetComposition",
        "{\"arn\":\"arn:aws:ivs:us-east-1:123456789012:composition/nosuch\"}",
        404,
        "ResourceNotFoundException",
        "not found");
  }

  @ParameterizedTest
  @CsvSource({
    "board-meeting, 403, AccessDeniedException, ivs:ListStageSessions",
    "trending-show, 429, ThrottlingException, Rate exceeded",
    "brand-new-account, 403, PendingVerification, pending",
    "storm-in-the-rack, 500, InternalServerException, failed",
  })
  void aRefusedStageHasNoSessionsEither(String name, int status, String type, String reason) {
    ObjectNode request = DemoDay.request("stageArn", DemoDay.stage(name));
    assertRefused("ListStageSessions", request.toString(), status, type, reason);
  }

  @Test
  void aSessionIsTheSameInTheListAndAlone() throws Exception {
    for (JsonNode session :
        day.all(
            "ListStageSessions",
            "stageSessions",
            100,
            DemoDay.request("stageArn", DemoDay.TOWN_HALL))) {
      String id = session.get("sessionId").stringValue();
      assertThat(day.ask("GetStageSession", DemoDay.session(DemoDay.TOWN_HALL, id)))
          .isEqualTo(DemoDay.request().set("stageSession", session));
    }
  }

  @Test
  void aSummaryIsAPartOfTheParticipant() throws Exception {
    for (JsonNode summary : day.all("ListParticipants", "participants", 100, live)) {
      JsonNode whole =
          day.ask("GetParticipant", participant(summary.get("participantId").stringValue()))
              .get("participant");
      assertThat(whole.properties()).containsAll(summary.properties());
      assertThat(whole.has("attributes")).isTrue();
      assertThat(summary.propertyNames())
          .doesNotContain("attributes", "protocol", "sdkVersion", "recordingS3Prefix");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "filterByUserId, ben.okafor, 3, userId",
    "filterByUserId, '', 1, userId",
    "filterByState, DISCONNECTED, 4, state",
    "filterByRecordingState, STARTING, 1, recordingState",
  })
  void aFilterLeavesOnlyWhatItNames(String filter, String value, int count, String member)
      throws Exception {
    Predicate<JsonNode> named = it -> value.equals(it.path(member).stringValue(null));
    List<JsonNode> all = day.all("ListParticipants", "participants", 100, live);
    List<JsonNode> found =
        day.all("ListParticipants", "participants", 2, live.deepCopy().put(filter, value));
    assertThat(found).allMatch(named).hasSize(count);
    if (!value.isEmpty()) {
      assertThat(all).filteredOn(named).isEqualTo(found);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void publishersAreToldFromViewers(boolean published) throws Exception {
    ObjectNode request = live.deepCopy().put("filterByPublished", published);
    assertThat(day.all("ListParticipants", "participants", 5, request))
        .isNotEmpty()
        .allMatch(it -> it.get("published").booleanValue() == published);
  }

  @Test
  void compositionsAreFilteredAndGoneFiveMinutesAfterTheirEnd() throws Exception {
    ObjectNode none = DemoDay.request("filterByStageArn", DemoDay.stage("evening-rehearsal"));
    assertThat(day.ask("ListCompositions", none).get("compositions")).isEmpty();
    ObjectNode one = DemoDay.request("filterByEncoderConfigurationArn", ENCODER);
    assertThat(day.ask("ListCompositions", one).get("compositions").values())
        .extracting(it -> it.get("state").stringValue())
        .containsExactly("ACTIVE");

    JsonNode stopped = day.ask("ListCompositions", DemoDay.request()).at("/compositions/2");
    assertThat(stopped.get("state").stringValue()).isEqualTo("STOPPED");
    day.pass(Duration.ofMinutes(5));
    assertThat(day.ask("ListCompositions", DemoDay.request()).get("compositions").size())
        .isEqualTo(1);
    ObjectNode arn = DemoDay.request();
    arn.set("arn", stopped.get("arn"));
    assertRefused("GetComposition", arn.toString(), 404, "ResourceNotFoundException", "not found");
  }

  @Test
  void aCompositionInAListHasNoLayoutAndNoConfiguration() throws Exception {
    for (JsonNode summary : day.ask("ListCompositions", DemoDay.request()).get("compositions")) {
      JsonNode whole =
          day.ask("GetComposition", DemoDay.request("arn", summary.get("arn").stringValue()))
              .get("composition");
      assertThat(whole.has("layout")).isTrue();
      assertThat(summary.has("layout")).isFalse();
      assertThat(whole.at("/destinations/0").has("configuration")).isTrue();
      assertThat(summary.at("/destinations/0").has("configuration")).isFalse();
      assertThat(summary.at("/destinations/0/id")).isEqualTo(whole.at("/destinations/0/id"));
    }
  }

  private void assertPages(String operation, String member, int size, int count, ObjectNode request)
      throws Refusal {
    List<JsonNode> whole = day.all(operation, member, 50, request);
    assertThat(whole).as(operation).hasSize(count).doesNotHaveDuplicates();
    assertThat(day.all(operation, member, size, request)).as(operation).isEqualTo(whole);
  }

  private void assertRefused(
      String operation, String request, int status, String type, String reason) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> day.ask(operation, (ObjectNode) DemoJson.tree(bytes(request))));
    assertThat(refusal).as(operation + " " + request).isNotNull();
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.type()).isEqualTo(type);
    assertThat(refusal).hasMessageContaining(reason);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static ObjectNode participant(String id) {
    return DemoDay.participant(DemoDay.TOWN_HALL, DemoDay.LIVE, id);
  }
}
