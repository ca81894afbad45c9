package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.sessions.SessionSummary.Level;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionSummaryTest {

  private static final String ON = "10:01:00 PUBLISH_STARTED";
  private static final String PAIR =
      "\"redundantIngest\": true, \"ingestConfigurationArn\": \"arn:pair\", \"published\": true";

  @Test
  void tellsWhoPublishesSinceWhen() {
    Logs log =
        new Logs()
            .asOf("10:47:00")
            .publisher("h", "host-7", "10:00:20 JOINED", "10:35:00 PUBLISH_STARTED");

    assertThat(words(log))
        .containsExactly(
            "Open for 46 min 59 s",
            "+host-7 has been publishing since 10:35:00 (12 min)",
            "1 connected",
            "1 publisher",
            "+No drops");
  }

  @Test
  void tellsTimesInTheZoneOfTheReaderWithTheDayIfItIsAnother() {
    SessionLog log = new Logs().asOf("10:47:00").publisher("h", "", ON).log();

    assertThat(SessionSummary.of(log).fragments(ZoneId.of("Pacific/Auckland")).get(1).words())
        .isEqualTo("participant h has been publishing since 23:01:00 (46 min)");
    assertThat(SessionSummary.of(log).fragments(ZoneId.of("+13:30")).get(1).words())
        .isEqualTo("participant h has been publishing since 25 Nov, 23:31:00 (46 min)");
  }

  @Test
  void anOpenSessionInWhichNobodyPublishesIsTold() {
    assertThat(
            words(
                new Logs()
                    .publisher("h", "host", ON, "11:00:00 PUBLISH_STOPPED")
                    .participant("v", "ann", "")))
        .containsExactly(
            "Open for 2 h",
            "!Nobody is publishing",
            "2 connected",
            "1 publisher",
            "+No drops",
            "Viewers not checked");
  }

  @Test
  void nothingIsToldOfParticipantsBeforeAnyHaveCome() {
    assertThat(words(new Logs().notEveryone()))
        .containsExactly("Open for 2 h", "Participants not loaded");
  }

  @Test
  void nothingIsToldOfPublishersWhoseEventsAreNotLoaded() {
    assertThat(words(new Logs().participant("h", "host", "\"published\": true")))
        .containsExactly(
            "Open for 2 h", "1 connected", "1 publisher", "Publishers' events not loaded");
    assertThat(
            words(
                new Logs()
                    .publisher("h", "host", ON)
                    .participant("g", "guest", "\"published\": true")))
        .containsExactly(
            "Open for 2 h",
            "+host has been publishing since 10:01:00 (1 h 59 min)",
            "2 connected",
            "2 publishers",
            "Events of 1 publisher not loaded");
  }

  @Test
  void noAllClearIsGivenForWhatIsNotKnown() {
    assertThat(words(new Logs().publisher("h", "host")))
        .as("AWS returned no events")
        .doesNotContain("!Nobody is publishing", "+No drops")
        .contains("!1 publisher without publishing events");
    assertThat(words(new Logs().publisher("h", "host", "- PUBLISH_STARTED", ON, "10:02:00 LEFT")))
        .as("an event without a time")
        .doesNotContain("!Nobody is publishing", "+No drops")
        .contains("!1 event without a readable time");
    assertThat(words(new Logs().publisher("h", "host", "10:02:00 PUBLISH_STOPPED")))
        .as("no start")
        .doesNotContain("+No drops")
        .contains("!1 time of publishing without a reported start or end");
    assertThat(words(new Logs().publisher("h", "host", ON, "10:02:00 LEFT").notEveryone()))
        .as("not all participants")
        .doesNotContain("!Nobody is publishing", "+No drops")
        .contains(
            "!None of the loaded participants is publishing",
            "At least 1 connected",
            "Not all participants loaded");
    assertThat(words(new Logs().notEveryone())).doesNotContain("!Nobody has published");
  }

  @Test
  void dropsAreGapsInThePublishingOfOneUser() {
    Logs log =
        new Logs()
            .ended("11:00:00")
            .publisher(
                "h1",
                "host",
                ON,
                "10:10:00 PUBLISH_STOPPED",
                "10:10:09 PUBLISH_STARTED",
                "10:20:00 LEFT")
            .publisher("h2", "host", "10:20:41 PUBLISH_STARTED", "10:30:00 LEFT")
            .publisher("g", "guest", "10:05:00 PUBLISH_STARTED", "10:30:00 LEFT");

    assertThat(words(log))
        .containsExactly(
            "Ended after 59 min 59 s", "2 publishers (3 participants)", "!2 drops (longest 41 s)");
  }

  @Test
  void oneDropWithinASecondIsADrop() {
    assertThat(
            words(
                new Logs()
                    .publisher(
                        "h", "host", ON, "10:10:00 PUBLISH_STOPPED", "10:10:00 PUBLISH_STARTED")))
        .contains("!1 drop (under 1 s)");
  }

  @Test
  void nobodyHasAnEmptyUserIdInCommon() {
    Logs log =
        new Logs()
            .publisher("a", "", ON, "10:10:00 LEFT")
            .publisher("b", "", "10:20:00 PUBLISH_STARTED", "10:30:00 LEFT");

    assertThat(words(log)).contains("2 publishers", "+No drops");
  }

  @Test
  void aRedundantPairDropsOnlyWhileBothAreOff() {
    Logs log =
        new Logs()
            .ended("11:00:00")
            .participant("a", "", PAIR)
            .events(
                "a",
                ON,
                "10:10:00 PUBLISH_STOPPED",
                "10:12:00 PUBLISH_STARTED",
                "10:20:00 PUBLISH_STOPPED")
            .participant("b", "", PAIR)
            .events(
                "b", ON, "10:15:00 PUBLISH_STOPPED", "10:20:05 PUBLISH_STARTED", "10:30:00 LEFT");

    assertThat(words(log))
        .containsExactly(
            "Ended after 59 min 59 s",
            "1 publisher (2 participants)",
            "1 redundant pair",
            "!1 drop (5 s)");
  }

  @Test
  void aSecondTokenOfTheSameUserMayComeAndGo() {
    Logs log =
        new Logs()
            .ended("11:00:00")
            .publisher("a", "host", ON, "10:30:00 LEFT")
            .publisher(
                "b",
                "host",
                "10:05:00 PUBLISH_STARTED",
                "10:06:00 PUBLISH_STOPPED",
                "10:10:00 PUBLISH_STARTED",
                "10:12:00 LEFT");

    assertThat(words(log)).contains("+No drops");
  }

  @Test
  void errorsAreToldWithTheirCodes() {
    Logs log =
        new Logs()
            .ended("11:00:00")
            .publisher("h", "host", ON, "10:00:30 PUBLISH_ERROR B_FRAME_PRESENT", "10:30:00 LEFT")
            .participant("v", "ann", "")
            .events(
                "v",
                "10:01:00 JOIN_ERROR",
                "10:02:00 SUBSCRIBE_ERROR h QUOTA_EXCEEDED",
                "10:03:00 SUBSCRIBE_ERROR h QUOTA_EXCEEDED",
                "10:03:00 SUBSCRIBE_ERROR h NEW_CODE");

    assertThat(words(log))
        .containsExactly(
            "Ended after 59 min 59 s",
            "1 publisher",
            "+No drops",
            "!1 publish error: B_FRAME_PRESENT",
            "!1 join error: no code",
            "!3 subscribe errors: NEW_CODE (1), QUOTA_EXCEEDED (2)");
  }

  @Test
  void failedRecordingsAndUncheckedViewersAreCounted() {
    Logs log =
        new Logs()
            .ended("11:00:00")
            .participant("h", "host", "\"published\": true, \"recordingState\": \"FAILED\"")
            .events("h", ON, "10:30:00 LEFT")
            .participant("v", "", "")
            .events("v")
            .participant("w", "", "");

    assertThat(words(log))
        .contains("!1 failed recording", "1 of 2 viewers not checked")
        .doesNotContain("Viewers not checked");
  }

  @Test
  void manyPublishersAreCountedNotNamed() {
    Logs log = new Logs();
    for (int i = 1; i <= 5; i++) {
      log.publisher("p" + i, "user-" + i, ON);
    }
    assertThat(words(log)).hasSize(8).contains("+2 more are publishing");
  }

  @Test
  void aSessionWithoutTimesIsOnlyOpenOrEnded() {
    assertThat(words(new Logs().sessionOf("\"endTime\": null")).getFirst()).isEqualTo("Open");
    assertThat(words(new Logs().sessionOf("\"endTime\": \"some day\"")))
        .containsExactly("Ended", "!Nobody has published");
  }

  @Test
  void lengthsHaveAsManyUnitsAsAReaderNeeds() {
    assertThat(
            List.of(
                "-PT5M",
                "PT0.9S",
                "PT59S",
                "PT1M",
                "PT9M5S",
                "PT50M59S",
                "PT1H",
                "PT1H12M31S",
                "PT23H59M40S",
                "PT26H20M",
                "P2D"))
        .extracting(text -> Counted.length(Duration.parse(text)))
        .containsExactly(
            "under 1 s",
            "under 1 s",
            "59 s",
            "1 min",
            "9 min 5 s",
            "50 min 59 s",
            "1 h",
            "1 h 13 min",
            "1 d",
            "1 d 2 h",
            "2 d");
  }

  /** Each fragment, with a mark for what is good or a warning. */
  private static List<String> words(Logs log) {
    return SessionSummary.of(log.log()).fragments(ZoneId.of("UTC")).stream()
        .map(one ->
            (one.level() == Level.GOOD ? "+" : one.level() == Level.WARNING ? "!" : "")
                + one.words())
        .toList();
  }
}
