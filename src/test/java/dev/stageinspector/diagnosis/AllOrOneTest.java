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
    assertThat(found.headline().sentence()).contains("(2 of 2 viewers checked)");
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
    assertThat(found.sentence()).startsWith("2 of 3 viewers who were watching host stopped");
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

  @Test
  void stopOfThePublisherItselfIsSaid() {
    Cases stopped =
        new Cases()
            .publisher("p1", "host", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:15:00 LEFT")
            .viewer("v1", "ann", WATCH, "10:15:01 " + STOP)
            .viewer("v2", "bob", WATCH, "10:15:02 " + STOP);

    assertThat(Checked.ask(HOST, stopped).headline().sentence())
        .contains("when the publisher itself had stopped");
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
    assertThat(found.sentence()).contains("(50 of 120 viewers checked)");
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
  void periodOutsideTheSessionIsSaid() {
    Cases ended = publisher().viewer("v1", "ann", WATCH).ended("10:09:00");

    assertThat(Checked.ask(HOST, ended).headline().code()).isEqualTo(Code.OUTSIDE_SESSION);
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
        .startsWith("The only viewer who was checked and watching host stopped")
        .doesNotContain("itself had stopped");
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
