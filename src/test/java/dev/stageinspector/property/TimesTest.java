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
    "2026-03-01T23:59:59Z, in 11 h 59 min",
    "2026-03-03T17:00:00Z, in 2 d 5 h",
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
  void aSentenceNamesADayOnce() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try {
      Instant then = Instant.parse("2026-04-08T10:11:12.345Z");
      Instant later = Instant.parse("2026-04-08T10:20:00Z");
      Instant nextDay = Instant.parse("2026-04-08T22:00:00Z");
      assertThat(Times.on(then)).isEqualTo("on 8 Apr 2026 at 12:11:12 CEST");
      assertThat(Times.on(later, then)).isEqualTo("at 12:20:00 CEST");
      assertThat(Times.on(nextDay, then)).isEqualTo("on 9 Apr 2026 at 00:00:00 CEST");
      assertThat(Times.period(then, later))
          .isEqualTo("on 8 Apr 2026 from 12:11:12 to 12:20:00 CEST");
      assertThat(Times.period(then, later, later)).isEqualTo("from 12:11:12 to 12:20:00 CEST");
      assertThat(Times.period(later, nextDay, then))
          .isEqualTo("from 8 Apr 2026, 12:20:00 CEST to 9 Apr 2026, 00:00:00 CEST");
      assertThat(
              Times.period(
                  Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")))
          .as("the hour in which the clock is set back")
          .isEqualTo("on 25 Oct 2026 from 02:30:00 CEST to 02:30:00 CET");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aNarrowColumnHasTheTimeUntilTheDayCouldBeOfAnotherYear() {
    assertThat(Times.brief(NOW, NOW)).matches("\\d+ \\w+, \\d\\d:\\d\\d");
    assertThat(Times.brief(Instant.parse("2025-12-28T11:40:00Z"), NOW)).startsWith("28 Dec, ");
    assertThat(Times.brief(Instant.parse("2025-04-03T11:00:00Z"), NOW)).startsWith("3 Apr, ");
    assertThat(Times.brief(Instant.parse("2025-03-20T11:00:00Z"), NOW)).isEqualTo("20 Mar 2025");
  }

  @Test
  void copiesAreInUtc() {
    assertThat(Times.utc(Instant.parse("2026-03-01T23:00:00.25Z")))
        .isEqualTo("2026-03-01T23:00:00.250Z");
  }
}
