package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Bar.Kind;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.TimeLine;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneWordsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REPORTED | true | publishing from 16:05:00 to 16:17:30",
        "REPORTED | false | publishing from 16:05:00 to 16:17:30, start not reported",
        "NOT_REPORTED | true | publishing from 16:05:00 to 16:17:30, end not reported",
        "NOT_REPORTED | false "
            + "| publishing from 16:05:00 to 16:17:30, end not reported, start not reported",
        "ONGOING | true | publishing since 16:05:00",
      })
  void barSaysWhatIsKnownOfItsEnds(Ending ending, boolean begun, String words) {
    TimeLine line =
        Lines.line(
            20, Lines.of("a", "host-7").bar(Kind.PUBLISHING, "", 5, 17.5, ending, begun).lane());

    assertThat(words(line).bar(line.lanes().getFirst().bars().getFirst())).isEqualTo(words);
  }

  @Test
  void everyStopNamesLaneAndWhatIsThere() {
    TimeLine line = Lines.everything();

    assertThat(stops(line, 0))
        .startsWith(
            "host-7, JOINED at 16:00:30: connected from 16:00:30 to 16:19:00",
            "host-7, PUBLISH_STARTED at 16:01:00: publishing from 16:01:00 to 16:07:00")
        .contains("host-7, PUBLISH_ERROR at 16:12:00, error BITRATE_EXCEEDED")
        .endsWith("host-7, PUBLISH_STARTED at 16:24:00: publishing since 16:24:00");
    assertThat(stops(line, 1))
        .contains(
            "guest, publishing from 16:20:00 to 16:26:00, end not reported, start not reported");
    assertThat(stops(line, 2))
        .contains(
            "viewer-1, SUBSCRIBE_STARTED at 16:01:12, publisher host-7 (host7Abc): subscribed to"
                + " host-7 (host7Abc) from 16:01:12 to 16:12:00");
    assertThat(words(line).at(4, Optional.empty())).isEqualTo("never-came, no events, lane 5 of 5");
  }

  @Test
  void leavingThatEndsManyBarsIsSaidBriefly() {
    Lines.Builder lane = Lines.of("a", "host");
    Event left = lane.event(EventKind.LEFT, 10, "", "");
    Lines.Builder other = Lines.of("a", "host");
    IntStream.range(0, 7).forEach(place -> other.bar(Kind.SUBSCRIBED, "p" + place, place, 9));
    Stop stop = new Stop(OptionalDouble.of(0), Optional.of(left), other.lane().bars());

    assertThat(words(Lines.line(20, lane.lane())).at(0, Optional.of(stop)))
        .startsWith("host, LEFT at 16:10:00: subscribed to p0 from ")
        .endsWith("; and 3 more");
  }

  @Test
  void dayIsSaidIfThereIsMoreThanOne() {
    TimeLine line = Lines.line(24 * 60, Lines.of("a", "host").bar(Kind.PRESENT, "", 0, 600).lane());

    assertThat(stops(line, 0)).last().asString().startsWith("host, LEFT at 9 Apr, 02:00:00: ");
  }

  @Test
  void hintAddsLengthAndUtc() {
    TimeLine line = Lines.everything();
    Hit bar = new Hit(0, Optional.empty(), Optional.of(line.lanes().getFirst().bars().get(1)));
    Hit error = new Hit(2, Optional.of(line.lanes().get(2).events().getLast()), Optional.empty());
    Hit name = new Hit(3, Optional.empty(), Optional.empty());

    assertThat(words(line).at(bar))
        .isEqualTo(
            "host-7\npublishing from 16:01:00 to 16:07:00 (6 min)\n"
                + "2026-04-08T14:01:00Z to 2026-04-08T14:07:00Z");
    assertThat(words(line).at(error))
        .isEqualTo(
            "viewer-1\nSUBSCRIBE_ERROR at 16:30:00, error QUOTA_EXCEEDED\n2026-04-08T14:30:00Z");
    assertThat(words(line).at(name))
        .isEqualTo("(no user ID) noUserP5\nnoUserP5, 2 events, lane 4 of 5");
  }

  @Test
  void hostileNamesAreMadeSafe() {
    TimeLine line =
        Lines.line(
            20,
            Lines.of("a\u202eb", "evil\u202e\nname")
                .error(EventKind.UNKNOWN, 3, "CODE\u0007")
                .lane());

    assertThat(stops(line, 0))
        .containsExactly("evil\\u202e\\u000aname, UNKNOWN at 16:03:00, error CODE\\u0007");
  }

  private static List<String> stops(TimeLine line, int lane) {
    Stops stops = Stops.of(line.lanes().get(lane));
    return IntStream.range(0, stops.size())
        .mapToObj(place -> words(line).at(lane, Optional.of(stops.get(place))))
        .toList();
  }

  private static LaneWords words(TimeLine line) {
    return new LaneWords(
        line.lanes().stream().map(DrawnLane::of).toList(),
        new Moments(Span.of(line.from(), line.to()), BERLIN));
  }
}
