package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2036-02-21T16:06:25Z, 2036-02-21T16:06:25Z",
    "2036-02-21t16:06:25z, 2036-02-21T16:06:25Z",
    "2036-02-21T16:06:25UTC, 2036-02-21T16:06:25Z",
    "2036-02-21 16:06:25 UTC, 2036-02-21T16:06:25Z",
    "2036-02-21T16:06:25GMT, 2036-02-21T16:06:25Z",
    "2036-02-21T16:06:25+0000, 2036-02-21T16:06:25Z",
    "2036-02-21T16:06:25+00:00, 2036-02-21T16:06:25Z",
    "2036-02-21T16:06:25+00, 2036-02-21T16:06:25Z",
    "2036-02-21T16:06:25-00:00, 2036-02-21T16:06:25Z",
    "2036-02-21T16:06:25+05:30, 2036-02-21T10:36:25Z",
    "2036-02-21 16:06:25+0530, 2036-02-21T10:36:25Z",
    "2036-02-21T16:06:25-08, 2036-02-22T00:06:25Z",
    "2036-02-21 16:06:25Z, 2036-02-21T16:06:25Z",
    "20360221T160625Z, 2036-02-21T16:06:25Z",
    "20360221T160625.5+0530, 2036-02-21T10:36:25.5Z",
    "2036-02-21T16:06Z, 2036-02-21T16:06:00Z",
    "2036-02-21T16:06:25.1Z, 2036-02-21T16:06:25.1Z",
    "2036-02-21T16:06:25.123456Z, 2036-02-21T16:06:25.123456Z",
    "2036-02-21T16:06:25.123456789Z, 2036-02-21T16:06:25.123456789Z",
    "2036-02-21T16:06:25.1234567891Z, 2036-02-21T16:06:25.123456789Z",
    "'2036-02-21T16:06:25,25Z', 2036-02-21T16:06:25.25Z",
  })
  void everyFormThatToolsWriteIsRead(String text, Instant time) {
    assertThat(IsoTime.of(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2036-02-21T16:06:25", "2036-02-21 16:06:25.123", "20360221T160625"})
  void timeWithoutAZoneIsRefusedInTrueWords(String text) {
    assertThatThrownBy(() -> IsoTime.of(text))
        .isInstanceOf(DateTimeException.class)
        .hasMessage("has no time zone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2087309185",
        "2036-02-21",
        "2036-02-30T16:06:25Z",
        "2036-13-01T16:06:25Z",
        "2036-02-21T25:06:25Z",
        "2036-02-21T16:06:25.Z",
        "2036-02-21T16:06:25+99:00",
        "2036-02-21T16:06:25 CET",
      })
  void anythingElseIsNotATime(String text) {
    assertThatThrownBy(() -> IsoTime.of(text))
        .isInstanceOf(DateTimeException.class)
        .hasMessage("is not an ISO 8601 time");
  }
}
