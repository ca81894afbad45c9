package dev.stageinspector.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "PT-5S,            0 seconds",
    "PT1S,             1 second",
    "PT59.999S,        59 seconds",
    "PT1M,             1 minute",
    "PT59M59S,         59 minutes 59 seconds",
    "PT11H59M59.9S,    11 hours 59 minutes",
    "PT12H,            12 hours",
    "PT24H,            1 day",
    "P13DT23H59M,      13 days 23 hours"
  })
  void timeIsSaidInItsTwoLargestUnits(Duration time, String words) {
    assertThat(Amount.time(time)).isEqualTo(words);
  }
}
