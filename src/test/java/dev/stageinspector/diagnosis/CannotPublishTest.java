package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static dev.stageinspector.diagnosis.Cases.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.diagnosis.Story.Telling;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Times;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CannotPublishTest {

  private static final CannotPublish QUESTION = new CannotPublish(new Person.OneParticipant("p"));
  private static final Request CONFIGURATIONS = Request.ingestConfigurations(STAGE);
  private static final String ARN =
      "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/hT4vQ8mZxR2k";
  private static final String JOINED = "10:00:10 JOINED";
  private static final String SILENT = "\"published\": false";
  private static final String NEVER_IN =
      "\"firstJoinTime\": null, \"state\": \"DISCONNECTED\", \"published\": false";

  private static void is(Finding found, Code code, Level level) {
    assertThat(found.code()).isEqualTo(code);
    assertThat(found.level()).isEqualTo(level);
  }

  private static Finding headline(Cases cases) {
    return cases.ask(QUESTION).headline();
  }

  private static List<Code> codes(Cases cases) {
    return cases.ask(QUESTION).findings().stream().map(Finding::code).toList();
  }

  private static Cases silent(String... events) {
    return new Cases().participant("p", "host", SILENT).events("p", events);
  }

  @Test
  void whoeverFailsToJoinCannotPublish() {
    Cases failed =
        new Cases()
            .participant("p", "host", NEVER_IN)
            .events("p", "10:01:00 JOIN_ERROR QUOTA_EXCEEDED");
    Cases recovered = silent("10:01:00 JOIN_ERROR", "10:01:05 JOINED");

    is(headline(failed), Code.JOIN_ERROR, Level.CERTAIN);
    assertThat(codes(recovered)).doesNotContain(Code.JOIN_ERROR);
  }

  @Test
  void whoeverNeverJoinedCannotPublish() {
    Cases never = new Cases().participant("p", "host", NEVER_IN).events("p");

    is(headline(never), Code.NEVER_JOINED, Level.CERTAIN);
    assertThat(headline(never).remedy()).contains("Check a token", "Test connection");
    assertThat(codes(silent(JOINED))).doesNotContain(Code.NEVER_JOINED);
    assertThat(codes(new Cases().participant("p", "host", NEVER_IN)))
        .containsExactly(Code.NOT_KNOWN);
  }

  @Test
  void anErrorIsExplainedUntilPublishingWorks() {
    String error = "10:01:00 PUBLISH_ERROR RESOLUTION_EXCEEDED";
    Cases recovered = new Cases().publisher("p", "host", JOINED, error, "10:02:00 PUBLISH_STARTED");

    Finding found = headline(silent(JOINED, error));
    is(found, Code.PUBLISH_ERROR, Level.CERTAIN);
    assertThat(found.sentence()).contains("larger than 720p (RESOLUTION_EXCEEDED)");
    assertThat(found.remedy()).contains("1280x720");
    assertThat(codes(recovered)).containsExactly(Code.PUBLISHED);
    assertThat(headline(recovered).sentence()).contains("with 1 error");
  }

  @Test
  void anErrorOfAnEarlierVisitIsLikely() {
    Cases back =
        silent(
            JOINED,
            "10:01:00 PUBLISH_ERROR RESOLUTION_EXCEEDED",
            "10:02:00 LEFT",
            "10:03:00 JOINED");

    is(headline(back), Code.PUBLISH_ERROR, Level.LIKELY);
  }

  @Test
  void aRightThatWasGivenAfterTheErrorMakesItLikely() {
    String error = Cases.event("p", "10:00:40 PUBLISH_ERROR INSUFFICIENT_CAPABILITIES");
    String join = Cases.event("p", JOINED);
    Cases given = silent().eventsAsJson("p", join + ", " + error + ", " + exchange(NONE, RIGHT));
    Cases kept = silent().eventsAsJson("p", join + ", " + error);

    is(headline(given), Code.PUBLISH_ERROR, Level.LIKELY);
    is(headline(kept), Code.PUBLISH_ERROR, Level.CERTAIN);
  }

  @Test
  void whoeverHasPublishedGotIn() {
    String published = NEVER_IN.replace("false", "true");

    assertThat(codes(new Cases().participant("p", "host", published).events("p")))
        .doesNotContain(Code.NEVER_JOINED);
  }

  @Test
  void whatIsToldOfTheOthersBeforeTheErrorDoesNotCount() {
    Cases late = crowd(11);
    Cases early = crowd(11);
    early.read("10:04:00").answer(SESSION.participants(), "{\"participants\": []}");
    early.read("10:04:30");
    for (int i = 0; i < 11; i++) {
      early.details("c" + i, "c" + i, "\"published\": true");
    }
    early.details("p", "host", SILENT);

    is(headline(late), Code.REGION_FULL, Level.CERTAIN);
    assertThat(codes(early)).doesNotContain(Code.REGION_FULL);
    assertThat(early.ask(QUESTION).notAsked()).contains(SESSION.publishers());
  }

  @Test
  void aPairMakesItLikelyThatTheRegionWasFull() {
    Cases pair =
        crowd(10)
            .participant("half", "half", "\"published\": true, \"redundantIngest\": true")
            .events("half", JOINED, "10:01:00 PUBLISH_STARTED");

    is(headline(pair), Code.REGION_FULL, Level.LIKELY);
  }

  @Test
  void aStageWithTwelvePublishersIsFull() {
    Finding full = headline(crowd(12));
    is(full, Code.STAGE_FULL, Level.CERTAIN);
    assertThat(full.evidence()).hasSize(13);
    assertThat(codes(crowd(12))).containsExactly(Code.STAGE_FULL, Code.PUBLISH_ERROR);
    assertThat(full.commands()).first().asString().contains("Name=Stage,Value=fK3mT9wQzR4v");
  }

  @Test
  void ifTheStageHadRoomItWasTheRegion() {
    is(headline(crowd(11)), Code.REGION_FULL, Level.CERTAIN);
    assertThat(headline(crowd(11)).commands()).first().asString().contains("ConcurrentPublishers");
  }

  @Test
  void withoutTheOthersItStaysOpenWhichQuotaItWas() {
    Cases notListed =
        new Cases()
            .details("p", "host", SILENT)
            .events("p", JOINED, "10:05:00 PUBLISH_ERROR QUOTA_EXCEEDED");
    Cases oneDenied =
        crowd(11)
            .participant("late", "late", "\"published\": true")
            .failed(SESSION.events("late"), Reason.Kind.ACCESS_DENIED);

    assertThat(codes(notListed)).containsExactly(Code.PUBLISH_ERROR);
    assertThat(notListed.ask(QUESTION).notAsked()).containsExactly(SESSION.publishers());
    assertThat(codes(oneDenied)).containsExactly(Code.PUBLISH_ERROR);
  }

  @Test
  void publishersWhoMayHaveStoppedMakeItLikely() {
    Cases cases =
        crowd(11)
            .publisher(
                "late", "late", JOINED, "10:01:00 PUBLISH_STARTED", "10:06:00 PUBLISH_STARTED");

    is(headline(cases), Code.STAGE_FULL, Level.LIKELY);
  }

  /** A publisher who was refused while so many were publishing. */
  private static Cases crowd(int publishers) {
    Cases cases = silent(JOINED, "10:05:00 PUBLISH_ERROR QUOTA_EXCEEDED");
    for (int i = 0; i < publishers; i++) {
      cases.publisher("c" + i, "c" + i, JOINED, "10:01:00 PUBLISH_STARTED");
    }
    return cases;
  }

  @Test
  void anExchangedTokenCanTakeTheRight() {
    Cases removed = exchanged("[\"PUBLISH\", \"SUBSCRIBE\"]", "[\"SUBSCRIBE\"]");
    Cases given = exchanged("[\"SUBSCRIBE\"]", "[\"PUBLISH\", \"SUBSCRIBE\"]");

    is(headline(removed), Code.CAPABILITY_REMOVED, Level.CERTAIN);
    assertThat(codes(given)).doesNotContain(Code.CAPABILITY_REMOVED);
  }

  private static final String NONE = "[\"SUBSCRIBE\"]";
  private static final String RIGHT = "[\"PUBLISH\", \"SUBSCRIBE\"]";

  private static Cases exchanged(String before, String after) {
    return new Cases()
        .participant("p", "host", SILENT)
        .eventsAsJson("p", Cases.event("p", JOINED) + ", " + exchange(before, after));
  }

  private static String exchange(String before, String after) {
    return """
    {"eventTime": "%s", "name": "TOKEN_EXCHANGED", "participantId": "p",
      "previousToken": {"capabilities": %s}, "newToken": {"capabilities": %s}}\
    """
        .formatted(Cases.iso("10:01:00"), before, after);
  }

  @Test
  void aKeyWithoutAStageIsNoUse() {
    Cases detached = encoder().answer(CONFIGURATIONS, configuration(""));
    Cases attached = encoder().answer(CONFIGURATIONS, configuration(STAGE.arn().toString()));
    Cases denied = encoder().failed(CONFIGURATIONS, Reason.Kind.ACCESS_DENIED);

    is(headline(detached), Code.KEY_DETACHED, Level.CERTAIN);
    assertThat(headline(detached).commands()).first().asString().contains("DisconnectParticipant");
    is(headline(detached.ended("11:00:00")), Code.KEY_DETACHED, Level.LIKELY);
    assertThat(codes(attached)).containsExactly(Code.NO_TRACE);
    assertThat(codes(denied)).containsExactly(Code.NO_TRACE, Code.NOT_KNOWN);
  }

  @Test
  void aKeyOfAnotherStageIsToldApart() {
    Cases other = encoder().answer(CONFIGURATIONS, configuration(STAGE.arn().toString() + "other"));

    is(headline(other), Code.KEY_OF_OTHER_STAGE, Level.CERTAIN);
  }

  @Test
  void aKeyOfTheSameUserCanBeAnotherOnes() {
    CannotPublish host = new CannotPublish(new Person.User("host"));
    Cases same =
        silent(JOINED)
            .answer(
                CONFIGURATIONS,
                configuration("")
                    .replace(
                        "\"participantId\": \"p\"",
                        "\"participantId\": \"x\", \"userId\": \"host\""));

    is(same.ask(host).headline(), Code.KEY_DETACHED, Level.LIKELY);
  }

  /** An encoder that isn't in the session: its ID is its ingest configuration's. */
  private static Cases encoder() {
    return new Cases().answer(SESSION.participants(), "{\"participants\": []}");
  }

  private static String configuration(String stage) {
    return """
    {"ingestConfigurations": [{"arn": "%s", "name": "camera", "participantId": "p",
      "stageArn": "%s", "state": "INACTIVE"}]}\
    """
        .formatted(ARN, stage);
  }

  @Test
  void whoeverDidPublishIsToldWhen() {
    Cases left =
        new Cases()
            .publisher("p", "host", JOINED, "10:01:00 PUBLISH_STARTED", "10:09:00 LEFT")
            .ended("11:00:00");

    is(headline(left), Code.PUBLISHED, Level.CERTAIN);
    assertThat(headline(left).commands()).first().asString().contains("cloudtrail");
    is(
        headline(new Cases().participant("p", "host", "\"published\": true")),
        Code.PUBLISHED,
        Level.CERTAIN);
    assertThat(codes(silent(JOINED))).doesNotContain(Code.PUBLISHED);
  }

  @Test
  void whoeverStillPublishesDoesSoSinceTheLastStart() {
    Cases again =
        new Cases()
            .publisher(
                "p",
                "host",
                JOINED,
                "10:01:00 PUBLISH_STARTED",
                "10:02:00 PUBLISH_STOPPED",
                "10:09:00 PUBLISH_STARTED");
    Finding found = headline(again);

    assertThat(found.sentence()).contains("since " + Times.local(Cases.at("10:09:00")));
    assertThat(found.evidence())
        .extracting(EvidenceWords::time)
        .containsExactly(Cases.iso("10:01:00"), Cases.iso("10:09:00"));
  }

  @Test
  void silenceIsNoReason() {
    Cases silent = silent(JOINED).answer(CONFIGURATIONS, "{\"ingestConfigurations\": []}");
    Cases absent = encoder().answer(CONFIGURATIONS, "{\"ingestConfigurations\": []}");

    is(headline(silent), Code.NO_TRACE, Level.UNKNOWABLE);
    is(headline(absent), Code.NO_TRACE, Level.UNKNOWABLE);
    assertThat(codes(new Cases())).containsExactly(Code.NOT_KNOWN);
  }

  @Test
  void asksForConfigurationsOnlyWhereTheyCanTell() {
    Cases works = new Cases().publisher("p", "host", JOINED, "10:01:00 PUBLISH_STARTED");

    assertThat(QUESTION.needs(works.known()))
        .extracting(Request::operation)
        .doesNotContain(Operation.LIST_INGEST_CONFIGURATIONS);
    assertThat(QUESTION.needs(encoder().known())).contains(CONFIGURATIONS);
  }

  @Test
  void theOrderOfAnswersAndAStrangerChangeNothing() {
    CannotPublish question = new CannotPublish(new Person.User("host"));
    for (long seed = 0; seed < 300; seed++) {
      Story story = Story.of(new Chance(seed));
      Telling telling = new Telling(true, 0);
      List<String> one = StoriesTest.words(story.told(telling, new Random(1)).ask(question));

      assertThat(StoriesTest.words(story.told(telling, new Random(2)).ask(question)))
          .as("seed " + seed)
          .isEqualTo(one);
      assertThat(
              StoriesTest.words(
                  story
                      .told(telling, new Random(3))
                      .viewer("stranger", "stranger", "10:00:11 JOINED")
                      .ask(question)))
          .as("seed " + seed)
          .isEqualTo(one);
    }
  }

  @Test
  void nothingCertainContradictsATrueStory() {
    CannotPublish question = new CannotPublish(new Person.User("host"));
    for (long seed = 0; seed < 2_000; seed++) {
      Chance chance = new Chance(seed);
      Story story = Story.of(chance);
      Case whole = story.told(new Telling(chance.oneOf(true, false), 20), new Random(seed)).known();
      Case known = whole.with(Some.of(whole.fetched(), chance));
      Story.Actor host = story.actor("host");
      for (Finding found : Diagnosis.of(question, known).findings()) {
        assertThat(found.evidence()).allMatch(evidence -> known.has(evidence.request()));
        if (found.level() == Level.CERTAIN) {
          assertThat(isTrue(found.code(), host)).as(found.code() + ", seed " + seed).isTrue();
        }
      }
    }
  }

  private static boolean isTrue(Code code, Story.Actor host) {
    return switch (code) {
      case JOIN_ERROR -> !host.faults("JOIN_ERROR").isEmpty();
      case NEVER_JOINED -> host.visits().isEmpty();
      case PUBLISH_ERROR ->
          host.faults("PUBLISH_ERROR").stream()
              .anyMatch(
                  fault -> host.published().stream().noneMatch(one -> one.from() > fault.time()));
      case PUBLISHED -> !host.published().isEmpty();
      case REGION_FULL -> true;
      default -> false;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "10:01:03, 10:01:03, 'only for 3 s, and left the session at the end of it.', So brief",
    "10:01:03, 10:40:00, only for 3 s., stayed in the session",
    "10:30:00, 10:30:00, UTC, Publishing ended by leaving"
  })
  void briefPublishingAndLeavingAtItsEndAreSaid(
      String stop, String left, String words, String remedy) {
    Cases cases =
        new Cases()
            .ended("11:00:00")
            .publisher(
                "p1",
                "host",
                left + " LEFT",
                stop + " PUBLISH_STOPPED",
                "10:01:00 PUBLISH_STARTED",
                "10:00:10 JOINED");

    Finding found =
        Checked.finding(
            Checked.ask(new CannotPublish(new Person.User("host")), cases), Code.PUBLISHED);

    assertThat(found.sentence()).contains(words);
    assertThat(found.remedy()).contains(remedy);
    assertThat(found.commands().isEmpty()).isEqualTo(!left.equals(stop));
  }
}
