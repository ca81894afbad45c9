package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.sessions.Bar;
import dev.stageinspector.sessions.Bar.Ending;
import dev.stageinspector.sessions.Bar.Kind;
import dev.stageinspector.sessions.Event;
import dev.stageinspector.sessions.EventKind;
import dev.stageinspector.sessions.TimeLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One minute is ten pixels; the lanes begin at 100. */
class HitTestTest {

  private static final TimeLine LINE =
      Lines.line(
          60,
          Lines.of("one", "One")
              .bar(Kind.PRESENT, "", 0, 60)
              .bar(Kind.PUBLISHING, "", 10, 30)
              .error(EventKind.PUBLISH_ERROR, 20, "X")
              .lane(),
          Lines.of("two", "Two")
              .bar(Kind.PRESENT, "", 5, 50, Ending.NOT_REPORTED, false)
              .bar(Kind.SUBSCRIBED, "one", 10, 30)
              .bar(Kind.SUBSCRIBED, "three", 20, 40)
              .bar(Kind.SUBSCRIBED, "four", 41, 41)
              .lane());

  private static final List<DrawnLane> TRACKS = LINE.lanes().stream().map(DrawnLane::of).toList();
  private static final Sizes SIZES = new Sizes(14);
  private static final LaneLayout LAYOUT = new LaneLayout(TRACKS, SIZES);
  private static final TimeScale SCALE = new TimeScale(Span.of(LINE.from(), LINE.to()), 100, 600);

  @ParameterizedTest
  @CsvSource({
    "150, 13, 0 PRESENT",
    "250, 13, 0 PUBLISHING",
    "300, 13, 0 PUBLISH_ERROR",
    "305, 13, 0 PUBLISH_ERROR",
    "202, 13, 0 PUBLISH_STARTED",
    "402, 13, 0 PUBLISH_STOPPED",
    "250, 40, 1 PRESENT",
    "250, 54, 1 SUBSCRIBED one",
    "350, 54, 1 SUBSCRIBED one",
    "350, 62, 1 SUBSCRIBED three",
    "513, 54, 1 SUBSCRIBED four",
    "600, 54, 1",
    "30, 40, 1",
    "30, 13, 0",
    "250, -1, none",
    "250, 500, none"
  })
  void whatIsUnderAPoint(double x, double y, String expected) {
    assertThat(words(x, y)).isEqualTo(expected);
  }

  @Test
  void barStandsForTheEventThatBeganIt() {
    Hit subscribed = hit(250, 54);
    Hit unreported = hit(250, 40);

    assertThat(subscribed.meant().map(Event::kind)).contains(EventKind.SUBSCRIBE_STARTED);
    assertThat(unreported.bar().map(Bar::kind)).contains(Kind.PRESENT);
    assertThat(unreported.meant()).isEmpty();
  }

  private static Hit hit(double x, double y) {
    return new HitTest(TRACKS, LAYOUT, SCALE, SIZES).at(x, y).orElseThrow();
  }

  private static String words(double x, double y) {
    return new HitTest(TRACKS, LAYOUT, SCALE, SIZES)
        .at(x, y)
        .map(hit ->
            (hit.lane()
                    + " "
                    + hit.event().map(Event::name).orElse("")
                    + hit.bar().map(bar -> bar.kind() + " " + bar.remote()).orElse(""))
                .strip())
        .orElse("none");
  }
}
