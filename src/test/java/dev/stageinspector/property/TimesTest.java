package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z, just now",
    "2026-03-01T11:59:48Z, 12 s ago",
    "2026-03-01T11:57:01Z, 2 min ago",
    "2026-03-01T09:00:00Z, 3 h ago",
    "2026-02-19T11:00:00Z, 10 d ago",
    "2026-03-01T12:00:40Z, in 40 s",
    "2026-03-02T00:00:00Z, in 12 h",
    "2026-03-15T12:00:00Z, in 14 d"
  })
  void distanceIsToldInItsLargestUnit(Instant when, String words) {
    assertThat(Times.ago(when, NOW)).isEqualTo(words);
  }

  @Test
  void localTimeHasItsZoneAndTheHintHasUtc() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try {
      Instant then = Instant.parse("2026-04-08T10:11:12.345Z");
      assertThat(Times.at(then)).isEqualTo("8 Apr 2026, 12:11 CEST");
      assertThat(Times.localAndUtc(then))
          .isEqualTo("8 Apr 2026, 12:11:12 CEST (2026-04-08T10:11:12Z)");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void copiesAreInUtc() {
    assertThat(Times.utc(Instant.parse("2026-03-01T23:00:00.25Z")))
        .isEqualTo("2026-03-01T23:00:00.250Z");
  }
}
