package dev.stageinspector.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  private static final double GAP = 100;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-04-08T14:00:00Z | 2026-04-08T14:00:01Z | 14:00:00.0 14:00:00.2 14:00:00.4",
        "2026-04-08T14:00:00Z | 2026-04-08T14:00:40Z | 14:00:00 14:00:10 14:00:20",
        "2026-04-08T14:03:10Z | 2026-04-08T14:23:00Z | 14:05 14:10 14:15 14:20",
        "2026-04-08T14:03:10Z | 2026-04-09T14:03:10Z | 18:00 9_Apr 06:00 12:00",
        "2026-04-08T14:03:10Z | 2026-04-12T14:03:10Z | 9_Apr 10_Apr 11_Apr 12_Apr",
        "2026-01-08T14:03:10Z | 2026-12-12T14:03:10Z | Apr_2026 Jul_2026 Oct_2026",
        "0001-01-01T00:00:00Z | 9999-12-31T23:59:59Z | 1000 2000 3000",
      })
  void labelsAreRoundLocalTimes(Instant from, Instant to, String labels) {
    assertThat(labels(from, to, ZoneOffset.UTC))
        .startsWith(
            List.of(labels.split(" ")).stream()
                .map(label -> label.replace('_', ' '))
                .toArray(String[]::new));
  }

  @Test
  void hourThatComesTwiceHasItsMarksTwice() {
    assertThat(
            labels(
                Instant.parse("2026-10-25T00:00:00Z"),
                Instant.parse("2026-10-25T02:00:00Z"),
                BERLIN))
        .containsExactly("02:00", "02:30", "02:00", "02:30", "03:00");
  }

  @Test
  void hourThatIsLeftOutHasNoMarks() {
    assertThat(
            labels(
                Instant.parse("2026-03-29T00:00:00Z"),
                Instant.parse("2026-03-29T02:00:00Z"),
                BERLIN))
        .containsExactly("01:00", "01:30", "03:00", "03:30", "04:00");
  }

  @Test
  void hoursAreRoundOnADayOfTwentyThree() {
    assertThat(
            labels(
                Instant.parse("2026-03-28T23:00:00Z"),
                Instant.parse("2026-03-29T22:00:00Z"),
                BERLIN))
        .containsExactly("29 Mar", "06:00", "12:00", "18:00", "30 Mar");
  }

  @Generated
  void marksAreInSightAndApart(Chance chance) {
    ZoneId zone = chance.oneOf(BERLIN, ZoneId.of("Asia/Kathmandu"), ZoneId.of("America/St_Johns"));
    double from = chance.between(0, 2_000_000_000);
    double length = Math.pow(10, chance.between(0, 9));
    TimeScale scale = new TimeScale(new Span(from, from + length), 50, 800);
    List<Tick> ticks = Ticks.of(scale, zone, GAP);

    assertThat(ticks).hasSizeLessThanOrEqualTo(9);
    assertThat(ticks).allMatch(tick -> tick.x() >= 49 && tick.x() <= 851);
    for (int index = 1; index < ticks.size(); index++) {
      // The shortest month and a day with a change of clocks are shorter than the usual ones.
      assertThat(ticks.get(index).x() - ticks.get(index - 1).x()).isGreaterThan(GAP * 0.4);
    }
  }

  private static List<String> labels(Instant from, Instant to, ZoneId zone) {
    TimeScale scale = new TimeScale(Span.of(from, to), 0, 500);
    return Ticks.of(scale, zone, GAP).stream().map(Tick::label).toList();
  }
}
