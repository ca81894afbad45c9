package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the sample sessions show, each asked for as a client would. */
class SampleSessionsTest {

  private static final String FROM_THE_FUTURE = "tomorrow-live";

  private final DemoDay day = new DemoDay();

  static Stream<String> scenes() {
    return SampleSessions.FILES.values().stream().flatMap(List::stream);
  }

  static Stream<String> scenesOfToday() {
    return scenes().filter(it -> !it.equals(FROM_THE_FUTURE));
  }

  @ParameterizedTest
  @MethodSource("scenesOfToday")
  void keepsTheLimitsOfTheModel(String scene) {
    SceneLimits limits = new SceneLimits();
    limits.session(file(scene).get("session"));
    file(scene).get("participants").forEach(limits::participant);
    assertThat(limits.breaches()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void saysWhatItShows(String scene) {
    assertThat(file(scene).get("shows").stringValue()).matches("[A-Z].{20,300}\\.");
  }

  @Test
  void theOneFromTheFutureBreaksTheLimits() {
    SceneLimits limits = new SceneLimits();
    limits.session(file(FROM_THE_FUTURE).get("session"));
    file(FROM_THE_FUTURE).get("participants").forEach(limits::participant);
    assertThat(limits.breaches())
        .contains("/peakConcurrentParticipants", "/muted", "/protocol", "/name")
        .contains("/recordingState", "/errorDetail", "/state");
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void theDocsNameIt(String scene) throws Exception {
    assertThat(Files.readString(Path.of("src/docs/demo.md"))).contains("| `" + id(scene) + "` |");
  }

  @Test
  void noTwoSessionsShareAnId() {
    assertThat(scenes().map(it -> file(it).at("/session/sessionId")))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(10);
  }

  @Test
  void theSessionThatAStageNamesAsActiveIsOpen() throws Exception {
    for (SampleStage sample : SampleStage.ALL) {
      JsonNode active = DemoJson.tree(sample.answer()).at("/stage/activeSessionId");
      if (active.isString() && !(sample.treatment() instanceof SampleStage.Treatment.Refused)) {
        JsonNode session =
            day.ask("GetStageSession", DemoDay.session(sample.stage().arn(), active.stringValue()));
        assertThat(session.at("/stageSession").hasNonNull("endTime")).isFalse();
      }
    }
    String crowded = "arn:aws:ivs:us-west-2:123456789012:stage/CrowdedStage0010";
    assertThat(day.ask("ListStageSessions", DemoDay.request("stageArn", crowded)).toString())
        .contains("st-Crowded000010");
  }

  /** Each line is a scene and a JSON text that only the thing it must have would bring about. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "town-hall-live | 'redundantIngest':true",
        "town-hall-live | 'remoteParticipantId':'xFbm3Kq9TzLw'",
        "town-hall-live | 'name':'TOKEN_EXCHANGED'",
        "town-hall-live | 'previousToken':{'capabilities':['SUBSCRIBE']",
        "town-hall-live | 'name':'REPLICATION_STARTED'",
        "town-hall-live | 'replicationType':'SOURCE'",
        "town-hall-live | 'sourceSessionId':''",
        "town-hall-live | 'recordingState':'STARTING'",
        "town-hall-live | 'recordingState':'ACTIVE'",
        "town-hall-live | 'recordingState':'STOPPING'",
        "town-hall-live | 'userId':''",
        "town-hall-yesterday | 'replica':true",
        "town-hall-yesterday | 'replica':false",
        "town-hall-yesterday | 'replicationType':'REPLICA'",
        "town-hall-yesterday | 'recordingState':'FAILED'",
        "town-hall-yesterday | 'recordingState':'STOPPED'",
        "town-hall-yesterday | 'recordingState':'DISABLED'",
        "town-hall-encoders | 'errorCode':null",
        "town-hall-encoders | 'protocol':'RTMP'",
        "town-hall-encoders | 'protocol':'WHIP'",
        "town-hall-nobody | 'participants':[]",
        "town-hall-one-token | +00:00",
        "town-hall-names | 'userId':null",
        "town-hall-names | 'remoteParticipantId':''",
        "town-hall-names | 'name':'HAND_RAISED'",
        "town-hall-names | 'errorCode':'MOON_PHASE_UNSUPPORTED'",
        "town-hall-names | 'networkQuality'",
        "town-hall-names | .999999999Z",
        "town-hall-names | \u202e",
        "town-hall-oldest | 'errorCode':'STREAM_DURATION_EXCEEDED'",
        "rehearsal-yesterday | 'name':'REPLICATION_STOPPED'",
        "seoul-live | 'throttled':true",
        "tomorrow-live | 'protocol':'MOQ'",
      })
  void hasWhatItIsFor(String scene, String json) {
    assertThat(file(scene).toString()).contains(json.replace('\'', '"'));
  }

  @Test
  void everyErrorCodeIsThere() {
    Set<String> codes = new HashSet<>();
    scenes()
        .forEach(
            scene -> file(scene).findValues("errorCode").forEach(it -> codes.add(it.asString(""))));
    assertThat(codes).containsAll(SceneLimits.ERROR_CODES);
    assertThat(file("town-hall-encoders").toString())
        .contains("PUBLISH_ERROR", "SUBSCRIBE_ERROR", "JOIN_ERROR");
  }

  @Test
  void eventsComeNewestFirstOldestFirstAndMixedAndInTiedSeconds() {
    List<List<OffsetDateTime>> all = new ArrayList<>();
    file("town-hall-one-token").get("participants").forEach(it -> all.add(times(it)));

    assertThat(all).anyMatch(it -> it.size() > 2 && it.equals(it.stream().sorted().toList()));
    assertThat(all)
        .anyMatch(it -> it.size() > 2 && it.reversed().equals(it.stream().sorted().toList()));
    assertThat(all)
        .anyMatch(it ->
            !it.equals(it.stream().sorted().toList())
                && !it.reversed().equals(it.stream().sorted().toList()));
    assertThat(all).anyMatch(it -> new HashSet<>(it).size() < it.size());
  }

  @Test
  void aRedundantPairIsTwoParticipantsAndOneThatViewersSubscribeTo() throws Exception {
    JsonNode ingest =
        day.ask("ListIngestConfigurations", DemoDay.request()).at("/ingestConfigurations/0");
    assertThat(ingest.get("redundantIngest").booleanValue()).isTrue();
    List<JsonNode> pair =
        participants(DemoDay.TOWN_HALL, DemoDay.LIVE).stream()
            .filter(it -> it.path("redundantIngest").asBoolean(false))
            .toList();
    assertThat(pair)
        .hasSize(2)
        .allMatch(it -> it.get("ingestConfigurationArn").equals(ingest.get("arn")))
        .noneMatch(it -> it.get("participantId").equals(ingest.get("participantId")));
  }

  @Test
  void onePersonHasThreeParticipants() throws Exception {
    assertThat(participants(DemoDay.TOWN_HALL, DemoDay.LIVE))
        .filteredOn(it -> it.path("userId").asString("").equals("ben.okafor"))
        .hasSize(3);
  }

  @Test
  void aReplicaIsKnownFromItsSourceOnly() throws Exception {
    String rehearsal = DemoDay.stage("evening-rehearsal");
    String townHall = DemoDay.TOWN_HALL;
    JsonNode replica =
        file("town-hall-yesterday")
            .get("participants")
            .valueStream()
            .map(it -> it.get("participant"))
            .filter(it -> it.path("replicationType").asString("").equals("REPLICA"))
            .findFirst()
            .orElseThrow();
    String id = replica.get("participantId").stringValue();
    JsonNode known =
        day.ask(
            "ListParticipantReplicas",
            DemoDay.request("sourceStageArn", rehearsal, "participantId", id));
    assertThat(known.at("/replicas/0/destinationStageArn").stringValue()).isEqualTo(townHall);
    assertThat(known.at("/replicas/0/sourceSessionId")).isEqualTo(replica.get("sourceSessionId"));
    assertThat(
            day.ask(
                    "ListParticipantReplicas",
                    DemoDay.request("sourceStageArn", townHall, "participantId", id))
                .get("replicas"))
        .isEmpty();
  }

  @Test
  void theSessionOfYesterdayHoldsFiveAfterTwo() throws Exception {
    OffsetDateTime fiveAfterTwo = OffsetDateTime.parse("2026-11-25T14:05:00-05:00");
    assertThat(
            day.ask("ListStageSessions", DemoDay.request("stageArn", DemoDay.TOWN_HALL))
                .get("stageSessions"))
        .filteredOn(it ->
            it.has("endTime")
                && time(it, "startTime").isBefore(fiveAfterTwo)
                && time(it, "endTime").isAfter(fiveAfterTwo))
        .hasSize(1);
  }

  @Test
  void theLiveSessionGoesOnAsTimePasses() throws Exception {
    String guest =
        participants(DemoDay.TOWN_HALL, DemoDay.LIVE).stream()
            .filter(it ->
                it.path("userId").asString("").equals("ben.okafor")
                    && it.get("state").stringValue().equals("CONNECTED"))
            .map(it -> it.get("participantId").stringValue())
            .findFirst()
            .orElseThrow();
    int before = participants(DemoDay.TOWN_HALL, DemoDay.LIVE).size();
    int events = events(guest).size();

    day.pass(Duration.ofSeconds(19));
    assertThat(participants(DemoDay.TOWN_HALL, DemoDay.LIVE)).hasSize(before);
    day.pass(Duration.ofSeconds(1));
    assertThat(participants(DemoDay.TOWN_HALL, DemoDay.LIVE)).hasSize(before + 1);
    assertThat(events(guest)).hasSize(events);
    day.pass(Duration.ofSeconds(40));
    assertThat(events(guest)).hasSize(events + 2);
    assertThat(state(guest)).isEqualTo("DISCONNECTED");
    day.pass(Duration.ofSeconds(15));
    assertThat(state(guest)).isEqualTo("CONNECTED");
  }

  @Test
  void eventsAloneAreDeniedInOneStageAndThrottledForOneParticipant() throws Exception {
    String silent = DemoDay.stage("silent-archive");
    JsonNode session =
        day.ask("ListStageSessions", DemoDay.request("stageArn", silent)).at("/stageSessions/0");
    List<JsonNode> readable = participants(silent, session.get("sessionId").stringValue());
    assertThat(readable).isNotEmpty();
    assertThatThrownBy(() ->
            day.ask("ListParticipantEvents", DemoDay.participant(silent, DemoDay.LIVE, "whoever")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is not authorized to perform: ivs:ListParticipantEvents on");

    String seoul = DemoDay.stage("seoul-studio");
    List<String> refused = new ArrayList<>();
    for (JsonNode one : participants(seoul, "st-9LpXe5NbWg2Tz")) {
      try {
        day.ask(
            "ListParticipantEvents",
            DemoDay.participant(seoul, "st-9LpXe5NbWg2Tz", one.get("participantId").stringValue()));
      } catch (Refusal refusal) {
        refused.add(refusal.type());
      }
    }
    assertThat(refused).containsExactly("ThrottlingException");
  }

  @Test
  void pagesOfParticipantsAreMadeAsAwsMay() throws Exception {
    JsonNode empty = firstPage(DemoDay.TOWN_HALL, "town-hall-names");
    assertThat(empty.get("participants")).isEmpty();
    assertThat(empty.get("nextToken").stringValue()).isNotEmpty();
    assertThat(participants(DemoDay.TOWN_HALL, id("town-hall-names"))).hasSize(22);

    assertThat(firstPage(DemoDay.TOWN_HALL, "town-hall-one-token").get("nextToken").stringValue())
        .isEmpty();

    String rehearsal = DemoDay.stage("evening-rehearsal");
    JsonNode token = firstPage(rehearsal, "rehearsal-last-week").get("nextToken");
    JsonNode again =
        day.ask(
            "ListParticipants",
            DemoDay.session(rehearsal, id("rehearsal-last-week"))
                .put("nextToken", token.stringValue()));
    assertThat(again.get("nextToken")).isEqualTo(token);
    assertThat(participants(rehearsal, id("rehearsal-last-week")))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  private JsonNode firstPage(String stage, String scene) throws Refusal {
    return day.ask("ListParticipants", DemoDay.session(stage, id(scene)));
  }

  private List<JsonNode> participants(String stage, String session) throws Refusal {
    return day.all("ListParticipants", "participants", 100, DemoDay.session(stage, session));
  }

  private List<JsonNode> events(String participant) throws Refusal {
    return day.all(
        "ListParticipantEvents",
        "events",
        100,
        DemoDay.participant(DemoDay.TOWN_HALL, DemoDay.LIVE, participant));
  }

  private String state(String participant) throws Refusal {
    return day.ask(
            "GetParticipant", DemoDay.participant(DemoDay.TOWN_HALL, DemoDay.LIVE, participant))
        .at("/participant/state")
        .stringValue();
  }

  private String id(String scene) {
    return file(scene).at("/session/sessionId").stringValue();
  }

  private JsonNode file(String scene) {
    JsonNode file = DemoJson.tree(DemoJson.resource("sessions/" + scene + ".json"));
    return RelativeTimes.resolve(file, day.time.at(file.get("begins").stringValue()));
  }

  private static List<OffsetDateTime> times(JsonNode participant) {
    return participant.get("events").valueStream().map(it -> time(it, "eventTime")).toList();
  }

  private static OffsetDateTime time(JsonNode node, String member) {
    return OffsetDateTime.parse(node.get(member).stringValue());
  }
}
