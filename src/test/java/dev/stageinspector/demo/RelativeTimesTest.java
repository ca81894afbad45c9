package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimesTest {

  private static final Instant BEGIN = Instant.parse("2026-11-26T17:13:00Z");

  @ParameterizedTest
  @CsvSource({
    "T+0:00Z, 2026-11-26T17:13:00Z",
    "T+5:07.250Z, 2026-11-26T17:18:07.250Z",
    "T+1:05:07+00:00, 2026-11-26T18:18:07+00:00",
    "T+24:03:00.000000001Z, 2026-11-27T17:16:00.000000001Z",
    "stage/session/T+0:06Z, stage/session/2026-11-26T17-13-06Z",
    "T+5:7Z, T+5:7Z",
    "T+5:07, T+5:07",
    "say T+5:07Z, say T+5:07Z",
  })
  void onlyATimeIsResolvedAndKeepsItsForm(String text, String resolved) {
    assertThat(RelativeTimes.resolve(text, BEGIN)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource({
    "47 minutes ago, 2026-11-26T17:13:00Z",
    "yesterday 13:40, 2026-11-25T18:40:00Z",
    "3 days ago 09:30, 2026-11-23T14:30:00Z",
    "30 days ago 09:30, 2026-10-27T13:30:00Z",
    "2023-08-11T05:58:00Z, 2023-08-11T05:58:00Z",
  })
  void aSessionBeginsWhenItsWordsSay(String words, Instant instant) {
    DemoTime time = new DemoTime(DemoDay.START, ZoneId.of("America/New_York"), () -> DemoDay.START);
    assertThat(time.at(words)).isEqualTo(instant);
  }
}
