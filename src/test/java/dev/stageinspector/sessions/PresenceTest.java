package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceTest {

  private static Logs meeting() {
    return new Logs()
        .publisher("h", "host", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:30:00 LEFT")
        .publisher("g", "guest", "10:05:00 JOINED", "10:06:00 PUBLISH_STARTED")
        .participant("v", "ann", "")
        .participant("w", "bob", "\"firstJoinTime\": \"" + Logs.iso("10:20:00") + "\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "09:59:00 | nobody | nobody publishing",
        "10:00:10 | at least 1, at most 2 participants (1 viewer not checked) | nobody publishing",
        "10:01:00 | at least 1, at most 2 participants (1 viewer not checked) | 1 publishing",
        "10:10:00 | at least 2, at most 3 participants (1 viewer not checked) | 2 publishing",
        "10:20:00 | at least 2, at most 4 participants (2 viewers not checked) | 2 publishing",
        "10:30:00 | at least 1, at most 3 participants (2 viewers not checked) | 1 publishing",
        "12:00:00 | at least 1, at most 3 participants (2 viewers not checked) | 1 publishing",
        "12:00:01 | at least 0 participants (later than AWS was asked, 2 viewers not checked,"
            + " unclear for 1) | perhaps 1 publishing"
      })
  void saysWhoWasThereAsARange(String time, String words, String publishing) {
    Presence presence = Presence.at(meeting().log(), Logs.at(time));

    assertThat(presence.words()).isEqualTo(words);
    assertThat(presence.publishingWords()).isEqualTo(publishing);
  }

  @Test
  void saysANumberWhenEverybodyIsChecked() {
    Logs log = meeting().events("v", "10:00:10 JOINED", "10:02:00 LEFT").events("w");

    assertThat(Presence.at(log.log(), Logs.at("10:15:00")).words()).isEqualTo("2 participants");
  }

  @Test
  void nobodyKnowsHowManyIfNotAllParticipantsAre() {
    Presence presence = Presence.at(meeting().notEveryone().log(), Logs.at("10:10:00"));

    assertThat(presence.atMost()).isEmpty();
    assertThat(presence.words())
        .isEqualTo("at least 2 participants (not all participants loaded, 1 viewer not checked)");
    assertThat(Presence.at(new Logs().notEveryone().log(), Logs.at("10:10:00")).publishingWords())
        .isEqualTo("nobody known to be publishing");
  }

  @Test
  void nobodyIsThereAfterTheSession() {
    Presence presence = Presence.at(meeting().ended("11:00:00").log(), Logs.at("11:00:01"));

    assertThat(presence.words()).isEqualTo("nobody");
  }

  @Test
  void aPublisherWithoutEventsMayHavePublished() {
    Logs log = new Logs().participant("p", "host", "\"published\": true");

    Presence presence = Presence.at(log.log(), Logs.at("10:10:00"));

    assertThat(presence.words())
        .isEqualTo("at least 0, at most 1 participant (1 publisher not checked)");
    assertThat(presence.publishingWords()).isEqualTo("perhaps 1 publishing");
  }

  @Test
  void whatIsNotReportedIsNotCertain() {
    Logs log =
        new Logs()
            .participant("a", "", "\"state\": \"DISCONNECTED\"")
            .events("a", "10:01:00 JOINED")
            .participant("b", "", "")
            .events("b", "10:20:00 LEFT")
            .participant("c", "", "")
            .events("c", "- JOINED", "10:01:00 DANCED");

    Presence presence = Presence.at(log.log(), Logs.at("10:10:00"));

    assertThat(presence.certain()).isEmpty();
    assertThat(presence.words()).isEqualTo("at least 0, at most 3 participants (unclear for 3)");
  }

  @Test
  void whoPublishesIsThereEvenIfNobodySawItJoin() {
    Logs log =
        new Logs().publisher("a", "", "10:01:00 PUBLISH_STARTED", "10:02:00 PUBLISH_STOPPED");

    assertThat(Presence.at(log.log(), Logs.at("10:01:30")).words()).isEqualTo("1 participant");
  }

  @Test
  void pairsAndReplicasAreToldForWhatTheyAre() {
    String pair = "\"redundantIngest\": true, \"ingestConfigurationArn\": \"arn:pair\"";
    Logs log =
        new Logs()
            .participant("a", "enc", pair)
            .events("a", "10:01:00 JOINED")
            .participant("b", "enc", pair)
            .events("b", "10:01:00 JOINED")
            .participant("r", "far", "\"replicationType\": \"REPLICA\"")
            .events("r", "10:01:00 JOINED");

    assertThat(Presence.at(log.log(), Logs.at("10:10:00")).words())
        .isEqualTo(
            "3 participants; 1 redundant pair counted as two each; 1 replica of a participant of"
                + " another stage");
  }

  /** However few events are known, the range holds the true number. */
  @Generated
  void theRangeHoldsWhoWasTrulyThere(Chance chance) {
    Logs log = new Logs().ended("11:00:00");
    String moment = time(chance.between(15, 45));
    int there = 0;
    int publishing = 0;
    for (int i = 0; i < 6; i++) {
      List<String> story = new ArrayList<>();
      int minute = chance.between(1, 20);
      String first = time(minute);
      boolean publishes = chance.oneOf(true, false);
      for (int visit = chance.between(1, 3); visit > 0; visit--) {
        String from = time(minute);
        minute += chance.between(1, 10);
        String to = time(minute);
        story.add(from + " JOINED");
        story.add(to + " LEFT");
        boolean in = moment.compareTo(from) >= 0 && moment.compareTo(to) < 0;
        there += in ? 1 : 0;
        if (publishes) {
          story.add(from + " PUBLISH_STARTED");
          publishing += in ? 1 : 0;
        }
        minute += chance.between(1, 10);
      }
      log.participant(
          "p" + i,
          "",
          "\"published\": %s, \"state\": \"DISCONNECTED\", \"firstJoinTime\": \"%s\""
              .formatted(publishes, Logs.iso(first)));
      if (chance.oneOf(true, false)) {
        log.events("p" + i, story);
      }
    }

    Presence presence = Presence.at(log.log(), Logs.at(moment));

    assertThat(there).isBetween(presence.atLeast(), presence.atMost().orElseThrow());
    assertThat(publishing)
        .isBetween(
            presence.publishing().size(),
            presence.publishing().size() + presence.perhapsPublishing().size());
  }

  private static String time(int minute) {
    return "10:%02d:00".formatted(minute);
  }
}
