package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.sessions.Bar.Ending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is true of every time line. */
class GeneratedTimeLineTest {

  private static final List<String> EVERYONE = List.of("a", "b", "c");

  @Generated
  void anyOrderOfTheSameEventsGivesTheSameTimeLine(Chance chance) {
    Logs log = session(chance);
    Map<String, List<String>> events = events(chance);
    TimeLine one = line(log, events);
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      TimeLine other =
          line(
              log,
              events.entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey, entry -> shuffled(entry.getValue(), random))));
      assertThat(other.lanes()).extracting(Lane::bars).isEqualTo(bars(one));
      assertThat(other.from()).isEqualTo(one.from());
      assertThat(other.to()).isEqualTo(one.to());
      // Only what is alike in time, cause, and participant is in AWS's order.
      assertThat(other.events())
          .usingElementComparator(EventOrder.COMPARATOR)
          .containsExactlyElementsOf(one.events());
    }
  }

  @Generated
  void noEventIsLostOrDoubled(Chance chance) {
    Logs log = session(chance);
    Map<String, List<String>> events = events(chance);
    TimeLine line = line(log, events);

    assertThat(line.events())
        .containsExactlyInAnyOrderElementsOf(
            log.log().events().values().stream().flatMap(List::stream).toList());
    for (Lane lane : line.lanes()) {
      String id = lane.participant().id();
      assertThat(lane.events())
          .isEqualTo(line.events().stream().filter(e -> e.participant().equals(id)).toList());
      assertThat(begins(lane.bars()))
          .containsExactlyInAnyOrderElementsOf(
              lane.events().stream()
                  .filter(event -> event.time().isPresent())
                  .filter(event -> event.kind().begins().isPresent())
                  .toList());
      assertThat(ends(lane, Bar.Kind.PRESENT))
          .containsExactlyInAnyOrderElementsOf(
              lane.events().stream()
                  .filter(event -> event.time().isPresent())
                  .filter(event -> event.kind() == EventKind.LEFT)
                  .toList());
    }
  }

  @Generated
  void barsNeverOverlapAndNeverEndBeforeTheyBegin(Chance chance) {
    TimeLine line = line(session(chance), events(chance));

    for (Lane lane : line.lanes()) {
      assertThat(lane.bars()).isSortedAccordingTo(Comparator.comparing(Bar::from));
      Set<Object> alike = new HashSet<>();
      for (Bar bar : lane.bars()) {
        assertThat(bar.to()).isAfterOrEqualTo(bar.from()).isBeforeOrEqualTo(line.to());
        assertThat(bar.from()).isAfterOrEqualTo(line.from());
        assertThat(bar.end().isPresent()).isEqualTo(bar.ending() == Ending.REPORTED);
        assertThat(bar.begin().isPresent() || bar.end().isPresent()).isTrue();
        if (alike.add(List.of(bar.kind(), bar.remote()))) {
          List<Bar> one =
              lane.bars().stream()
                  .filter(o -> o.kind() == bar.kind() && o.remote().equals(bar.remote()))
                  .toList();
          for (int i = 1; i < one.size(); i++) {
            assertThat(one.get(i).from()).isAfterOrEqualTo(one.get(i - 1).to());
            assertThat(one.get(i - 1).ending()).isNotEqualTo(Ending.ONGOING);
          }
        }
      }
    }
  }

  /** A true story, in seconds so long that many events have the same one, told in any order. */
  @Generated
  void whatTrulyHappenedIsFoundAgainIfItIsTold(Chance chance) {
    List<String> story = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    int second = 0;
    int visits = chance.between(1, 4);
    for (int visit = 0; visit < visits; visit++) {
      second += chance.between(0, 1);
      int from = second;
      story.add(time(second) + " JOINED");
      for (int run = chance.between(0, 3); run > 0; run--) {
        int start = second;
        story.add(time(second) + " PUBLISH_STARTED");
        second += chance.between(0, 2);
        story.add(time(second) + " PUBLISH_STOPPED");
        expected.add("PUBLISHING " + time(start) + "-" + time(second));
        second += chance.between(0, 2);
      }
      story.add(time(second) + " LEFT");
      expected.add("PRESENT " + time(from) + "-" + time(second));
    }
    Collections.shuffle(story, new Random(chance.between(0, 1000)));
    Logs log = new Logs().publisher("a", "").events("a", story).ended("11:00:00");

    assertThat(TimeLine.of(log.log(), List.of("a")).lanes().getFirst().bars())
        .allMatch(bar -> bar.begin().isPresent() && bar.ending() == Ending.REPORTED)
        .extracting(bar ->
            bar.kind()
                + " "
                + bar.from().toString().substring(11, 19)
                + "-"
                + bar.to().toString().substring(11, 19))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String time(int second) {
    return "10:%02d:%02d".formatted(second / 60, second % 60);
  }

  private static Logs session(Chance chance) {
    Logs log = new Logs().asOf(chance.oneOf("10:00:04", "10:30:00"));
    for (String id : EVERYONE) {
      log.participant(
          id,
          "",
          "\"state\": \"%s\", \"firstJoinTime\": \"%s\""
              .formatted(
                  chance.oneOf("CONNECTED", "DISCONNECTED"),
                  chance.oneOf("", Logs.iso("10:00:01"), Logs.iso("10:00:05.5"))));
    }
    return chance.oneOf(true, false) ? log.ended(chance.oneOf("10:00:03", "10:00:10")) : log;
  }

  private static Map<String, List<String>> events(Chance chance) {
    int seconds = chance.oneOf(1, 3, 9);
    Supplier<String> event =
        () ->
            chance
                    .oneOf("10:00:0", "10:00:0", "10:00:0", "- ")
                    .concat(String.valueOf(chance.between(0, seconds)))
                + chance.oneOf("", "", ".0", ".5", ".123", ".123456789")
                + " "
                + chance.from(
                    () -> chance.oneOf("JOINED", "LEFT"),
                    () -> chance.oneOf("PUBLISH_STARTED", "PUBLISH_STOPPED"),
                    () ->
                        chance.oneOf("SUBSCRIBE_STARTED ", "SUBSCRIBE_STOPPED ")
                            + chance.oneOf("x", "y"),
                    () -> chance.oneOf("PUBLISH_ERROR", "DANCED", "TOKEN_EXCHANGED", "JOIN_ERROR"));
    return EVERYONE.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                _ ->
                    chance.list(24, event).stream()
                        .map(text -> text.startsWith("-") ? "- " + text.split(" ", 3)[2] : text)
                        .toList()));
  }

  private static TimeLine line(Logs log, Map<String, List<String>> events) {
    events.forEach(log::events);
    return TimeLine.of(log.log(), EVERYONE);
  }

  private static List<List<Bar>> bars(TimeLine line) {
    return line.lanes().stream().map(Lane::bars).toList();
  }

  private static List<Event> begins(List<Bar> bars) {
    return bars.stream().flatMap(bar -> bar.begin().stream()).toList();
  }

  private static List<Event> ends(Lane lane, Bar.Kind kind) {
    return lane.bars().stream()
        .filter(bar -> bar.kind() == kind)
        .flatMap(bar -> bar.end().stream())
        .toList();
  }

  private static List<String> shuffled(List<String> events, Random random) {
    List<String> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
