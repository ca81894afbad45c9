package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stageinspector.sessions.Bar.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of one participant, and the bars that they make. */
class TimeLineTest {

  private static final String IN = "10:00:20 JOINED";

  private static Stream<Arguments> pairs() {
    return Stream.of(
        of("a visit", List.of(IN, "10:10:00 LEFT"), "PRESENT 10:00:20-10:10:00"),
        of(
            "publishing and watching",
            List.of(
                IN,
                "10:01:00 PUBLISH_STARTED",
                "10:02:00 SUBSCRIBE_STARTED b",
                "10:03:00 SUBSCRIBE_STARTED c",
                "10:04:00 SUBSCRIBE_STOPPED b",
                "10:05:00 PUBLISH_STOPPED",
                "10:10:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00-10:05:00",
            "SUBSCRIBED b 10:02:00-10:04:00",
            "SUBSCRIBED c 10:03:00-10:10:00"),
        of(
            "leaving stops publishing",
            List.of(IN, "10:01:00 PUBLISH_STARTED", "10:10:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00-10:10:00"),
        of(
            "a stop that is told after leaving",
            List.of(IN, "10:01:00 PUBLISH_STARTED", "10:10:00 LEFT", "10:10:01 PUBLISH_STOPPED"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00-10:10:00"),
        of(
            "a stop without a start after coming back",
            List.of(
                IN,
                "10:01:00 PUBLISH_STARTED",
                "10:10:00 LEFT",
                "10:20:00 JOINED",
                "10:30:00 PUBLISH_STOPPED",
                "10:40:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PRESENT 10:20:00-10:40:00",
            "PUBLISHING 10:01:00-10:10:00",
            "PUBLISHING ?10:20:00-10:30:00"),
        of(
            "start and stop in one second",
            List.of(IN, "10:01:00 PUBLISH_STARTED", "10:01:00 PUBLISH_STOPPED", "10:10:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00-10:01:00"),
        of(
            "stop and start in one second",
            List.of(
                IN,
                "10:01:00 PUBLISH_STARTED",
                "10:02:00 PUBLISH_STOPPED",
                "10:02:00 PUBLISH_STARTED",
                "10:03:00 PUBLISH_STOPPED",
                "10:10:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00-10:02:00",
            "PUBLISHING 10:02:00-10:03:00"),
        of(
            "three starts and two stops in one second",
            List.of(
                IN,
                "10:01:00 PUBLISH_STARTED",
                "10:01:00 PUBLISH_STOPPED",
                "10:01:00 PUBLISH_STARTED",
                "10:01:00 PUBLISH_STOPPED",
                "10:01:00 PUBLISH_STARTED",
                "10:10:00 PUBLISH_STOPPED",
                "10:10:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00-10:01:00",
            "PUBLISHING 10:01:00-10:01:00",
            "PUBLISHING 10:01:00-10:10:00"),
        of(
            "a whole second among fractions",
            List.of(
                IN,
                "10:01:00.700 PUBLISH_STARTED",
                "10:01:00 PUBLISH_STOPPED",
                "10:02:00.5 PUBLISH_STARTED",
                "10:03:00.123456789 PUBLISH_STOPPED",
                "10:10:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00.700-10:01:00.700",
            "PUBLISHING 10:02:00.500-10:03:00.123456789"),
        of(
            "leaving and coming back in one second",
            List.of(
                IN,
                "10:01:00 PUBLISH_STARTED",
                "10:02:00 PUBLISH_STOPPED",
                "10:02:00 LEFT",
                "10:02:00 JOINED",
                "10:02:00 PUBLISH_STARTED",
                "10:03:00 LEFT"),
            "PRESENT 10:00:20-10:02:00",
            "PRESENT 10:02:00-10:03:00",
            "PUBLISHING 10:01:00-10:02:00",
            "PUBLISHING 10:02:00-10:03:00"),
        of(
            "leaving, coming back, and publishing in one second, without a stop",
            List.of(
                IN,
                "10:01:00 PUBLISH_STARTED",
                "10:02:00 LEFT",
                "10:02:00 JOINED",
                "10:02:00 PUBLISH_STARTED",
                "10:03:00 LEFT"),
            "PRESENT 10:00:20-10:02:00",
            "PRESENT 10:02:00-10:03:00",
            "PUBLISHING 10:01:00-10:02:00",
            "PUBLISHING 10:02:00-10:03:00"),
        of(
            "a visit of one second",
            List.of("10:01:00 JOINED", "10:01:00 PUBLISH_STARTED", "10:01:00 LEFT"),
            "PRESENT 10:01:00-10:01:00",
            "PUBLISHING 10:01:00-10:01:00"),
        of(
            "published again in the second of leaving",
            List.of(IN, "10:01:00 PUBLISH_STARTED", "10:02:00 PUBLISH_STARTED", "10:02:00 LEFT"),
            "PRESENT 10:00:20-10:02:00",
            "PUBLISHING 10:01:00-10:02:00?",
            "PUBLISHING 10:02:00-10:02:00"),
        of(
            "two starts",
            List.of(IN, "10:01:00 PUBLISH_STARTED", "10:02:00 PUBLISH_STARTED", "10:03:00 LEFT"),
            "PRESENT 10:00:20-10:03:00",
            "PUBLISHING 10:01:00-10:02:00?",
            "PUBLISHING 10:02:00-10:03:00"),
        of(
            "a stop without a start",
            List.of(IN, "10:05:00 PUBLISH_STOPPED", "10:06:00 LEFT"),
            "PRESENT 10:00:20-10:06:00",
            "PUBLISHING ?10:00:20-10:05:00"),
        of(
            "two stops",
            List.of(
                IN,
                "10:01:00 PUBLISH_STARTED",
                "10:02:00 PUBLISH_STOPPED",
                "10:05:00 PUBLISH_STOPPED",
                "10:06:00 LEFT"),
            "PRESENT 10:00:20-10:06:00",
            "PUBLISHING 10:01:00-10:02:00",
            "PUBLISHING ?10:02:00-10:05:00"),
        of(
            "leaving without having joined, from the first time of joining",
            List.of("10:05:00 LEFT"),
            "PRESENT ?10:00:10-10:05:00"),
        of(
            "leaving before the first time of joining, from the start of the session",
            List.of("10:00:05 LEFT"),
            "PRESENT ?10:00:00.250-10:00:05"),
        of(
            "leaving before the session began",
            List.of("10:00:00 LEFT"),
            "PRESENT ?10:00:00-10:00:00"),
        of(
            "still here",
            List.of(IN, "10:01:00 PUBLISH_STARTED"),
            "PRESENT 10:00:20-12:00:00…",
            "PUBLISHING 10:01:00-12:00:00…"),
        of(
            "seconds of the future",
            List.of(IN, "12:00:01 PUBLISH_STARTED"),
            "PRESENT 10:00:20-12:00:00…",
            "PUBLISHING 12:00:01-12:00:01…"),
        of(
            "no readable time",
            List.of(IN, "10:01:00 PUBLISH_STARTED", "- PUBLISH_STOPPED", "10:10:00 LEFT"),
            "PRESENT 10:00:20-10:10:00",
            "PUBLISHING 10:01:00-10:10:00"),
        of(
            "errors and unknown events",
            List.of("10:01:00 JOIN_ERROR", "10:02:00 DANCED", "10:03:00 REPLICATION_STARTED")),
        of("nothing", List.of()));
  }

  private static Arguments of(String name, List<String> events, String... bars) {
    return arguments(name, events, List.of(bars));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void pairsWhatBeginsWithWhatEndsInAnyOrder(String name, List<String> events, List<String> bars) {
    for (int seed = 0; seed < 20; seed++) {
      List<String> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(words(open("CONNECTED").events("a", shuffled)))
          .as(shuffled.toString())
          .containsExactlyInAnyOrderElementsOf(bars);
    }
  }

  @Test
  void whatNobodyEndedEndsWithTheSession() {
    Logs log = open("DISCONNECTED").events("a", IN, "10:01:00 PUBLISH_STARTED");

    assertThat(words(log.ended("11:00:00")))
        .containsExactly("PRESENT 10:00:20-11:00:00?", "PUBLISHING 10:01:00-11:00:00?");
  }

  @Test
  void whatNobodyEndedInAnOpenSessionIsNotGoingOnWithoutItsParticipant() {
    assertThat(words(open("DISCONNECTED").events("a", IN)))
        .containsExactly("PRESENT 10:00:20-12:00:00?");
  }

  @Test
  void nothingLastsIfTheSessionEndedBefore() {
    assertThat(words(open("CONNECTED").events("a", "11:00:00.500 JOINED").ended("11:00:00")))
        .containsExactly("PRESENT 11:00:00.500-11:00:00.500?");
  }

  @Test
  void theAxisHasRoomForEverything() {
    TimeLine line =
        TimeLine.of(
            open("CONNECTED").events("a", "09:59:58 JOINED", "12:00:03 LEFT").log(), List.of("a"));

    assertThat(line.from()).isEqualTo(Logs.at("09:59:58"));
    assertThat(line.to()).isEqualTo(Logs.at("12:00:03"));
  }

  @Test
  void theAxisIsTheSessionWithoutEvents() {
    TimeLine line = TimeLine.of(new Logs().ended("11:00:00").log(), List.of());

    assertThat(line.from()).isEqualTo(Logs.at("10:00:00.250"));
    assertThat(line.to()).isEqualTo(Logs.at("11:00:00"));
  }

  @Test
  void theAxisOfASessionWithoutTimesIsOneMoment() {
    TimeLine line = TimeLine.of(new Logs().sessionOf("\"endTime\": null").log(), List.of());

    assertThat(line.from()).isEqualTo(line.to()).isEqualTo(Logs.at("12:00:00"));
  }

  @Test
  void lanesAreInTheOrderThatIsAskedForEachOnce() {
    Logs log = new Logs().publisher("a", "", IN).publisher("b", "", IN).publisher("c", "");

    assertThat(TimeLine.of(log.log(), List.of("c", "nobody", "a", "c", "b")).lanes())
        .extracting(lane -> lane.participant().id())
        .containsExactly("c", "a", "b");
  }

  @Test
  void eventsAreInTheOrderOfTimeAndCauseAndParticipantAndPlace() {
    Logs log =
        new Logs()
            .publisher("b", "", "- LEFT", "10:00:05 LEFT", "10:00:05 JOINED", "- JOINED")
            .publisher(
                "a",
                "",
                "10:00:05.001 JOIN_ERROR",
                "10:00:05 LEFT",
                "10:00:05 PUBLISH_STOPPED",
                "10:00:05 REPLICATION_STARTED",
                "10:00:05 PUBLISH_ERROR",
                "10:00:05 SUBSCRIBE_STARTED z",
                "10:00:05 SUBSCRIBE_STARTED c",
                "10:00:05 TOKEN_EXCHANGED",
                "10:00:05 JOINED",
                "10:00:04.999 LEFT");

    assertThat(TimeLine.of(log.log(), List.of("a", "b")).events())
        .extracting(event -> event.participant() + " " + event.name() + " " + event.remote())
        .containsExactly(
            "a LEFT ",
            "a JOINED ",
            "b JOINED ",
            "a TOKEN_EXCHANGED ",
            "a SUBSCRIBE_STARTED z",
            "a SUBSCRIBE_STARTED c",
            "a PUBLISH_ERROR ",
            "a REPLICATION_STARTED ",
            "a PUBLISH_STOPPED ",
            "a LEFT ",
            "b LEFT ",
            "a JOIN_ERROR ",
            "b JOINED ",
            "b LEFT ");
  }

  /** A day with more events than a day has, and a session with more participants than most. */
  @Test
  void aLargeSessionIsNoTrouble() {
    Logs log = new Logs();
    List<String> all = IntStream.range(0, 25_000).mapToObj(i -> "p" + i).toList();
    all.forEach(id -> log.participant(id, "", ""));
    all.subList(0, 200)
        .forEach(id ->
            log.events(
                id,
                IntStream.range(0, 100)
                    .mapToObj(i ->
                        time(36_000 + i * 30)
                            + (i % 2 == 0 ? " SUBSCRIBE_STARTED p" : " SUBSCRIBE_STOPPED p")
                            + i / 4 % 5)
                    .toList()));
    SessionLog session = log.log();

    TimeLine line = TimeLine.of(session, all);

    assertThat(line.lanes()).hasSize(25_000);
    assertThat(line.events()).hasSize(20_000);
    assertThat(line.lanes().getFirst().bars()).hasSize(50);
  }

  private static String time(int second) {
    return LocalTime.ofSecondOfDay(second).plusNanos(1000).toString();
  }

  private static Logs open(String state) {
    return new Logs().participant("a", "ann", "\"state\": \"" + state + "\"");
  }

  private static List<String> words(Logs log) {
    return TimeLine.of(log.log(), List.of("a")).lanes().getFirst().bars().stream()
        .map(TimeLineTest::words)
        .toList();
  }

  private static String words(Bar bar) {
    assertThat(Duration.between(bar.from(), bar.to())).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(bar.end().isPresent()).isEqualTo(bar.ending() == Ending.REPORTED);
    return bar.kind()
        + (bar.remote().isEmpty() ? " " : " " + bar.remote() + " ")
        + (bar.begin().isEmpty() ? "?" : "")
        + time(bar.from())
        + "-"
        + time(bar.to())
        + switch (bar.ending()) {
          case REPORTED -> "";
          case NOT_REPORTED -> "?";
          case ONGOING -> "…";
        };
  }

  private static String time(Instant time) {
    String text = time.atOffset(ZoneOffset.UTC).toLocalTime().toString();
    return text.length() == 5 ? text + ":00" : text;
  }
}
