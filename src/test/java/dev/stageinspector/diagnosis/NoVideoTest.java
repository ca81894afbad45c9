package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static dev.stageinspector.diagnosis.Cases.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Times;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoVideoTest {

  private static final Person VIEWER = new Person.OneParticipant("v");
  private static final Person PUBLISHER = new Person.OneParticipant("p");
  private static final NoVideo WHOLE = new NoVideo(VIEWER, PUBLISHER, Optional.empty());
  private static final String ARN =
      "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/hT4vQ8mZxR2k";
  private static final StageQuery SOURCE =
      new StageQuery(
          StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/Jd7XnP2sLbYc"), STAGE.profile());
  private static final String[] SENDING = {"10:00:10 JOINED", "10:01:00 PUBLISH_STARTED"};

  private static NoVideo at(String time) {
    return new NoVideo(VIEWER, PUBLISHER, Optional.of(Cases.at(time)));
  }

  /** A publisher who publishes all the time. */
  private static Cases sending() {
    return new Cases().publisher("p", "host", SENDING);
  }

  private static Finding headline(Cases cases, NoVideo question) {
    return cases.ask(question).headline();
  }

  private static List<Code> codes(Cases cases, NoVideo question) {
    return cases.ask(question).findings().stream().map(Finding::code).toList();
  }

  private static void is(Finding found, Code code, Level level) {
    assertThat(found.code()).isEqualTo(code);
    assertThat(found.level()).isEqualTo(level);
  }

  @Test
  void whoeverIsNotInTheSessionSeesNobody() {
    Finding viewer = headline(sending(), WHOLE);
    Finding neither =
        headline(new Cases().answer(SESSION.participants(), "{\"participants\": []}"), WHOLE);
    Finding notFound =
        headline(
            sending().details("p", "host", "").failed(SESSION.participant("v"), NOT_FOUND), WHOLE);

    is(viewer, Code.NOT_IN_SAME_SESSION, Level.CERTAIN);
    assertThat(viewer.sentence()).isEqualTo("No participant with the ID v was in this session.");
    assertThat(neither.sentence()).startsWith("Neither participant v nor participant p was");
    is(notFound, Code.NOT_IN_SAME_SESSION, Level.CERTAIN);
    assertThat(notFound.evidence()).extracting(Evidence::operation).contains(OPERATION);
  }

  @Test
  void aTimeOutsideTheSessionIsSaidAndNothingElse() {
    Cases ended =
        sending().viewer("v", "ann", "10:00:10 JOINED", "10:20:00 LEFT").ended("10:31:00");

    for (String time : List.of("09:59:59", "10:31:01")) {
      Diagnosis found = Checked.ask(at(time), ended);

      assertThat(found.findings()).hasSize(1);
      is(found.headline(), Code.OUTSIDE_SESSION, Level.CERTAIN);
      assertThat(found.headline().commands()).isEmpty();
      assertThat(found.notAsked()).isEmpty();
    }
    assertThat(headline(ended, at("10:31:01")).sentence())
        .endsWith("the session had ended: it ended at 10:31:00 UTC.");
    is(headline(ended, at("10:30:00")), Code.NEVER_TOGETHER, Level.CERTAIN);
  }

  @Test
  void whoWasMissingDecidesAndIsLookedForInCloudTrail() {
    Cases gone =
        new Cases()
            .ended("11:00:00")
            .publisher("p", "host", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:12:00 LEFT")
            .viewer("v", "ann", "10:00:20 JOINED", "10:40:00 LEFT");
    Finding publisher = headline(gone, at("10:13:00"));
    Finding neither = headline(gone, at("10:50:00"));

    assertThat(publisher.sentence()).startsWith("host was not in the session");
    assertThat(publisher.evidence().getFirst().participant()).isEqualTo("p");
    assertThat(publisher.commands()).hasSize(1);
    assertThat(publisher.commands().getFirst())
        .contains("10:07:00Z --end-time 2026-11-25T10:17:00Z");
    assertThat(neither.sentence()).startsWith("Neither ann nor host was in the session");
    assertThat(neither.commands()).hasSize(2);
  }

  @Test
  void whoLeftBeforeTheOtherCameIsLookedForInCloudTrail() {
    Cases missed =
        new Cases()
            .ended("11:00:00")
            .publisher("p", "host", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED", "10:12:00 LEFT")
            .viewer("v", "ann", "10:20:00 JOINED", "10:40:00 LEFT");

    assertThat(headline(missed, WHOLE).commands())
        .singleElement()
        .asString()
        .contains("10:07:00Z --end-time 2026-11-25T10:17:00Z");
    assertThat(headline(missed, at("10:05:00")).commands())
        .as("the viewer hadn't come yet, so nobody can have disconnected it")
        .isEmpty();
  }

  @Test
  void anOldListMakesNobodyAbsentWhoCameLater() {
    Cases old = sending().read("10:00:30").publisher("p", "host", SENDING);
    old.read("10:40:00").events("p", SENDING);
    Diagnosis found = old.ask(WHOLE);

    is(found.headline(), Code.NOT_IN_SAME_SESSION, Level.LIKELY);
    assertThat(found.notAsked()).contains(SESSION.participant("v"));
  }

  @Test
  void whatWentOnWhenAWSWasAskedCanHaveGoneOnLonger() {
    Cases old = new Cases().read("10:10:00").publisher("p", "host", SENDING);
    old.read("11:00:00")
        .details("v", "guest", "\"firstJoinTime\": \"" + Cases.iso("10:20:00") + "\"")
        .events("v", "10:20:00 JOINED", "10:30:00 LEFT");

    assertThat(old.ask(WHOLE).findings()).noneMatch(one -> one.level() == Level.CERTAIN);
  }

  @Test
  void whoeverHadLeftWhenAWSWasAskedCanHaveComeBack() {
    Cases old =
        new Cases().read("10:10:00").viewer("v", "guest", "10:00:10 JOINED", "10:00:50 LEFT");
    old.read("11:00:00")
        .details("p", "host", "\"published\": true")
        .events("p", "10:30:00 JOINED", "10:30:01 PUBLISH_STARTED");

    is(headline(old, WHOLE), Code.NEVER_TOGETHER, Level.LIKELY);
  }

  @Test
  void joiningBeforeTheFirstReportedTimeIsPossible() {
    Cases earlier =
        new Cases()
            .publisher("p", "host", "10:10:00 JOINED", "10:10:01 PUBLISH_STARTED", "10:20:00 LEFT")
            .participant("v", "guest", "\"firstJoinTime\": \"" + Cases.iso("10:15:00") + "\"")
            .events("v", "10:30:00 JOINED", "10:40:00 LEFT");

    is(headline(earlier, WHOLE), Code.NEVER_TOGETHER, Level.LIKELY);
  }

  @Test
  void errorsOfAnEarlierVisitAndOfAnOtherParticipantAreNotCertain() {
    Cases back =
        sending()
            .viewer(
                "v",
                "guest",
                "10:02:00 JOINED",
                "10:03:00 SUBSCRIBE_ERROR p QUOTA_EXCEEDED",
                "10:04:00 LEFT",
                "10:05:00 JOINED");
    NoVideo user = new NoVideo(VIEWER, new Person.User("host"), Optional.empty());
    Cases old =
        sending()
            .publisher(
                "old", "host", "10:00:10 JOINED", "10:00:20 PUBLISH_STARTED", "10:00:40 LEFT")
            .viewer(
                "v",
                "guest",
                "10:02:00 JOINED",
                "10:03:00 SUBSCRIBE_ERROR old PUBLISHER_NOT_FOUND");

    is(headline(back, WHOLE), Code.SUBSCRIBE_ERROR, Level.LIKELY);
    is(headline(old, user), Code.SUBSCRIBE_ERROR, Level.LIKELY);
  }

  private static final Reason.Kind NOT_FOUND = Reason.Kind.NOT_FOUND;
  private static final Operation OPERATION = Operation.GET_PARTICIPANT;

  @Test
  void aFailedCallDoesNotMakeAnybodyAbsent() {
    Cases cases =
        new Cases()
            .details("p", "host", "\"published\": true")
            .events("p", SENDING)
            .failed(SESSION.participant("v"), Reason.Kind.ACCESS_DENIED);

    is(headline(cases, WHOLE), Code.NOT_KNOWN, Level.UNKNOWABLE);
    assertThat(cases.ask(WHOLE).notAsked()).containsExactly(SESSION.participant("v"));
  }

  @Test
  void whoeverLeavesBeforeTheOtherComesIsNeverTogetherWithIt() {
    Cases cases =
        sending().viewer("v", "guest", "10:00:10 JOINED", "10:00:50 LEFT").ended("12:00:00");
    Cases apart =
        new Cases()
            .publisher("p", "host", "10:30:00 JOINED", "10:30:01 PUBLISH_STARTED")
            .viewer("v", "guest", "10:00:10 JOINED", "10:00:50 LEFT");

    assertThat(codes(cases, WHOLE)).doesNotContain(Code.NEVER_TOGETHER);
    Finding found = headline(apart, WHOLE);
    is(found, Code.NEVER_TOGETHER, Level.CERTAIN);
    assertThat(found.sentence()).contains("guest on 25 Nov 2026 from", "host since");
    assertThat(found.commands())
        .containsExactly(
            "aws cloudtrail lookup-events --lookup-attributes"
                + " AttributeKey=EventName,AttributeValue=DisconnectParticipant --start-time"
                + " 2026-11-25T09:55:50Z --end-time 2026-11-25T10:05:50Z --region us-east-1");
  }

  @Test
  void anEndThatWasNotReportedMakesItLikely() {
    Cases cases =
        new Cases()
            .publisher("p", "host", "10:10:00 JOINED", "10:10:01 PUBLISH_STARTED", "10:20:00 LEFT")
            .viewer("v", "guest", "10:00:10 JOINED", "10:30:00 JOINED", "10:40:00 LEFT");

    is(headline(cases, WHOLE), Code.NEVER_TOGETHER, Level.LIKELY);
  }

  @Test
  void leavingInTheSecondInWhichTheOtherComesIsNotCertain() {
    Cases cases =
        new Cases()
            .publisher("p", "host", "10:30:00 JOINED", "10:30:01 PUBLISH_STARTED")
            .viewer("v", "guest", "10:00:10 JOINED", "10:30:00 LEFT");

    assertThat(cases.ask(WHOLE).findings()).noneMatch(one -> one.level() == Level.CERTAIN);
  }

  @Test
  void whoeverWasAwayThenIsToldApartFromTheOther() {
    Cases cases =
        sending().viewer("v", "guest", "10:02:00 JOINED", "10:10:00 LEFT", "10:20:00 JOINED");

    Finding found = headline(cases, at("10:15:00"));
    is(found, Code.NEVER_TOGETHER, Level.CERTAIN);
    assertThat(found.sentence()).startsWith("guest was not in the session on");
    assertThat(found.evidence()).hasSize(3);
    assertThat(codes(cases, at("10:25:00"))).doesNotContain(Code.NEVER_TOGETHER);
  }

  @Test
  void whoeverFailedToJoinDidNotGetIn() {
    Cases cases = sending().viewer("v", "").events("v", "10:05:00 JOIN_ERROR QUOTA_EXCEEDED");
    Cases listed = sending().participant("v", "guest", NEVER_IN).events("v", "10:05:00 JOIN_ERROR");
    Cases recovered =
        sending().viewer("v", "guest", "10:05:00 JOIN_ERROR", "10:05:02 JOINED", "10:06:00 LEFT");

    is(headline(cases, WHOLE), Code.VIEWER_JOIN_ERROR, Level.LIKELY);
    assertThat(headline(cases, WHOLE).sentence()).contains("(QUOTA_EXCEEDED)");
    is(headline(listed, WHOLE), Code.VIEWER_JOIN_ERROR, Level.CERTAIN);
    assertThat(headline(listed, WHOLE).sentence()).endsWith("AWS gave no error code.");
    assertThat(codes(recovered, WHOLE)).doesNotContain(Code.VIEWER_JOIN_ERROR);
    assertThat(codes(recovered, at("10:30:00")))
        .contains(Code.NEVER_TOGETHER)
        .doesNotContain(Code.VIEWER_JOIN_ERROR);
  }

  private static final String NEVER_IN = "\"firstJoinTime\": null, \"state\": \"DISCONNECTED\"";

  @Test
  void whoeverHasNoEventOfJoiningNeverGotIn() {
    Cases never = sending().participant("v", "guest", NEVER_IN).events("v");
    Cases listed = sending().viewer("v", "guest");
    Cases notAsked = sending().participant("v", "guest", NEVER_IN);

    is(headline(never, WHOLE), Code.VIEWER_NEVER_JOINED, Level.CERTAIN);
    assertThat(codes(listed, WHOLE)).doesNotContain(Code.VIEWER_NEVER_JOINED);
    assertThat(codes(notAsked, WHOLE)).doesNotContain(Code.VIEWER_NEVER_JOINED);
  }

  @Test
  void aPublishErrorCountsUntilPublishingWorks() {
    String error = "10:01:00 PUBLISH_ERROR B_FRAME_PRESENT";
    Cases failed = watching().participant("p", "host", SILENT).events("p", JOINED, error);
    Cases recovered = watching().publisher("p", "host", JOINED, error, "10:05:00 PUBLISH_STARTED");

    Finding found = headline(failed, WHOLE);
    is(found, Code.PUBLISH_ERROR, Level.CERTAIN);
    assertThat(found.sentence()).contains("the video has B-frames (B_FRAME_PRESENT)");
    assertThat(found.remedy()).contains("bframes=0");
    assertThat(codes(failed, WHOLE)).doesNotContain(Code.PUBLISHER_NEVER_PUBLISHED);
    assertThat(codes(recovered, WHOLE)).doesNotContain(Code.PUBLISH_ERROR);
    is(headline(recovered, at("10:03:00")), Code.PUBLISH_ERROR, Level.CERTAIN);
    assertThat(codes(recovered, at("10:08:00"))).doesNotContain(Code.PUBLISH_ERROR);
  }

  private static final String JOINED = "10:00:10 JOINED";
  private static final String SILENT = "\"published\": false";

  private static Cases watching() {
    return new Cases()
        .viewer(
            "v",
            "guest",
            "10:02:00 JOINED",
            "10:02:01 SUBSCRIBE_STARTED other",
            "10:12:00 SUBSCRIBE_STOPPED other",
            "10:40:00 LEFT");
  }

  @Test
  void whoeverNeverPublishedIsNotSeen() {
    Cases told = watching().participant("p", "host", SILENT).events("p", JOINED);
    Cases fromTheListAlone = watching().participant("p", "host", SILENT);
    Cases unlisted = watching().participant("p", "host", "").events("p", JOINED);

    is(headline(told, WHOLE), Code.PUBLISHER_NEVER_PUBLISHED, Level.CERTAIN);
    is(headline(fromTheListAlone, WHOLE), Code.PUBLISHER_NEVER_PUBLISHED, Level.CERTAIN);
    is(headline(unlisted, WHOLE), Code.PUBLISHER_NEVER_PUBLISHED, Level.LIKELY);
    assertThat(codes(watching().publisher("p", "host", SENDING), WHOLE))
        .doesNotContain(Code.PUBLISHER_NEVER_PUBLISHED);
    assertThat(codes(watching().participant("p", "host", ""), WHOLE))
        .containsExactly(Code.NOT_KNOWN);
  }

  @Test
  void aPauseIsToldWithItsEnds() {
    Cases cases =
        watching()
            .publisher(
                "p",
                "host",
                JOINED,
                "10:01:00 PUBLISH_STARTED",
                "10:05:00 PUBLISH_STOPPED",
                "10:09:00 PUBLISH_STARTED");

    Finding found = headline(cases, at("10:07:00"));
    is(found, Code.NOT_PUBLISHING_THEN, Level.CERTAIN);
    assertThat(found.sentence()).contains(": publishing ended at", "and began again at");
    assertThat(found.evidence()).hasSize(2);
    assertThat(codes(cases, at("10:10:00"))).doesNotContain(Code.NOT_PUBLISHING_THEN);
    assertThat(codes(cases, at("10:05:00"))).doesNotContain(Code.NOT_PUBLISHING_THEN);
  }

  @Test
  void withoutATimeAnyPauseCanBeTheReason() {
    String[] paused = {
      JOINED, "10:01:00 PUBLISH_STARTED", "10:35:00 PUBLISH_STOPPED", "10:36:10 PUBLISH_STARTED"
    };
    String[] watched = {
      "10:30:00 JOINED",
      "10:30:01 SUBSCRIBE_STARTED p",
      "10:35:00 SUBSCRIBE_STOPPED p",
      "10:36:11 SUBSCRIBE_STARTED p",
      "10:50:00 SUBSCRIBE_STOPPED p",
      "10:50:00 LEFT"
    };
    Cases cases = new Cases().publisher("p", "host", paused).viewer("v", "guest", watched);

    Finding found = headline(cases, WHOLE);
    is(found, Code.NOT_PUBLISHING_THEN, Level.LIKELY);
    assertThat(found.sentence())
        .isEqualTo(
            "host wasn't publishing "
                + Times.period(Cases.at("10:35:00"), Cases.at("10:36:10"))
                + ", while guest was in the session.");
    assertThat(found.evidence())
        .extracting(one -> one.event().orElseThrow().name())
        .containsExactly("PUBLISH_STOPPED", "PUBLISH_STARTED");
    assertThat(codes(cases, WHOLE)).containsExactly(Code.NOT_PUBLISHING_THEN, Code.BEYOND_THIS_API);
    assertThat(cases.ask(WHOLE).findings().getLast().sentence())
        .as("all subscriptions, not only the first one")
        .contains(
            Times.period(Cases.at("10:30:01"), Cases.at("10:35:00")),
            Times.period(Cases.at("10:36:11"), Cases.at("10:50:00"), Cases.at("10:30:01")));
  }

  @Test
  void aPauseThatTheViewerDidNotSeeIsNoReason() {
    String[] paused = {
      JOINED, "10:01:00 PUBLISH_STARTED", "10:02:00 PUBLISH_STOPPED", "10:03:00 PUBLISH_STARTED"
    };
    Cases later =
        new Cases()
            .publisher("p", "host", paused)
            .viewer("v", "guest", "10:03:30 JOINED", "10:03:31 SUBSCRIBE_STARTED p");
    Cases pair =
        new Cases()
            .publisher("p", "host", paused)
            .publisher("q", "host", JOINED, "10:01:30 PUBLISH_STARTED")
            .viewer(
                "v",
                "guest",
                "10:01:40 JOINED",
                "10:01:41 SUBSCRIBE_STARTED q",
                "10:01:41 SUBSCRIBE_STARTED p");

    assertThat(codes(later, WHOLE)).containsExactly(Code.BEYOND_THIS_API);
    assertThat(codes(pair, new NoVideo(VIEWER, new Person.User("host"), Optional.empty())))
        .as("the other participant of this person published meanwhile")
        .containsExactly(Code.BEYOND_THIS_API);
  }

  @Test
  void withoutATimeALongWaitCanBeTheReason() {
    Cases early =
        new Cases()
            .publisher("p", "host", JOINED, "10:05:00 PUBLISH_STARTED", "10:20:00 PUBLISH_STOPPED")
            .viewer(
                "v", "guest", "10:01:00 JOINED", "10:05:01 SUBSCRIBE_STARTED p", "10:20:10 LEFT");
    Cases late =
        new Cases()
            .publisher("p", "host", JOINED, "10:01:00 PUBLISH_STARTED", "10:20:00 PUBLISH_STOPPED")
            .viewer(
                "v", "guest", "10:01:00 JOINED", "10:01:01 SUBSCRIBE_STARTED p", "10:40:00 LEFT");
    Cases usual =
        new Cases()
            .publisher("p", "host", JOINED, "10:01:00 PUBLISH_STARTED", "10:20:00 PUBLISH_STOPPED")
            .viewer(
                "v", "guest", "10:00:40 JOINED", "10:01:01 SUBSCRIBE_STARTED p", "10:20:10 LEFT");

    is(headline(early, WHOLE), Code.NOT_PUBLISHING_THEN, Level.LIKELY);
    is(headline(late, WHOLE), Code.NOT_PUBLISHING_THEN, Level.LIKELY);
    assertThat(codes(usual, WHOLE)).containsExactly(Code.BEYOND_THIS_API);
  }

  @Test
  void withoutATimeATimeAwayOrWithoutASubscriptionCanBeTheReason() {
    Cases away =
        sending()
            .viewer(
                "v",
                "guest",
                "10:02:00 JOINED",
                "10:02:01 SUBSCRIBE_STARTED p",
                "10:04:00 LEFT",
                "10:06:00 JOINED",
                "10:06:01 SUBSCRIBE_STARTED p");
    Cases unsubscribed =
        sending()
            .viewer(
                "v",
                "guest",
                "10:02:00 JOINED",
                "10:02:01 SUBSCRIBE_STARTED p",
                "10:04:00 SUBSCRIBE_STOPPED p",
                "10:05:00 SUBSCRIBE_ERROR p QUOTA_EXCEEDED",
                "10:06:00 SUBSCRIBE_STARTED p");

    is(headline(away, WHOLE), Code.NEVER_TOGETHER, Level.LIKELY);
    assertThat(headline(away, WHOLE).sentence())
        .contains("guest wasn't in the session", "from 1", "while host was publishing");
    is(headline(unsubscribed, WHOLE), Code.VIEWER_DID_NOT_SUBSCRIBE, Level.LIKELY);
    assertThat(headline(unsubscribed, WHOLE).evidence())
        .extracting(one -> one.event().orElseThrow().name())
        .containsExactly("SUBSCRIBE_STOPPED", "SUBSCRIBE_ERROR", "SUBSCRIBE_STARTED");
  }

  @Test
  void publishingOnlyBeforeTheViewerCameIsNotPublishingThen() {
    Cases cases =
        watching()
            .publisher("p", "host", JOINED, "10:01:00 PUBLISH_STARTED", "10:01:30 PUBLISH_STOPPED");
    Cases open =
        watching()
            .publisher("p", "host", JOINED, "10:01:00 PUBLISH_STARTED", "10:45:00 PUBLISH_STARTED");

    is(headline(cases, WHOLE), Code.NOT_PUBLISHING_THEN, Level.CERTAIN);
    is(headline(open, WHOLE), Code.NOT_PUBLISHING_THEN, Level.LIKELY);
  }

  @Test
  void aSubscribeErrorCountsUntilTheSubscriptionWorks() {
    String error = "10:02:10 SUBSCRIBE_ERROR p INSUFFICIENT_CAPABILITIES";
    Cases failed = sending().viewer("v", "guest", "10:02:00 JOINED", error);
    Cases other =
        sending()
            .viewer("v", "guest", "10:02:00 JOINED", "10:02:10 SUBSCRIBE_ERROR x QUOTA_EXCEEDED");
    Cases recovered =
        sending().viewer("v", "guest", "10:02:10 JOINED", error, "10:02:14 SUBSCRIBE_STARTED p");

    is(headline(failed, WHOLE), Code.SUBSCRIBE_ERROR, Level.CERTAIN);
    assertThat(headline(failed, WHOLE).sentence())
        .startsWith("guest couldn't subscribe to host on")
        .endsWith("(INSUFFICIENT_CAPABILITIES).");
    assertThat(codes(other, WHOLE)).containsExactly(Code.VIEWER_DID_NOT_SUBSCRIBE);
    assertThat(codes(recovered, WHOLE)).containsExactly(Code.BEYOND_THIS_API);
  }

  @Test
  void notFindingAPublisherWhoHasJustStoppedIsHarmless() {
    Cases cases =
        new Cases()
            .publisher("p", "host", JOINED, "10:01:00 PUBLISH_STARTED", "10:30:00 PUBLISH_STOPPED")
            .viewer(
                "v",
                "guest",
                "10:02:00 JOINED",
                "10:02:01 SUBSCRIBE_STARTED p",
                "10:30:00 SUBSCRIBE_STOPPED p",
                "10:30:02 SUBSCRIBE_ERROR p PUBLISHER_NOT_FOUND",
                "10:30:05 LEFT");

    assertThat(codes(cases, WHOLE)).containsExactly(Code.BEYOND_THIS_API);
  }

  @Test
  void whoeverSubscribesToOthersDidNotAskForThisOne() {
    Cases others = watching().publisher("p", "host", SENDING);
    Cases stopped =
        sending()
            .viewer(
                "v",
                "guest",
                "10:02:00 JOINED",
                "10:02:01 SUBSCRIBE_STARTED p",
                "10:10:00 SUBSCRIBE_STOPPED p");

    is(headline(others, WHOLE), Code.VIEWER_DID_NOT_SUBSCRIBE, Level.LIKELY);
    Finding then = headline(stopped, at("10:20:00"));
    is(then, Code.VIEWER_DID_NOT_SUBSCRIBE, Level.LIKELY);
    assertThat(then.sentence()).contains("the subscription ended at");
    assertThat(codes(stopped, at("10:05:00"))).containsExactly(Code.BEYOND_THIS_API);
  }

  @Test
  void whoeverSubscribesToNobodyIsToldSo() {
    Cases nobody = sending().viewer("v", "guest", "10:02:00 JOINED");

    is(headline(nobody, WHOLE), Code.VIEWER_SUBSCRIBES_TO_NOBODY, Level.LIKELY);
    assertThat(codes(watching().publisher("p", "host", SENDING), WHOLE))
        .doesNotContain(Code.VIEWER_SUBSCRIBES_TO_NOBODY);
  }

  @Test
  void aReplicaThatEndedIsLookedForInItsSourceStage() {
    Cases cases = replica();
    assertThat(cases.ask(WHOLE).notAsked()).containsExactly(SessionQuery.replicas(SOURCE, "p"));
    assertThat(codes(cases, WHOLE))
        .containsExactly(Code.NOT_PUBLISHING_THEN, Code.BEYOND_THIS_API, Code.NOT_KNOWN);

    Cases denied = replica().failed(SessionQuery.replicas(SOURCE, "p"), Reason.Kind.ACCESS_DENIED);
    assertThat(codes(denied, WHOLE))
        .containsExactly(Code.NOT_PUBLISHING_THEN, Code.BEYOND_THIS_API, Code.NOT_KNOWN);

    Cases stopped = replica().answer(SessionQuery.replicas(SOURCE, "p"), replicas("STOPPED"));
    is(headline(stopped, WHOLE), Code.REPLICA_ENDED, Level.LIKELY);
    assertThat(headline(stopped, WHOLE).evidence())
        .extracting(Evidence::operation)
        .contains(Operation.LIST_PARTICIPANT_REPLICAS);

    Cases active = replica().answer(SessionQuery.replicas(SOURCE, "p"), replicas("ACTIVE"));
    assertThat(codes(active, WHOLE))
        .containsExactly(Code.NOT_PUBLISHING_THEN, Code.BEYOND_THIS_API);
    assertThat(codes(stopped, at("10:08:00"))).containsExactly(Code.BEYOND_THIS_API);
  }

  /** A publisher from another stage, who stopped while the viewer was watching. */
  private static Cases replica() {
    return new Cases()
        .participant(
            "p",
            "host",
            "\"published\": true, \"replicationType\": \"REPLICA\", \"sourceStageArn\": \"%s\""
                .formatted(SOURCE.arn()))
        .events("p", JOINED, "10:01:00 PUBLISH_STARTED", "10:10:00 PUBLISH_STOPPED")
        .viewer("v", "guest", "10:02:00 JOINED", "10:02:01 SUBSCRIBE_STARTED p", "10:30:00 LEFT");
  }

  private static String replicas(String state) {
    return """
    {"replicas": [{"sourceStageArn": "%s", "participantId": "p", "sourceSessionId": "st-1",
      "destinationStageArn": "%s", "destinationSessionId": "%s", "replicationState": "%s"}]}\
    """
        .formatted(SOURCE.arn(), STAGE.arn(), SESSION.id(), state);
  }

  @Test
  void aSubscriptionThatStandsIsBeyondThisApi() {
    Cases cases =
        sending()
            .viewer("v", "guest", "10:02:00 JOINED", "10:02:01 SUBSCRIBE_STARTED p")
            .participant("w", "guest-2", "");

    Finding found = headline(cases, WHOLE);
    is(found, Code.BEYOND_THIS_API, Level.UNKNOWABLE);
    assertThat(found.sentence()).contains("guest has been subscribed to host since", "was fine");
    assertThat(found.more()).containsExactly(SESSION.events("w"));
    assertThat(found.commands())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("aws cloudwatch get-metric-data --metric-data-queries '[{\"Id\":\"m\"")
        .contains("Participant=\\\"p\\\"", "fK3mT9wQzR4v");
  }

  @Test
  void subscriptionsThatAreOverAndOneThatStandsAreToldApart() {
    assertThat(beyond("10:10:00 SUBSCRIBE_STOPPED p", "10:10:02 SUBSCRIBE_STARTED p"))
        .containsPattern(
            "guest was subscribed to host on .* from 10:02:01 to 10:10:00 UTC, and has been since"
                + " .*10:10:02 UTC, so signaling was fine;");
  }

  @Test
  void aSubscriptionWithoutAReportedEndIsNotSaidToStand() {
    assertThat(beyond("10:10:00 SUBSCRIBE_STARTED p", "10:20:00 SUBSCRIBE_STOPPED p"))
        .containsPattern(
            "guest was subscribed to host on .* from 10:10:00 to 10:20:00 UTC and from"
                + " .*10:02:01 UTC on \\(AWS reported no end\\), so signaling was fine then;");
  }

  /** What is said to be beyond this API of a viewer who subscribed, and of whom this followed. */
  private static String beyond(String next, String last) {
    Cases cases =
        sending()
            .viewer("v", "guest", "10:02:00 JOINED", "10:02:01 SUBSCRIBE_STARTED p", next, last);
    List<Finding> beyond =
        cases.ask(WHOLE).findings().stream()
            .filter(one -> one.code() == Code.BEYOND_THIS_API)
            .toList();
    assertThat(beyond).hasSize(1);
    return beyond.getFirst().sentence();
  }

  @Test
  void viewersOfARedundantPairSubscribeToItsThirdParticipant() {
    Cases unknown = pair();
    Cases mapped = pair().answer(CONFIGURATIONS, configurations("virtual"));
    Cases detached = pair().answer(CONFIGURATIONS, "{\"ingestConfigurations\": []}");
    Cases denied = pair().failed(CONFIGURATIONS, Reason.Kind.ACCESS_DENIED);

    assertThat(unknown.ask(WHOLE).notAsked()).containsExactly(CONFIGURATIONS);
    assertThat(codes(mapped, WHOLE)).containsExactly(Code.BEYOND_THIS_API, Code.REDUNDANT_PAIR);
    assertThat(codes(detached, WHOLE)).containsExactly(Code.NOT_KNOWN, Code.REDUNDANT_PAIR);
    assertThat(codes(denied, WHOLE)).containsExactly(Code.NOT_KNOWN, Code.REDUNDANT_PAIR);
    assertThat(codes(mapped, at("10:10:00")))
        .as("the other half still publishes")
        .containsExactly(Code.BEYOND_THIS_API, Code.REDUNDANT_PAIR);
    assertThat(
            codes(
                mapped,
                new NoVideo(VIEWER, new Person.OneParticipant("virtual"), Optional.empty())))
        .containsExactly(Code.BEYOND_THIS_API, Code.REDUNDANT_PAIR);
  }

  private static final Request CONFIGURATIONS = Request.attachedIngestConfigurations(STAGE);

  private static Cases pair() {
    String members =
        "\"published\": true, \"redundantIngest\": true, \"ingestConfigurationArn\": \"%s\""
            .formatted(ARN);
    return new Cases()
        .participant("p", "camera", members)
        .participant("q", "camera", members)
        .events("p", JOINED, "10:01:00 PUBLISH_STARTED", "10:05:00 PUBLISH_STOPPED")
        .events("q", JOINED, "10:01:00 PUBLISH_STARTED")
        .viewer("v", "guest", "10:02:00 JOINED", "10:02:01 SUBSCRIBE_STARTED virtual");
  }

  private static String configurations(String participant) {
    return "{\"ingestConfigurations\": [{\"arn\": \"%s\", \"participantId\": \"%s\"}]}"
        .formatted(ARN, participant);
  }

  @Test
  void aTokenThatTookTheRightIsSaidAsWell() {
    Cases cases =
        watching()
            .participant("p", "host", SILENT)
            .eventsAsJson(
                "p",
                Cases.event("p", JOINED) + ", " + exchanged("[\"PUBLISH\"]", "[\"SUBSCRIBE\"]"));
    Cases same =
        watching()
            .participant("p", "host", SILENT)
            .eventsAsJson(
                "p", Cases.event("p", JOINED) + ", " + exchanged("[\"PUBLISH\"]", "[\"PUBLISH\"]"));

    assertThat(codes(cases, WHOLE))
        .containsExactly(Code.PUBLISHER_NEVER_PUBLISHED, Code.TOKEN_EXCHANGED);
    assertThat(codes(same, WHOLE)).containsExactly(Code.PUBLISHER_NEVER_PUBLISHED);
    assertThat(codes(cases, at("10:00:30"))).doesNotContain(Code.TOKEN_EXCHANGED);
  }

  private static String exchanged(String before, String after) {
    return """
    {"eventTime": "%s", "name": "TOKEN_EXCHANGED", "participantId": "p",
      "previousToken": {"capabilities": %s}, "newToken": {"capabilities": %s}}\
    """
        .formatted(Cases.iso("10:01:00"), before, after);
  }

  @Test
  void aPersonWhoCameBackWithANewTokenIsOnePerson() {
    NoVideo users =
        new NoVideo(new Person.User("guest"), new Person.User("host"), Optional.empty());
    Cases cases =
        new Cases()
            .publisher("p1", "host", JOINED, "10:01:00 PUBLISH_STARTED", "10:05:00 LEFT")
            .publisher("p2", "host", "10:20:00 JOINED", "10:20:01 PUBLISH_STARTED")
            .viewer("v1", "guest", "10:02:00 JOINED", "10:06:00 LEFT")
            .viewer("v2", "guest", "10:21:00 JOINED", "10:21:01 SUBSCRIBE_STARTED p2");

    assertThat(codes(cases, users))
        .as("only for a while, and at last not at all")
        .containsExactly(
            Code.NEVER_TOGETHER,
            Code.NOT_PUBLISHING_THEN,
            Code.VIEWER_DID_NOT_SUBSCRIBE,
            Code.BEYOND_THIS_API);
    assertThat(cases.ask(users).findings()).noneMatch(one -> one.level() == Level.CERTAIN);
    is(
        headline(
            cases,
            new NoVideo(users.viewer(), users.publisher(), Optional.of(Cases.at("10:10:00")))),
        Code.NEVER_TOGETHER,
        Level.CERTAIN);
  }

  @Test
  void missingEventsOfThePublisherLeaveItOpenWhyTheViewerDidNotSubscribe() {
    Cases cases =
        watching()
            .participant("p", "host", "\"published\": true")
            .failed(SESSION.events("p"), Reason.Kind.ACCESS_DENIED);

    assertThat(codes(cases, WHOLE)).containsExactly(Code.NOT_KNOWN);
  }

  @Test
  void whatCameAfterAwsWasAskedIsNotKnown() {
    Cases cases = sending().viewer("v", "guest", "10:02:00 JOINED").asOf("10:30:00");

    assertThat(codes(cases, at("10:31:00"))).containsExactly(Code.NOT_KNOWN);
    assertThat(codes(cases.ended("10:29:00"), at("10:31:00"))).contains(Code.OUTSIDE_SESSION);
  }

  @Test
  void asksOnlyForThoseTwo() {
    Cases nothing = new Cases();
    Cases found = new Cases().details("v", "guest", "").details("p", "host", "\"published\": true");

    assertThat(nothing.ask(WHOLE).notAsked())
        .containsExactly(SESSION.participant("v"), SESSION.participant("p"));
    assertThat(found.ask(WHOLE).notAsked())
        .containsExactly(SESSION.events("v"), SESSION.events("p"));
    is(headline(nothing, WHOLE), Code.NOT_KNOWN, Level.UNKNOWABLE);
  }
}
