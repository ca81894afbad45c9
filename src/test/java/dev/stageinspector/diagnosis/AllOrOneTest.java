package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.sessions.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllOrOneTest {

  private static final Question HOST =
      new AllOrOne(new Person.OneParticipant("p1"), Cases.at("10:10:00"), Cases.at("10:20:00"));
  private static final String WATCH = "10:05:00 SUBSCRIBE_STARTED p1";
  private static final String STOP = "SUBSCRIBE_STOPPED p1";
  private static final String PAIR =
      "\"published\": true, \"redundantIngest\": true, \"ingestConfigurationArn\": \"arn:pair\"";

  @ParameterizedTest
  @CsvSource({
    "10:15:00, 10:15:05, ALL_VIEWERS",
    "10:15:00, 10:15:06, SOME_VIEWERS",
    "10:15:00, 10:25:00, ONE_VIEWER",
    "10:25:00, 10:25:00, NO_VIEWER",
    "10:09:59, 10:09:59, NOBODY_WATCHED"
  })
  void viewersWhoStopTogetherAreHitTogether(String ann, String bob, Code code) {
    Cases two =
        publisher()
            .viewer("v1", "ann", WATCH, ann + " " + STOP)
            .viewer("v2", "bob", WATCH, bob + " " + STOP);

    Diagnosis found = Checked.ask(HOST, two);

    assertThat(found.headline().code()).isEqualTo(code);
    assertThat(found.headline().level()).isEqualTo(Level.CERTAIN);
    assertThat(found.headline().sentence()).contains("(2 of 2 other participants checked)");
    assertThat(found.notAsked()).isEmpty();
  }

  @Test
  void whoGoesOnWatchingWasSpared() {
    Cases three =
        publisher()
            .viewer("v1", "ann", WATCH, "10:15:00 " + STOP)
            .viewer("v2", "bob", WATCH, "10:15:01 " + STOP)
            .viewer("v3", "eve", WATCH)
            .viewer("v4", "joe", "10:16:00 SUBSCRIBE_STARTED p1");

    Finding found = Checked.ask(HOST, three).headline();

    assertThat(found.code()).isEqualTo(Code.SOME_VIEWERS);
    assertThat(found.sentence()).startsWith("2 of 3 participants who were watching host stopped");
  }

  @Test
  void whoIsHitAtAnotherTimeIsCountedAsWell() {
    Cases apart =
        publisher()
            .viewer("v1", "ann", WATCH, "10:15:00 " + STOP)
            .viewer("v2", "bob", "10:15:40 SUBSCRIBE_ERROR p1 QUOTA_EXCEEDED");

    Finding found = Checked.ask(HOST, apart).headline();

    assertThat(found.code()).isEqualTo(Code.SOME_VIEWERS);
    assertThat(found.sentence())
        .startsWith("2 of 2 participants who were watching host stopped or had an error, none of");
    assertThat(found.evidence()).hasSize(2);
  }

  @Test
  void errorsCountLikeStops() {
    Cases errors =
        publisher()
            .viewer("v1", "ann", "10:15:00 SUBSCRIBE_ERROR p1 QUOTA_EXCEEDED")
            .viewer("v2", "bob", WATCH, "10:15:03 " + STOP);

    Finding found = Checked.ask(HOST, errors).headline();

    assertThat(found.code()).isEqualTo(Code.ALL_VIEWERS);
    assertThat(found.evidence())
        .extracting(one -> one.event().map(Event::name).orElse(""))
        .containsExactly("SUBSCRIBE_ERROR", "SUBSCRIBE_STOPPED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // All unsubscribed, one did, nobody did, one tried in vain; in the same second or not.
        "10:15:01 SUBSCRIBE_STOPPED p1,10:15:02 SUBSCRIBE_STOPPED p1",
        "10:15:00 SUBSCRIBE_STOPPED p1,-",
        "10:14:58 SUBSCRIBE_STOPPED p1,-",
        "-,-",
        "10:15:30 SUBSCRIBE_ERROR p1 PUBLISHER_NOT_FOUND,10:15:31 SUBSCRIBE_STOPPED p1"
      })
  void nobodySawAPublisherThatStopped(String events) {
    String[] each = events.split(",", -1);
    Cases stopped =
        new Cases()
            .publisher(
                "p1",
                "host",
                "10:00:10 JOINED",
                "10:01:00 PUBLISH_STARTED",
                "10:15:00 PUBLISH_STOPPED",
                "10:16:00 PUBLISH_STARTED")
            .viewer("v1", "ann", and(each[0]))
            .viewer("v2", "bob", and(each[1]));

    List<Finding> found = Checked.ask(HOST, stopped).findings();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .returns(Code.ALL_VIEWERS, Finding::code)
        .returns(Level.CERTAIN, Finding::level);
    assertThat(found.getFirst().sentence())
        .matches("host stopped publishing .* at 10:15:00 UTC, and was back 1 min later: .*")
        .contains("none of the 2 participants who were watching or tried to could see it");
    assertThat(found.getFirst().remedy())
        .startsWith("The cause is with the publisher")
        .contains("stayed in the session")
        .doesNotContain("Compare");
    assertThat(found.getFirst().evidence().getFirst().event().map(Event::name))
        .contains("PUBLISH_STOPPED");
  }

  private static String[] and(String event) {
    return event.equals("-") ? new String[] {WATCH} : new String[] {WATCH, event};
  }

  @Test
  void publisherThatLeftLongAgoIsTheCauseAsWell() {
    Cases left =
        new Cases()
            .publisher("p1", "host", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:08:00 LEFT")
            .viewer("v1", "ann", WATCH);

    Finding found = Checked.ask(HOST, left).headline();

    assertThat(found.code()).isEqualTo(Code.ALL_VIEWERS);
    assertThat(found.sentence())
        .contains("left the session")
        .contains("the only participant who was watching or tried to couldn't see it after that");
    assertThat(found.remedy()).contains("AWS doesn't say why");
  }

  @Test
  void whatHappenedBesideAStopOfThePublisherIsSaidNext() {
    Cases both =
        new Cases()
            .publisher(
                "p1",
                "host",
                "10:00:10 JOINED",
                "10:01:00 PUBLISH_STARTED",
                "10:12:00 PUBLISH_STOPPED",
                "10:12:10 PUBLISH_STARTED")
            .viewer("v1", "ann", WATCH, "10:18:00 " + STOP)
            .viewer("v2", "bob", WATCH);

    assertThat(Checked.codes(Checked.ask(HOST, both)))
        .containsExactly(Code.ALL_VIEWERS, Code.ONE_VIEWER);
  }

  @Test
  void stopBeforeAnybodyWatchedHitNobody() {
    Cases before =
        new Cases()
            .publisher(
                "p1",
                "host",
                "10:00:10 JOINED",
                "10:01:00 PUBLISH_STARTED",
                "10:12:00 PUBLISH_STOPPED",
                "10:12:10 PUBLISH_STARTED")
            .viewer("v1", "ann", "10:13:00 SUBSCRIBE_STARTED p1");

    assertThat(Checked.codes(Checked.ask(HOST, before))).containsExactly(Code.NO_VIEWER);
  }

  @Test
  void stopOfAPublisherIsOnlyLikelyWhileAnotherOfItsTokensIsNotChecked() {
    Cases second =
        new Cases()
            .publisher("p1", "host", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:15:00 LEFT")
            .participant("p2", "host", "\"published\": true")
            .viewer("v1", "ann", WATCH);
    Question host =
        new AllOrOne(new Person.User("host"), Cases.at("10:10:00"), Cases.at("10:20:00"));

    assertThat(Checked.ask(host, second).headline())
        .returns(Code.ALL_VIEWERS, Finding::code)
        .returns(Level.LIKELY, Finding::level);
  }

  @Test
  void whoWatchedSomebodyElseIsNotHit() {
    Cases other =
        publisher()
            .viewer("v1", "ann", WATCH)
            .viewer("v2", "bob", "10:05:00 SUBSCRIBE_STARTED p7", "10:15:00 SUBSCRIBE_STOPPED p7");

    assertThat(Checked.ask(HOST, other).headline().code()).isEqualTo(Code.NO_VIEWER);
  }

  @Test
  void viewersOfAPairSubscribeToItsOwnParticipant() {
    Request configurations = Request.attachedIngestConfigurations(Cases.STAGE);
    Cases pair =
        new Cases()
            .participant("p1", "host", PAIR)
            .events("p1", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
            .viewer("v1", "ann", "10:05:00 SUBSCRIBE_STARTED both");

    Diagnosis before = Checked.ask(HOST, pair);
    assertThat(before.headline().code()).isEqualTo(Code.NOT_KNOWN);
    assertThat(before.notAsked()).containsExactly(configurations);

    pair.answer(
        configurations,
        "{\"ingestConfigurations\": [{\"arn\": \"arn:pair\", \"participantId\": \"both\"}]}");
    assertThat(Checked.ask(HOST, pair).headline().code()).isEqualTo(Code.NO_VIEWER);
  }

  @Test
  void sampleIsFiftyAndSaysSo() {
    Cases many = publisher();
    for (int viewer = 0; viewer < 120; viewer++) {
      many.participant("v%03d".formatted(viewer), "", "");
    }
    Diagnosis nothing = Checked.ask(HOST, many);
    assertThat(nothing.headline().code()).isEqualTo(Code.NOT_KNOWN);
    assertThat(nothing.notAsked()).hasSize(50);

    nothing
        .notAsked()
        .forEach(one -> many.events(String.valueOf(one.input().get("participantId")), WATCH));
    Finding found = Checked.ask(HOST, many).headline();

    assertThat(found.code()).isEqualTo(Code.NO_VIEWER);
    assertThat(found.level()).isEqualTo(Level.LIKELY);
    assertThat(found.sentence()).contains("(50 of 120 other participants checked)");
    assertThat(found.more()).hasSize(50).doesNotContainAnyElementsOf(nothing.notAsked());
  }

  @Test
  void nobodyWatchedIsOnlyLikelyIfSomebodyWasNotChecked() {
    Cases some = publisher().viewer("v1", "ann", "10:00:10 JOINED").participant("v2", "bob", "");

    assertThat(Checked.ask(HOST, some).headline())
        .returns(Code.NOBODY_WATCHED, Finding::code)
        .returns(Level.LIKELY, Finding::level);
    assertThat(Checked.ask(HOST, new Cases()).headline().code()).isEqualTo(Code.NOT_KNOWN);
    assertThat(Checked.ask(HOST, new Cases()).notAsked())
        .containsExactly(SESSION.participant("p1"), SESSION.participants());
  }

  @Test
  void eventWithoutATimeLeavesDoubt() {
    Cases unclear = publisher().viewer("v1", "ann", WATCH, "- " + STOP);

    assertThat(Checked.ask(HOST, unclear).headline().level()).isEqualTo(Level.LIKELY);
  }

  @Test
  void answersFromBeforeTheEndOfThePeriodTellNothing() {
    Cases early = publisher().viewer("v1", "ann", "10:00:10 JOINED").asOf("10:19:59");

    assertThat(Checked.ask(HOST, early).headline())
        .returns(Code.NOT_KNOWN, Finding::code)
        .returns(Level.UNKNOWABLE, Finding::level);
    assertThat(Checked.ask(HOST, early.asOf("10:20:00")).headline().code())
        .isEqualTo(Code.NOBODY_WATCHED);
  }

  @Test
  void periodOutsideTheSessionIsSaidAndNobodyIsLookedFor() {
    Diagnosis found = Checked.ask(HOST, publisher().participant("v1", "", "").ended("10:09:00"));

    assertThat(found.headline().code()).isEqualTo(Code.OUTSIDE_SESSION);
    assertThat(found.headline().sentence())
        .endsWith("10:15:00 UTC, the session had ended: it ended at 10:09:00 UTC.");
    assertThat(found.notAsked()).isEmpty();
  }

  @Test
  void nobodyIsSaidToHaveWatchedWhoIsNotThere() {
    Cases absent =
        new Cases()
            .viewer("v1", "ann", "10:00:10 JOINED")
            .answer(
                Request.attachedIngestConfigurations(Cases.STAGE),
                "{\"ingestConfigurations\": []}");

    assertThat(Checked.ask(HOST, absent).headline().code()).isEqualTo(Code.NOT_KNOWN);
  }

  @Test
  void pairWhoseConfigurationIsDetachedLeavesDoubt() {
    Cases detached =
        new Cases()
            .participant("p1", "host", PAIR)
            .events("p1", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
            .viewer("v1", "ann", "10:00:10 JOINED")
            .answer(
                Request.attachedIngestConfigurations(Cases.STAGE),
                "{\"ingestConfigurations\": []}");

    assertThat(Checked.ask(HOST, detached).findings())
        .noneMatch(one -> one.level() == Level.CERTAIN);
  }

  @Test
  void stopOfOneHalfIsNotThePublishersStop() {
    Cases half =
        new Cases()
            .participant("p1", "host", PAIR)
            .events("p1", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:15:00 LEFT")
            .participant("p2", "host", PAIR)
            .events("p2", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
            .viewer(
                "v1", "ann", "10:05:00 SUBSCRIBE_STARTED both", "10:15:01 SUBSCRIBE_STOPPED both")
            .answer(
                Request.attachedIngestConfigurations(Cases.STAGE),
                "{\"ingestConfigurations\": [{\"arn\": \"arn:pair\", \"participantId\": \"both\"}]}");

    assertThat(Checked.ask(HOST, half).headline().code()).isEqualTo(Code.ONE_VIEWER);
    assertThat(Checked.ask(HOST, half).headline().sentence())
        .startsWith("The only participant who was checked and watching host stopped");
  }

  @Test
  void whoJoinedLaterChangesNothing() {
    Cases cases = publisher().viewer("v1", "ann", WATCH, "10:15:00 " + STOP);
    List<Finding> alone = Checked.ask(HOST, cases).findings();

    cases.participant("v9", "late", "\"firstJoinTime\": \"" + Cases.iso("10:40:00") + "\"");

    assertThat(Checked.ask(HOST, cases).findings()).isEqualTo(alone);
  }

  private static Cases publisher() {
    return new Cases().publisher("p1", "host", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED");
  }
}
