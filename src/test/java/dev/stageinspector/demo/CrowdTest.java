package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sessions that are made when they are asked for. */
class CrowdTest {

  private final DemoDay day = new DemoDay();
  private final String world = DemoDay.stage("tags-of-the-world");
  private final String pilot = DemoDay.stage("pilot-2023");
  private final ObjectNode largest = DemoDay.session(world, "st-Yb4WnK8sPd3Xe");

  @Test
  void pagesHoldEachOf25000ParticipantsOnce() throws Exception {
    List<JsonNode> all = day.all("ListParticipants", "participants", 100, largest);
    Set<JsonNode> ids = new HashSet<>();
    all.forEach(it -> ids.add(it.get("participantId")));
    assertThat(ids).hasSize(25_000);
    assertThat(all).hasSize(25_000);
    assertThat(all)
        .filteredOn(it -> it.get("state").stringValue().equals("CONNECTED"))
        .hasSizeBetween(1_000, 10_000);
  }

  @Test
  void aPageMakesNoMoreParticipantsThanItHolds() throws Exception {
    CrowdSession session =
        new CrowdSession("st-Yb4WnK8sPd3Xe", day.time, "300 minutes ago", Crowd.LARGEST);
    List<String> made = new ArrayList<>();
    ParticipantFilter none = ParticipantFilter.of(new Input(DemoDay.request()));
    session
        .participants(none)
        .after("Crowd0019999")
        .orElseThrow()
        .peek(it -> made.add(it.get("participantId").stringValue()))
        .limit(3)
        .forEach(_ -> {});
    assertThat(made).containsExactly("Crowd0020000", "Crowd0020001", "Crowd0020002");
  }

  @ParameterizedTest
  @CsvSource({
    "filterByUserId, 観客-00043, 0",
    "filterByUserId, 観客-00034, 1",
    "filterByUserId, speaker-00007, 1",
    "filterByUserId, nobody, 0",
    "filterByRecordingState, FAILED, 0",
  })
  void theLargestCanBeFiltered(String filter, String value, int count) throws Exception {
    ObjectNode request = largest.deepCopy().put(filter, value);
    assertThat(day.all("ListParticipants", "participants", 100, request)).hasSize(count);
  }

  @Test
  void thePublishersOfTheLargestAreFoundByPages() throws Exception {
    ObjectNode request = largest.deepCopy().put("filterByPublished", true);
    List<JsonNode> publishers = day.all("ListParticipants", "participants", 7, request);
    assertThat(publishers).hasSize(20).doesNotHaveDuplicates();
    for (JsonNode publisher : publishers) {
      assertThat(events(world, "st-Yb4WnK8sPd3Xe", publisher)).isNotEmpty();
    }
  }

  @Test
  void nothingOfTheLargestLiesInTheFuture() throws Exception {
    for (String id : List.of("Crowd0000000", "Crowd0000019", "Crowd0012345", "Crowd0024999")) {
      ObjectNode request = DemoDay.participant(world, "st-Yb4WnK8sPd3Xe", id);
      assertThat(day.ask("ListParticipantEvents", request).get("events"))
          .isNotEmpty()
          .allMatch(it -> !time(it).isAfter(DemoDay.START));
      assertThat(day.ask("GetParticipant", request).at("/participant/participantId").stringValue())
          .isEqualTo(id);
    }
    assertThat(day.ask("ListParticipants", largest))
        .isEqualTo(new DemoDay().ask("ListParticipants", largest));
  }

  @Test
  void theBusiestDayHas20000EventsOf200Participants() throws Exception {
    String session = "st-2023Pilot0614";
    Map<Instant, Integer> onAir = new HashMap<>();
    int count = 0;
    for (JsonNode one :
        day.all("ListParticipants", "participants", 100, DemoDay.session(pilot, session))) {
      List<JsonNode> events = events(pilot, session, one);
      count += events.size();
      for (JsonNode event : events) {
        switch (event.get("name").stringValue()) {
          case "PUBLISH_STARTED" -> onAir.merge(time(event), 1, Integer::sum);
          case "PUBLISH_STOPPED" -> onAir.merge(time(event), -1, Integer::sum);
          default -> assertThat(event.get("name").stringValue()).matches("JOINED|LEFT|SUB.*");
        }
      }
    }
    assertThat(count).isEqualTo(20_000);
    int now = 0;
    for (Instant instant : onAir.keySet().stream().sorted().toList()) {
      now += onAir.getOrDefault(instant, 0);
      assertThat(now).isBetween(0, 12);
    }
  }

  private List<JsonNode> events(String stage, String session, JsonNode participant) throws Refusal {
    String id = participant.get("participantId").stringValue();
    return day.all("ListParticipantEvents", "events", 100, DemoDay.participant(stage, session, id));
  }

  private static Instant time(JsonNode event) {
    return OffsetDateTime.parse(event.get("eventTime").stringValue()).toInstant();
  }
}
