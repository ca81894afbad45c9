package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static dev.stageinspector.diagnosis.Cases.STAGE;
import static dev.stageinspector.diagnosis.Checked.codes;
import static dev.stageinspector.diagnosis.Checked.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoRecordingTest {

  private static final Question HOST = new NoRecording(new Person.OneParticipant("p1"));
  private static final String STORAGE =
      "arn:aws:ivs:us-east-1:123456789012:storage-configuration/s1";
  private static final String COMPOSITION = "arn:aws:ivs:us-east-1:123456789012:composition/c1";
  private static final String S3 =
      "{\"id\": \"d1\", \"state\": \"%s\", \"configuration\": {\"s3\": {\"storageConfigurationArn\":"
          + " \""
          + STORAGE
          + "\"}}, \"detail\": {\"s3\": {\"recordingPrefix\": \"%s\"}}}";
  private static final String CHANNEL =
      "{\"id\": \"d2\", \"state\": \"FAILED\", \"configuration\": {\"channel\": {\"channelArn\":"
          + " \"arn:aws:ivs:us-east-1:123456789012:channel/x\"}}}";

  @Test
  void recordingThatIsOffTodayWasProbablyOffThen() {
    for (String setting : List.of("", recording("\"storageConfigurationArn\": \"\""))) {
      Diagnosis found =
          Checked.ask(HOST, published("\"recordingState\": \"DISABLED\"").stage(setting));

      assertThat(codes(found))
          .containsExactly(
              Code.RECORDING_OFF_TODAY, Code.DISABLED_FOR_PARTICIPANT, Code.COMPOSITION_NONE_NOW);
      assertThat(found.headline().level()).isEqualTo(Level.LIKELY);
      assertThat(found.notAsked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOPPED", "FAILED", "ACTIVE"})
  void recordingThatIsOffTodayIsNoReasonIfItWasOnThen(String state) {
    assertThat(codes(Checked.ask(HOST, state(state).stage(""))))
        .doesNotContain(Code.RECORDING_OFF_TODAY);
  }

  @Test
  void settingsThatWereNotAskedSayNothing() {
    Cases denied = state("DISABLED").failed(Request.getStage(STAGE), Reason.Kind.ACCESS_DENIED);

    assertThat(codes(Checked.ask(HOST, denied))).doesNotContain(Code.RECORDING_OFF_TODAY);
    assertThat(Checked.ask(HOST, denied).notAsked()).containsExactly(Request.getStage(STAGE));
  }

  @Test
  void whoNeverPublishedWasNotRecorded() {
    Cases viewer =
        on().details("p1", "host", "\"published\": false, \"recordingState\": \"DISABLED\"");

    Diagnosis found = Checked.ask(HOST, viewer);

    assertThat(codes(found)).containsExactly(Code.NEVER_PUBLISHED, Code.COMPOSITION_NONE_NOW);
    assertThat(found.headline().level()).isEqualTo(Level.CERTAIN);
    assertThat(found.headline().evidence())
        .containsExactly(Evidence.field(SESSION.participant("p1"), "p1", "published", "false"));
  }

  @Test
  void startOfPublishingCountsMoreThanAnOlderNo() {
    Cases publisher =
        on().details("p1", "host", "\"published\": false")
            .events("p1", "10:00:10 JOINED", "10:00:12 PUBLISH_STARTED");

    assertThat(codes(Checked.ask(HOST, publisher)))
        .containsExactly(Code.COMPOSITION_NONE_NOW, Code.NOT_KNOWN);
  }

  @Test
  void missingFieldDoesNotSayThatNobodyPublished() {
    assertThat(codes(Checked.ask(HOST, on().details("p1", "host", ""))))
        .doesNotContain(Code.NEVER_PUBLISHED);
    Diagnosis found =
        Checked.ask(HOST, on().details("p1", "host", "").events("p1", "10:00:10 JOINED"));
    assertThat(found.headline().code()).isEqualTo(Code.NEVER_PUBLISHED);
    assertThat(found.headline().level()).isEqualTo(Level.LIKELY);
  }

  @Test
  void whoIsNotInTheSessionWasNotRecorded() {
    Finding found =
        Checked.ask(HOST, on().failed(SESSION.participant("p1"), Reason.Kind.NOT_FOUND)).headline();
    Finding user =
        Checked.ask(new NoRecording(new Person.User("host")), on().user("host")).headline();
    Finding denied =
        Checked.ask(HOST, on().failed(SESSION.participant("p1"), Reason.Kind.ACCESS_DENIED))
            .headline();

    assertThat(found.code()).isEqualTo(Code.NEVER_PUBLISHED);
    assertThat(found.sentence()).startsWith("Participant p1 isn't in this session");
    assertThat(user.code()).isEqualTo(Code.NEVER_PUBLISHED);
    assertThat(denied.code()).isNotEqualTo(Code.NEVER_PUBLISHED);
  }

  @Test
  void whatBecameOfARecordingComesBeforeAShortVisitAndATokenOfAViewer() {
    Cases failed =
        state("FAILED")
            .events("p1", "10:00:10 JOINED", "10:00:11 PUBLISH_STARTED", "10:00:12 LEFT");
    Question user = new NoRecording(new Person.User("host"));
    Cases watching =
        state("FAILED")
            .user(
                "host",
                Cases.element("p0", "host", "\"published\": false"),
                Cases.element("p1", "host", "\"published\": true"))
            .details("p0", "host", "\"published\": false");

    assertThat(codes(Checked.ask(HOST, failed))).startsWith(Code.FAILED).contains(Code.TOO_SHORT);
    assertThat(codes(Checked.ask(user, watching)))
        .startsWith(Code.FAILED)
        .contains(Code.NEVER_PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource({"10:00:14, true", "10:00:14.9, true", "10:00:15, false", "10:30:00, false"})
  void underFiveSecondsNothingIsGuaranteed(String left, boolean tooShort) {
    Cases brief =
        state("STOPPED")
            .events("p1", "10:00:10 JOINED", "10:00:11 PUBLISH_STARTED", left + " LEFT");

    assertThat(codes(Checked.ask(HOST, brief)).contains(Code.TOO_SHORT)).isEqualTo(tooShort);
  }

  @Test
  void visitWithoutAReportedEndIsNotTooShort() {
    for (String events : List.of("10:00:10 JOINED", "10:00:10 JOINED,10:00:12 LEFT,- JOINED")) {
      Cases open = state("STOPPED").ended("10:00:12").events("p1", events.split(",", -1));
      assertThat(codes(Checked.ask(HOST, open))).doesNotContain(Code.TOO_SHORT);
    }
    assertThat(
            codes(
                Checked.ask(
                    HOST,
                    state("STOPPED")
                        .events(
                            "p1",
                            "10:00:10 JOINED",
                            "10:00:12 LEFT",
                            "10:10:10 JOINED",
                            "10:20:00 LEFT"))))
        .as("a longer visit")
        .doesNotContain(Code.TOO_SHORT);
  }

  @Test
  void replicaThatTheSettingsLeaveOutIsSaidToBeOne() {
    Cases replica =
        published("\"recordingState\": \"DISABLED\", \"replicationType\": \"REPLICA\"")
            .stage(
                recording(
                    "\"storageConfigurationArn\": \"%s\", \"recordParticipantReplicas\": false"
                        .formatted(STORAGE)));

    assertThat(finding(Checked.ask(HOST, replica), Code.DISABLED_FOR_PARTICIPANT).remedy())
        .contains("recordParticipantReplicas");
    assertThat(finding(Checked.ask(HOST, state("DISABLED")), Code.DISABLED_FOR_PARTICIPANT))
        .returns(Level.CERTAIN, Finding::level)
        .extracting(Finding::remedy)
        .asString()
        .doesNotContain("recordParticipantReplicas");
  }

  @Test
  void failedRecordingComesWithChecksOfItsBucket() {
    Finding found = Checked.ask(HOST, state("FAILED")).headline();

    assertThat(found.code()).isEqualTo(Code.FAILED);
    assertThat(found.level()).isEqualTo(Level.CERTAIN);
    assertThat(found.remedy()).contains("ivs-composite.us-east-1.amazonaws.com");
    assertThat(found.commands())
        .hasSize(5)
        .contains("aws s3api get-bucket-policy --bucket archive --region us-east-1")
        .contains(
            "aws s3 ls s3://archive/fK3mT9wQzR4v/st-1234567890abc/p1/ --recursive --region"
                + " us-east-1");
  }

  @Test
  void bucketThatIsNotKnownIsNotMadeUp() {
    Cases failed = published("\"recordingState\": \"FAILED\"").stage("");

    assertThat(Checked.ask(HOST, failed).headline().commands()).isEmpty();
  }

  @Test
  void nameOfABucketIsOneWordForTheShell() {
    Cases odd =
        published("\"recordingState\": \"FAILED\", \"recordingS3BucketName\": \"a'; rm -rf \"");

    assertThat(Checked.ask(HOST, odd).headline().commands().getFirst())
        .isEqualTo("aws s3api get-bucket-location --bucket 'a'\\''; rm -rf ' --region us-east-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STARTING", "ACTIVE", "STOPPING"})
  void recordingThatGoesOnIsNotFinished(String state) {
    assertThat(Checked.ask(HOST, state(state)).headline().code()).isEqualTo(Code.NOT_FINISHED);
  }

  @Test
  void recordingThatStoppedIsWhereAwsSaysItIs() {
    String place = ", \"recordingS3BucketName\": \"archive\", \"recordingS3Prefix\": \"a/b/c\"";
    Finding found =
        Checked.ask(HOST, published("\"recordingState\": \"STOPPED\"" + place)).headline();

    assertThat(found.code()).isEqualTo(Code.RECORDED);
    assertThat(found.level()).isEqualTo(Level.CERTAIN);
    assertThat(found.sentence()).isEqualTo("AWS recorded host to s3://archive/a/b/c.");
  }

  @Test
  void recordingThatStoppedIsNowhereUntilAwsSaysWhere() {
    Cases empty = published("\"recordingState\": \"STOPPED\", \"recordingS3Prefix\": \"\"");
    Cases listed =
        on().participant("p1", "host", "\"published\": true, \"recordingState\": \"STOPPED\"");

    assertThat(codes(Checked.ask(HOST, empty)))
        .containsExactly(Code.COMPOSITION_NONE_NOW, Code.NOT_KNOWN);
    assertThat(codes(Checked.ask(HOST, listed))).doesNotContain(Code.RECORDED);
    assertThat(Checked.ask(HOST, listed).notAsked())
        .containsExactly(SESSION.participant("p1"), SESSION.events("p1"));
  }

  @Test
  void everyParticipantOfAUserIsTold() {
    Cases twice =
        on().user(
                "host",
                Cases.element("p1", "host", "\"published\": true, \"recordingState\": \"FAILED\""),
                Cases.element(
                    "p2", "host", "\"published\": true, \"recordingState\": \"DISABLED\""));

    assertThat(Checked.ask(new NoRecording(new Person.User("host")), twice).findings())
        .extracting(Finding::sentence)
        .contains(
            "The recording of host (participant p1) failed; this API doesn't say why.",
            "Recording was off for host (participant p2).");
  }

  @Test
  void thumbnailsAreNoVideo() {
    Cases thumbnails =
        state("STOPPED")
            .stage(
                recording(
                    "\"storageConfigurationArn\": \"%s\", \"mediaTypes\": [\"NONE\"]"
                        .formatted(STORAGE)));

    assertThat(finding(Checked.ask(HOST, thumbnails), Code.THUMBNAILS_ONLY).level())
        .isEqualTo(Level.LIKELY);
    assertThat(codes(Checked.ask(HOST, state("STOPPED")))).doesNotContain(Code.THUMBNAILS_ONLY);
  }

  @Test
  void storageConfigurationIsMissingIfTheWholeListLacksIt() {
    Request list = RecordingSettings.storages(STAGE);
    Cases missing = state("FAILED").answer(list, "{\"storageConfigurations\": []}");
    Cases denied = state("FAILED").failed(list, Reason.Kind.ACCESS_DENIED);
    Cases recorded =
        published("\"recordingState\": \"STOPPED\", \"recordingS3Prefix\": \"a\"")
            .answer(list, "{\"storageConfigurations\": []}");

    assertThat(finding(Checked.ask(HOST, missing), Code.STORAGE_CONFIGURATION_MISSING).level())
        .isEqualTo(Level.LIKELY);
    for (Cases other : List.of(state("FAILED"), denied, recorded)) {
      assertThat(codes(Checked.ask(HOST, other)))
          .doesNotContain(Code.STORAGE_CONFIGURATION_MISSING);
    }
  }

  @Test
  void storageConfigurationOfAnotherRegionIsSaidToBeThat() {
    Cases elsewhere =
        state("FAILED")
            .stage(
                recording(
                    "\"storageConfigurationArn\": \"%s\""
                        .formatted(STORAGE.replace("us-east-1", "eu-central-1"))));

    assertThat(finding(Checked.ask(HOST, elsewhere), Code.STORAGE_CONFIGURATION_MISSING).sentence())
        .contains("account and region");
  }

  @Test
  void withoutACompositionNobodyKnowsWhetherThereWasOne() {
    Finding found = finding(Checked.ask(HOST, state("FAILED")), Code.COMPOSITION_NONE_NOW);

    assertThat(found.level()).isEqualTo(Level.UNKNOWABLE);
    assertThat(found.commands().getFirst())
        .startsWith("aws cloudtrail lookup-events")
        .contains("StartComposition", "2026-11-25T10:00:00.250Z");
  }

  @Test
  void compositionsThatWereNotAskedAreNotMissing() {
    Cases none = new Cases().stage("").details("p1", "host", "\"published\": false");

    assertThat(codes(Checked.ask(HOST, none)))
        .containsExactly(Code.RECORDING_OFF_TODAY, Code.NEVER_PUBLISHED, Code.NOT_KNOWN);
  }

  @Test
  void compositionOfAnotherSessionIsNoneOfThisOne() {
    String later = "\"startTime\": \"%s\"".formatted(Cases.iso("11:30:00"));
    String earlier =
        "\"startTime\": \"%s\", \"endTime\": \"%s\""
            .formatted(Cases.iso("09:00:00"), Cases.iso("09:59:00"));

    for (String times : List.of(later, earlier)) {
      Cases other =
          composition(
              state("FAILED").ended("11:00:00"), "ACTIVE", times, S3.formatted("ACTIVE", "a"));
      assertThat(codes(Checked.ask(HOST, other))).contains(Code.COMPOSITION_NONE_NOW);
    }
  }

  @Test
  void activeCompositionSaysWhereItRecords() {
    Cases active = composition(state("DISABLED"), "ACTIVE", START, S3.formatted("ACTIVE", "a/b"));

    Finding found = finding(Checked.ask(HOST, active), Code.COMPOSITION_RECORDS);

    assertThat(found.level()).isEqualTo(Level.CERTAIN);
    assertThat(found.sentence())
        .isEqualTo("A composition is recording the session to s3://archive/a/b.");
    assertThat(found.evidence())
        .contains(
            Evidence.field(
                    SessionQuery.composition(STAGE, COMPOSITION),
                    "composition.destinations[0].detail.s3.recordingPrefix",
                    "a/b")
                .about(COMPOSITION));
  }

  @Test
  void compositionForAChannelRecordsNothing() {
    Cases channel = composition(state("DISABLED"), "ACTIVE", START, CHANNEL);

    assertThat(finding(Checked.ask(HOST, channel), Code.COMPOSITION_NONE_NOW).sentence())
        .startsWith("No composition that AWS lists records");
    assertThat(codes(Checked.ask(HOST, channel))).doesNotContain(Code.COMPOSITION_FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED, STOPPED, CERTAIN",
    "ACTIVE, FAILED, CERTAIN",
    "ACTIVE, RECONNECTING, CERTAIN"
  })
  void compositionOrItsRecordingFailed(String state, String destination, Level level) {
    Cases failed = composition(state("DISABLED"), state, START, S3.formatted(destination, "a"));

    assertThat(finding(Checked.ask(HOST, failed), Code.COMPOSITION_FAILED).level())
        .isEqualTo(level);
    assertThat(
            codes(
                Checked.ask(
                    HOST,
                    composition(state("DISABLED"), "ACTIVE", START, S3.formatted("ACTIVE", "a")))))
        .doesNotContain(Code.COMPOSITION_FAILED);
  }

  @ParameterizedTest
  @CsvSource({"10:11:00, true", "10:10:30, false", "10:12:00, false"})
  void compositionThatStoppedAfterAMinuteHadNobodyToShow(String end, boolean nobody) {
    String times = START + ", \"endTime\": \"%s\"".formatted(Cases.iso(end));
    Cases stopped = composition(state("DISABLED"), "STOPPED", times, S3.formatted("STOPPED", "a"));

    assertThat(
            codes(Checked.ask(HOST, stopped)).contains(Code.COMPOSITION_STOPPED_NOBODY_PUBLISHED))
        .isEqualTo(nobody);
    assertThat(codes(Checked.ask(HOST, stopped)).contains(Code.COMPOSITION_RECORDS))
        .isEqualTo(!nobody);
  }

  @Test
  void compositionDuringWhichThePublisherPublishedHadSomebodyToShow() {
    String times = START + ", \"endTime\": \"%s\"".formatted(Cases.iso("10:11:00"));
    Cases stopped =
        composition(state("DISABLED"), "STOPPED", times, S3.formatted("STOPPED", "a"))
            .events("p1", "10:00:10 JOINED", "10:10:30 PUBLISH_STARTED");

    assertThat(codes(Checked.ask(HOST, stopped)))
        .doesNotContain(Code.COMPOSITION_STOPPED_NOBODY_PUBLISHED);
  }

  @Test
  void compositionWithoutItsDetailsIsNotKnownToRecord() {
    Cases listed =
        state("DISABLED")
            .answer(SessionQuery.compositions(STAGE), "{\"compositions\": [" + listed() + "]}");

    assertThat(codes(Checked.ask(HOST, listed)))
        .containsExactly(Code.DISABLED_FOR_PARTICIPANT, Code.NOT_KNOWN);
    assertThat(Checked.ask(HOST, listed).notAsked())
        .containsExactly(SessionQuery.composition(STAGE, COMPOSITION));
  }

  @Test
  void anotherParticipantChangesNothing() {
    List<Finding> alone = Checked.ask(HOST, state("FAILED")).findings();

    assertThat(
            Checked.ask(
                    HOST,
                    state("FAILED")
                        .details(
                            "p9", "other", "\"published\": true, \"recordingState\": \"DISABLED\"")
                        .events("p9", "10:00:10 JOINED"))
                .findings())
        .isEqualTo(alone);
  }

  private static final String START = "\"startTime\": \"%s\"".formatted(Cases.iso("10:10:00"));

  /** A stage that records today, and no compositions. */
  private static Cases on() {
    return new Cases()
        .stage(recording("\"storageConfigurationArn\": \"" + STORAGE + "\""))
        .answer(
            RecordingSettings.storages(STAGE),
            "{\"storageConfigurations\": [{\"arn\": \"%s\", \"s3\": {\"bucketName\": \"archive\"}}]}"
                .formatted(STORAGE))
        .answer(SessionQuery.compositions(STAGE), "{\"compositions\": []}");
  }

  /** The same with a publisher. */
  private static Cases published(String members) {
    return on().details("p1", "host", "\"published\": true, " + members)
        .events("p1", "10:00:10 JOINED", "10:00:12 PUBLISH_STARTED", "10:05:00 LEFT");
  }

  private static Cases state(String recording) {
    return published("\"recordingState\": \"" + recording + "\"");
  }

  private static Cases composition(Cases cases, String state, String times, String destination) {
    String json =
        "{\"arn\": \"%s\", \"state\": \"%s\", %s, \"destinations\": [%s]}"
            .formatted(COMPOSITION, state, times, destination);
    return cases
        .answer(SessionQuery.compositions(STAGE), "{\"compositions\": [" + json + "]}")
        .answer(SessionQuery.composition(STAGE, COMPOSITION), "{\"composition\": " + json + "}");
  }

  private static String listed() {
    return "{\"arn\": \"%s\", \"state\": \"ACTIVE\", %s, \"destinations\": []}"
        .formatted(COMPOSITION, START);
  }

  private static String recording(String members) {
    return "\"autoParticipantRecordingConfiguration\": {" + members + "}";
  }
}
