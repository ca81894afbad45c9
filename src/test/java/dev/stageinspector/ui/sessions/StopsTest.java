package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Bar.Kind;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.Lane;
import dev.stageinspector.sessions.Participant;
import dev.stageinspector.sessions.SessionLog;
import dev.stageinspector.sessions.StageSession;
import dev.stageinspector.sessions.TimeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StopsTest {

  @Test
  void eventsThatSayTheSameAreTwoStops() {
    Lines.Builder builder = Lines.of("a", "A");
    Event first = builder.event(EventKind.PUBLISH_ERROR, 3, "", "X");
    Event second = builder.event(EventKind.PUBLISH_ERROR, 3, "", "X");
    Stops stops = Stops.of(builder.lane());

    assertThat(first).isEqualTo(second);
    assertThat(stops.indexOf(first)).hasValue(0);
    assertThat(stops.indexOf(second)).hasValue(1);
    assertThat(stops.indexOf(Lines.of("a", "A").event(EventKind.PUBLISH_ERROR, 3, "", "X")))
        .hasValue(0);
    assertThat(stops.indexOf(Lines.of("a", "A").event(EventKind.LEFT, 3, "", ""))).isEmpty();
  }

  @Test
  void barThatNoEventTellsOfIsAStop() {
    Stops stops =
        Stops.of(
            Lines.of("a", "A")
                .bar(Kind.PRESENT, "", 1, 9)
                .bar(Kind.PUBLISHING, "", 2, 8, Ending.NOT_REPORTED, false)
                .lane());

    assertThat(stops.size()).isEqualTo(3);
    assertThat(stops.get(1).event()).isEmpty();
    assertThat(stops.get(1).bars()).extracting(Bar::kind).containsExactly(Kind.PUBLISHING);
  }

  @Test
  void everyBarOfAPairedLaneIsSaidWhereItBeginsOrEnds() {
    Participant participant =
        Participant.of(
            json(Operation.LIST_PARTICIPANTS, "{\"participantId\": \"p\", \"userId\": \"host\"}"));
    List<Event> events =
        List.of(
            event("LEFT", 30),
            event("PUBLISH_STARTED", 2),
            event("JOINED", 1),
            event("PUBLISH_STOPPED", 2),
            event("PUBLISH_STARTED", 2),
            event("TOKEN_EXCHANGED", 20));
    StageSession session =
        StageSession.of(
            json(
                Operation.LIST_STAGE_SESSIONS,
                """
                {"sessionId": "s", "startTime": "2026-04-08T14:00:00Z", \
                "endTime": "2026-04-08T14:40:00Z"}\
                """));
    SessionLog log =
        new SessionLog(
            session,
            List.of(participant),
            SessionLog.Listed.EVERYONE,
            Map.of("p", events),
            Lines.at(60));

    Lane lane = TimeLine.of(log, List.of("p")).lanes().getFirst();
    Stops stops = Stops.of(lane);
    List<Bar> said = new ArrayList<>();
    IntStream.range(0, stops.size()).forEach(place -> said.addAll(stops.get(place).bars()));

    assertThat(lane.bars()).hasSizeGreaterThan(2);
    assertThat(said).containsAll(lane.bars());
    assertThat(stops.size()).isEqualTo(events.size());
  }

  private static Event event(String name, int minute) {
    return Event.of(
        json(
            Operation.LIST_PARTICIPANT_EVENTS,
            "{\"name\": \"" + name + "\", \"eventTime\": \"" + Lines.at(minute) + "\"}"),
        "p");
  }

  private static Property json(Operation operation, String text) {
    try {
      return PropertyReader.read(text, operation.field().each(""));
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }
}
