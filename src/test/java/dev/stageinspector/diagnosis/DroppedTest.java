package dev.stageinspector.diagnosis;

import static dev.stageinspector.diagnosis.Cases.SESSION;
import static dev.stageinspector.diagnosis.Checked.codes;
import static dev.stageinspector.diagnosis.Checked.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.diagnosis.Finding.Level;
import dev.stageinspector.sessions.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedTest {

  private static final Question ALL = new Dropped(Optional.empty());
  private static final Question HOST = new Dropped(Optional.of(new Person.User("host")));
  private static final Question P1 = new Dropped(Optional.of(new Person.OneParticipant("p1")));
  private static final String JOINED = "10:00:10 JOINED";
  private static final String START = "10:00:12 PUBLISH_STARTED";
  private static final String LEFT = "10:30:00 LEFT";
  private static final String PAIR =
      "\"published\": true, \"redundantIngest\": true, \"ingestConfigurationArn\": \"arn:pair\"";

  @Test
  void everyGapIsADropWithItsLength() {
    Diagnosis found =
        Checked.ask(
            HOST,
            new Cases()
                .ended("11:00:00")
                .publisher(
                    "p1",
                    "host",
                    JOINED,
                    START,
                    "10:10:00 PUBLISH_STOPPED",
                    "10:10:41 PUBLISH_STARTED",
                    "10:20:00 LEFT",
                    "10:25:00 JOINED",
                    "10:25:00 PUBLISH_STARTED",
                    LEFT));

    assertThat(codes(found)).containsExactly(Code.DROP, Code.DROP);
    assertThat(found.findings())
        .allMatch(one -> one.level() == Level.CERTAIN)
        .extracting(one -> one.sentence().replaceFirst(".*, and", "and"))
        .containsExactly("and was back 41 s later.", "and was back 5 min later.");
    assertThat(names(found.headline())).containsExactly("PUBLISH_STOPPED", "PUBLISH_STARTED");
    assertThat(found.notAsked()).isEmpty();
  }

  @Test
  void withoutAGapThereIsNone() {
    Diagnosis found =
        Checked.ask(
            ALL, new Cases().ended("11:00:00").publisher("p1", "host", JOINED, START, LEFT));

    assertThat(codes(found)).containsExactly(Code.NONE);
    assertThat(found.headline().level()).isEqualTo(Level.CERTAIN);
    assertThat(names(found.headline())).containsExactly("PUBLISH_STARTED", "LEFT");
  }

  @Test
  void newTokenOfTheSameUserIsTheSamePublisher() {
    Cases twice =
        new Cases()
            .publisher("p1", "host", JOINED, START, "10:10:00 LEFT")
            .publisher("p2", "host", "10:10:30 JOINED", "10:10:35 PUBLISH_STARTED");

    for (Question question : List.of(ALL, HOST, P1)) {
      Finding found = Checked.ask(question, twice).headline();
      assertThat(found.code()).isEqualTo(Code.DROP);
      assertThat(found.sentence()).endsWith("and was back 35 s later.");
      assertThat(found.remedy()).endsWith("another participant.");
    }
    assertThat(
            codes(
                Checked.ask(
                    ALL,
                    new Cases()
                        .publisher("p1", "host", JOINED, START, "10:10:00 LEFT")
                        .publisher("p2", "", "10:10:30 JOINED", "10:10:35 PUBLISH_STARTED"))))
        .as("somebody else")
        .containsExactly(Code.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "10:10:00 LEFT, The participant left the session;, PUBLISH_STOPPED LEFT PUBLISH_STARTED",
    "10:10:12 LEFT, The participant left the session 12 s later;, PUBLISH_STOPPED LEFT PUBLISH_STARTED",
    "10:30:00 LEFT, The participant stayed in the session, PUBLISH_STOPPED PUBLISH_STARTED"
  })
  void whoStopsAndLeavesHasLeft(String left, String remedy, String evidence) {
    // AWS returns the events of one second in any order.
    for (List<String> events :
        List.of(
            List.of(JOINED, START, "10:10:00 PUBLISH_STOPPED", left),
            List.of(left, "10:10:00 PUBLISH_STOPPED", JOINED, START))) {
      Finding found =
          Checked.ask(
                  HOST,
                  new Cases()
                      .publisher("p1", "host", events.toArray(String[]::new))
                      .publisher("p2", "host", "10:10:18 JOINED", "10:10:18 PUBLISH_STARTED"))
              .headline();

      assertThat(found.code()).isEqualTo(Code.DROP);
      assertThat(found.remedy()).startsWith(remedy).endsWith("another participant.");
      assertThat(names(found)).containsExactly(evidence.split(" ", -1));
    }
  }

  @Test
  void leavingAfterBeingBackIsNoReasonForTheDrop() {
    Finding found =
        Checked.ask(
                HOST,
                new Cases()
                    .publisher(
                        "p1",
                        "host",
                        JOINED,
                        START,
                        "10:10:00 PUBLISH_STOPPED",
                        "10:10:05 PUBLISH_STARTED",
                        "10:10:10 LEFT"))
            .headline();

    assertThat(found.remedy()).startsWith("The participant stayed in the session");
  }

  @Test
  void pairDropsOnlyWhileBothAreOff() {
    Cases covered = pair("10:10:00 PUBLISH_STOPPED", "10:11:00 PUBLISH_STARTED");
    Cases both =
        pair(
            "10:10:00 PUBLISH_STOPPED",
            "10:11:00 PUBLISH_STARTED",
            "10:10:30 PUBLISH_STOPPED",
            "10:11:20 PUBLISH_STARTED");

    for (Question question : List.of(ALL, P1)) {
      assertThat(codes(Checked.ask(question, covered))).containsExactly(Code.NONE);
      assertThat(Checked.ask(question, both).headline().sentence())
          .endsWith("and was back 30 s later.");
    }
  }

  private static Cases pair(String stop, String start, String... other) {
    return new Cases()
        .participant("p1", "", PAIR)
        .events("p1", JOINED, START, stop, start)
        .participant("p2", "", PAIR)
        .events(
            "p2", Stream.concat(Stream.of(JOINED, START), Stream.of(other)).toArray(String[]::new));
  }

  @Test
  void otherHalfOfAPairIsAskedForBeforeAnythingIsCertain() {
    Cases half =
        new Cases()
            .details("p1", "", PAIR)
            .events("p1", JOINED, START, "10:10:00 PUBLISH_STOPPED", "10:11:00 PUBLISH_STARTED");

    Diagnosis found = Checked.ask(P1, half);

    assertThat(codes(found)).containsExactly(Code.DROP, Code.NOT_KNOWN);
    assertThat(found.headline().level()).isEqualTo(Level.LIKELY);
    assertThat(found.notAsked()).containsExactly(SESSION.publishers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10:00:12 PUBLISH_STARTED,- PUBLISH_STOPPED",
        "10:00:12 PUBLISH_STARTED,- LEFT",
        "10:30:00 PUBLISH_STOPPED",
        "10:00:10 JOINED"
      })
  void noneIsNotSaidIfEventsLeaveItOpen(String events) {
    Cases unclear =
        new Cases()
            .ended("11:00:00")
            .publisher("p1", "host", events.isEmpty() ? new String[0] : events.split(",", -1));

    for (Question question : List.of(ALL, HOST)) {
      Diagnosis found = Checked.ask(question, unclear);
      assertThat(codes(found)).containsExactly(Code.NOT_KNOWN);
      assertThat(found.headline().level()).isEqualTo(Level.UNKNOWABLE);
    }
  }

  @Test
  void noneIsNotSaidIfACallIsMissing() {
    Cases denied =
        new Cases()
            .publisher("p1", "host", JOINED, START)
            .participant("p2", "guest", "\"published\": true")
            .failed(SESSION.events("p2"), Reason.Kind.ACCESS_DENIED);
    Cases unlisted =
        new Cases().details("p1", "host", "\"published\": true").events("p1", JOINED, START);

    assertThat(codes(Checked.ask(ALL, denied))).containsExactly(Code.NOT_KNOWN);
    assertThat(codes(Checked.ask(HOST, denied))).containsExactly(Code.NONE);
    assertThat(codes(Checked.ask(ALL, unlisted))).containsExactly(Code.NOT_KNOWN);
    assertThat(codes(Checked.ask(ALL, new Cases()))).containsExactly(Code.NOT_KNOWN);
    assertThat(Checked.ask(ALL, new Cases()).notAsked()).containsExactly(SESSION.publishers());
  }

  @Test
  void dropIsOnlyLikelyIfAnotherTokenOfTheUserWasNotChecked() {
    Cases second =
        new Cases()
            .publisher(
                "p1", "host", JOINED, START, "10:10:00 PUBLISH_STOPPED", "10:11:00 PUBLISH_STARTED")
            .participant("p2", "host", "\"published\": true");

    Diagnosis found = Checked.ask(HOST, second);

    assertThat(codes(found)).containsExactly(Code.DROP, Code.NOT_KNOWN);
    assertThat(found.headline().level()).isEqualTo(Level.LIKELY);
  }

  @Test
  void whoNeverPublishedCannotDrop() {
    Cases viewer =
        new Cases().participant("p1", "host", "\"published\": false").events("p1", JOINED);

    assertThat(codes(Checked.ask(HOST, viewer))).containsExactly(Code.NEVER_PUBLISHED);
    assertThat(codes(Checked.ask(ALL, viewer))).containsExactly(Code.NEVER_PUBLISHED);
    assertThat(codes(Checked.ask(new Dropped(Optional.of(new Person.User("x"))), viewer)))
        .containsExactly(Code.NEVER_PUBLISHED);
    assertThat(codes(Checked.ask(HOST, new Cases().viewer("p1", "host", JOINED))))
        .as("AWS doesn't say")
        .containsExactly(Code.NOT_KNOWN);
  }

  @ParameterizedTest
  @CsvSource({"4, 5, true", "3, 5, false", "4, 60, false"})
  void joiningAndLeavingByTurnsIsTwoClients(int joins, int seconds, boolean two) {
    String[] events =
        IntStream.range(0, joins)
            .boxed()
            .flatMap(turn ->
                Stream.of(
                    time(turn * seconds * 2) + " JOINED",
                    time(turn * seconds * 2) + " PUBLISH_STARTED",
                    time(turn * seconds * 2 + seconds) + " LEFT"))
            .toArray(String[]::new);

    Diagnosis found = Checked.ask(HOST, new Cases().publisher("p1", "host", events));

    assertThat(codes(found).contains(Code.TWO_CLIENTS_ONE_TOKEN)).isEqualTo(two);
    if (two) {
      assertThat(found.headline().code()).isEqualTo(Code.TWO_CLIENTS_ONE_TOKEN);
      assertThat(found.headline().level()).isEqualTo(Level.LIKELY);
      assertThat(found.headline().evidence()).hasSize(2 * joins);
    }
  }

  private static String time(int second) {
    return "10:%02d:%02d".formatted(5 + second / 60, second % 60);
  }

  @ParameterizedTest
  @CsvSource({"10:30:02, true", "10:30:03, false"})
  void stoppingTogetherHasACommonCause(String other, boolean together) {
    Cases both =
        new Cases()
            .ended("11:00:00")
            .publisher("p1", "host", JOINED, START, LEFT)
            .publisher("p2", "guest", JOINED, START, other + " LEFT");

    for (Question question : List.of(ALL, HOST)) {
      Diagnosis found = Checked.ask(question, both);
      // Nobody was back, and nobody went on: the show ended.
      assertThat(found.headline().code()).isEqualTo(Code.NONE);
      assertThat(codes(found).contains(Code.COMMON_CAUSE)).isEqualTo(together);
      if (together) {
        assertThat(found.findings().getLast().sentence())
            .startsWith("host and guest stopped publishing");
        assertThat(found.findings().getLast().level()).isEqualTo(Level.LIKELY);
      }
    }
  }

  @Test
  void theEndOfASessionIsNoIncident() {
    Cases show =
        new Cases()
            .publisher(
                "p1",
                "host",
                JOINED,
                START,
                "10:10:00 PUBLISH_STOPPED",
                "10:10:20 PUBLISH_STARTED",
                LEFT)
            .publisher("p2", "guest", JOINED, START, LEFT)
            .publisher("p3", "last", JOINED, START, "10:30:20 LEFT");
    Cases ended = show.ended("10:31:00");
    List<Finding> found = Checked.ask(ALL, ended).findings();

    assertThat(codes(Checked.ask(ALL, ended))).containsExactly(Code.DROP, Code.COMMON_CAUSE);
    assertThat(found.getLast().sentence())
        .startsWith("host and guest stopped publishing")
        .endsWith("it may be the planned end.");
  }

  @Test
  void whoeverPublishesLongerMakesStoppingTogetherAnIncident() {
    Cases goesOn =
        new Cases()
            .publisher("p1", "host", JOINED, START, LEFT)
            .publisher("p2", "guest", JOINED, START, LEFT)
            .publisher("p3", "last", JOINED, START, "10:40:00 LEFT")
            .ended("10:41:00");

    assertThat(Checked.ask(ALL, goesOn).headline().sentence())
        .endsWith("so the cause is probably something that they share.");
  }

  @ParameterizedTest
  @CsvSource({
    "p1, 10:31:00 JOINED, false",
    "p3, 10:31:00 JOINED, false",
    "p3, 10:29:00 JOINED, true",
    "p3, 10:30:00 JOINED, true"
  })
  void aStageThatSomebodyJoinedLaterWasNotDeleted(String who, String event, boolean deleted) {
    Cases both =
        new Cases()
            .publisher("p1", "host", events(JOINED, START, LEFT, who.equals("p1") ? event : ""))
            .publisher("p2", "guest", JOINED, START, LEFT)
            .viewer("p3", "late", events(who.equals("p3") ? event : JOINED));

    String remedy = finding(Checked.ask(ALL, both), Code.COMMON_CAUSE).remedy();

    assertThat(remedy.contains("may have been deleted")).isEqualTo(deleted);
    assertThat(remedy.contains("ended the show")).isEqualTo(deleted);
  }

  private static String[] events(String... events) {
    return Stream.of(events).filter(event -> !event.isEmpty()).toArray(String[]::new);
  }

  @Test
  void stopOfOthersIsNoCauseOfThis() {
    Cases others =
        new Cases()
            .publisher("p1", "host", JOINED, START)
            .publisher("p2", "guest", JOINED, START, LEFT)
            .publisher("p3", "other", JOINED, START, LEFT);

    assertThat(codes(Checked.ask(HOST, others))).containsExactly(Code.NONE);
    assertThat(codes(Checked.ask(ALL, others))).containsExactly(Code.COMMON_CAUSE, Code.NONE);
  }

  @Test
  void onlySoManyDropsAreNamed() {
    String[] events = new String[401];
    events[0] = JOINED;
    for (int i = 0; i < 200; i++) {
      events[1 + 2 * i] = time(2 * i) + " PUBLISH_STARTED";
      events[2 + 2 * i] = time(2 * i + 1) + " PUBLISH_STOPPED";
    }
    Diagnosis found = new Cases().publisher("p1", "host", events).ended("11:00:00").ask(HOST);

    assertThat(found.findings()).hasSize(51);
    assertThat(found.findings().getLast().sentence()).isEqualTo("There are 149 more of this kind.");
  }

  @Test
  void halfOfAPairThatStopsIsNoStop() {
    Cases half =
        pair("10:30:00 PUBLISH_STOPPED", "10:31:00 PUBLISH_STARTED")
            .publisher("p3", "guest", JOINED, START, LEFT);

    assertThat(codes(Checked.ask(ALL, half))).containsExactly(Code.NONE);
  }

  @Test
  void othersAreAskedForOnceSomebodyHasStopped() {
    Cases stopped =
        new Cases()
            .publisher("p1", "host", JOINED, START, LEFT)
            .participant("p2", "guest", "\"published\": true");
    Cases going =
        new Cases()
            .publisher("p1", "host", JOINED, START)
            .participant("p2", "guest", "\"published\": true");

    assertThat(Checked.ask(HOST, stopped).notAsked()).containsExactly(SESSION.events("p2"));
    assertThat(Checked.ask(HOST, going).notAsked()).isEmpty();
  }

  @Test
  void dayOfPublishingIsTheLongestThatAwsAllows() {
    Cases error =
        new Cases()
            .publisher(
                "p1",
                "host",
                JOINED,
                START,
                "10:30:00 PUBLISH_ERROR STREAM_DURATION_EXCEEDED",
                LEFT);
    Cases other =
        new Cases()
            .publisher("p1", "host", JOINED, START, "10:30:00 PUBLISH_ERROR QUOTA_EXCEEDED", LEFT);

    assertThat(finding(Checked.ask(HOST, error), Code.DAY_LONG).level()).isEqualTo(Level.CERTAIN);
    assertThat(codes(Checked.ask(HOST, other))).containsExactly(Code.NONE);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-26T10:00:00Z, true", "2026-11-26T09:40:00Z, false"})
  void aboutADayIsProbablyTheLongestThatAwsAllows(String stop, boolean day) {
    String json =
        Stream.of("2026-11-25T10:01:00Z PUBLISH_STARTED", stop + " PUBLISH_STOPPED")
            .map(text ->
                "{\"eventTime\": \"%s\", \"name\": \"%s\"}"
                    .formatted((Object[]) text.split(" ", -1)))
            .reduce((one, two) -> one + ", " + two)
            .orElseThrow();
    Cases longest =
        new Cases().participant("p1", "host", "\"published\": true").eventsAsJson("p1", json);

    assertThat(codes(Checked.ask(HOST, longest)))
        .isEqualTo(day ? List.of(Code.DAY_LONG, Code.NONE) : List.of(Code.NONE));
  }

  @Test
  void anotherParticipantChangesNothing() {
    Cases alone =
        new Cases()
            .publisher(
                "p1",
                "host",
                JOINED,
                START,
                "10:10:00 PUBLISH_STOPPED",
                "10:11:00 PUBLISH_STARTED");
    List<Finding> found = Checked.ask(HOST, alone).findings();

    assertThat(Checked.ask(HOST, alone.viewer("v1", "ann", JOINED, LEFT)).findings())
        .isEqualTo(found);
    assertThat(
            Checked.ask(HOST, alone.publisher("p9", "other", JOINED, "10:20:00 PUBLISH_STARTED"))
                .findings())
        .isEqualTo(found);
  }

  private static List<String> names(Finding found) {
    return found.evidence().stream().flatMap(one -> one.event().stream()).map(Event::name).toList();
  }
}
