package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-08T14:05:03Z",
        "2026-04-08T14:05:03.123Z",
        "1969-12-31T23:59:59.5Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void momentIsTheSameAfterThereAndBack(String text) {
    Instant moment = Instant.parse(text);

    assertThat(Span.instant(Span.seconds(moment))).isCloseTo(moment, within(1, ChronoUnit.MILLIS));
  }

  @Test
  void sessionWithoutLengthHasRoomAroundIt() {
    Span span = Span.of(Instant.ofEpochSecond(100), Instant.ofEpochSecond(100));

    assertThat(span).isEqualTo(new Span(99.5, 100.5));
    assertThat(Span.of(Instant.ofEpochSecond(100), Instant.ofEpochSecond(90)).length())
        .isPositive();
  }

  @Test
  void zoomKeepsWhatIsUnderThePointer() {
    Span zoomed = new Span(0, 100).zoomed(4, 25);

    assertThat(zoomed).isEqualTo(new Span(18.75, 43.75));
    assertThat(new TimeScale(zoomed, 10, 400).x(25))
        .isCloseTo(new TimeScale(new Span(0, 100), 10, 400).x(25), within(1e-9));
  }

  @Generated
  void nothingLeavesTheWhole(Chance chance) {
    Span whole = new Span(1_000, 1_000 + chance.between(1, 100_000));
    Span span = whole;
    for (int step = 0; step < 30; step++) {
      span =
          (chance.between(0, 1) == 0
                  ? span.moved(chance.between(-50_000, 50_000))
                  : span.zoomed(chance.between(1, 40) / 10.0, chance.between(0, 120_000)))
              .within(whole);

      assertThat(span.from()).isGreaterThanOrEqualTo(whole.from());
      assertThat(span.to()).isLessThanOrEqualTo(whole.to() + 1e-6);
      assertThat(span.length()).isGreaterThanOrEqualTo(Span.SHORTEST - 1e-6);
    }
  }

  @Test
  void pixelAndMomentAreEachOthersInverse() {
    TimeScale scale = new TimeScale(new Span(50, 150), 20, 200);

    assertThat(scale.x(100)).isEqualTo(120);
    assertThat(scale.at(120)).isEqualTo(100);
    assertThat(scale.perPixel()).isEqualTo(0.5);
    assertThat(new TimeScale(new Span(0, 1), 0, -5).width()).isPositive();
  }
}
