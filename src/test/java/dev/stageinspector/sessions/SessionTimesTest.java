package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.sessions.SessionTimes.Typed;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTimesTest {

  /** A Wednesday, 13:00 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "12:59 | 2026-11-25T11:59:00Z",
        "13:00 | 2026-11-25T12:00:00Z",
        "13:01 | 2026-11-24T12:01:00Z",
        "9:00 | 2026-11-25T08:00:00Z",
        "  9:00:30  | 2026-11-25T08:00:30Z",
        "9:00:30.25 | 2026-11-25T08:00:30.250Z",
        "2:05 pm | 2026-11-24T13:05:00Z",
        "12:05am | 2026-11-24T23:05:00Z",
        "12:00 UTC | 2026-11-25T12:00:00Z",
        "12:01Z | 2026-11-24T12:01:00Z",
        "14:05 +05:30 | 2026-11-25T08:35:00Z",
        "12:00 CET | 2026-11-25T11:00:00Z",
        "today 9:00 | 2026-11-25T08:00:00Z",
        "today 15:00 | 2026-11-25T14:00:00Z",
        "Yesterday at 14:05 | 2026-11-24T13:05:00Z",
        "yesterday, 14:05 UTC | 2026-11-24T14:05:00Z",
        "wednesday 12:00 | 2026-11-25T11:00:00Z",
        "Wed 14:05 | 2026-11-18T13:05:00Z",
        "thu 14:05 | 2026-11-19T13:05:00Z",
        "Tuesday 14:05 | 2026-11-24T13:05:00Z",
        "2026-11-25 14:05 | 2026-11-25T13:05:00Z",
        "2026-07-25 14:05 | 2026-07-25T12:05:00Z",
        "2026-11-25T14:05 | 2026-11-25T13:05:00Z",
        "2026-11-25T14:05:30Z | 2026-11-25T14:05:30Z",
        "2026-11-25T14:05:30.123456789+01:00 | 2026-11-25T13:05:30.123456789Z",
        "2026-11-25 14:05 -0800 | 2026-11-25T22:05:00Z",
        "25 Nov 12:05 | 2026-11-25T11:05:00Z",
        "25 Nov 14:05 | 2025-11-25T13:05:00Z",
        "25. november 12:05 | 2026-11-25T11:05:00Z",
        "Nov 24, 14:05 | 2026-11-24T13:05:00Z",
        "Nov 24 2024 14:05 | 2024-11-24T13:05:00Z",
        "25 Nov 2026, 14:05:30 CET | 2026-11-25T13:05:30Z",
        "29 Feb 14:05 | 2024-02-29T13:05:00Z",
        "2026-10-25 02:30 | 2026-10-25T01:30:00Z"
      })
  void readsATime(String text, Instant time) {
    assertThat(SessionTimes.read(text, NOW, BERLIN))
        .isInstanceOfSatisfying(Typed.At.class, at -> assertThat(at.time()).isEqualTo(time));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Enter a time such as",
        "now | Enter a time such as",
        "yesterday | Enter a time such as",
        "14 | Enter a time such as",
        "25:00 | That isn't a time of day.",
        "12:60 | That isn't a time of day.",
        "13:00 pm | That isn't a time of day.",
        "2026-02-30 14:05 | There is no such day or time.",
        "31 Apr 14:05 | There is no such day or time.",
        "14:05 +99:00 | There is no such day or time.",
        "someday 14:05 | “someday” isn't a day.",
        "3 Foo 14:05 | “3 foo” isn't a day.",
        "14:05 PST | “PST” isn't your time zone. Use UTC or an offset such as +01:00.",
        "2026-03-29 02:30 | The clocks skipped this time on that day."
      })
  void saysWhyATextIsNoTime(String text, String problem) {
    assertThat(SessionTimes.read(text, NOW, BERLIN))
        .isInstanceOfSatisfying(
            Typed.NotATime.class, none -> assertThat(none.problem()).startsWith(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29T01:30:00Z", "2026-03-29T12:00:00Z"})
  void aTimeThatTheClocksSkippedIsTheOneOfTheDayBefore(Instant now) {
    assertThat(SessionTimes.read("02:30", now, BERLIN))
        .isInstanceOfSatisfying(
            Typed.At.class, at -> assertThat(at.time()).isEqualTo("2026-03-28T01:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T00:45:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T01:45:00Z, 2026-10-25T01:30:00Z"
  })
  void ofATimeThatCameTwiceTheLatestThatHasBeenIsMeant(Instant now, Instant time) {
    assertThat(SessionTimes.read("02:30", now, BERLIN))
        .isInstanceOfSatisfying(Typed.At.class, at -> assertThat(at.time()).isEqualTo(time));
  }

  @Generated
  void aTimeOfDayIsTheLatestThatHasBeen(Chance chance) {
    LocalTime time = LocalTime.of(chance.between(0, 23), chance.between(0, 59));
    Instant now = NOW.plusSeconds(chance.between(0, 400 * 86_400));

    assertThat(SessionTimes.read(time.toString(), now, ZoneId.of("UTC")))
        .isInstanceOfSatisfying(
            Typed.At.class,
            at -> {
              assertThat(at.time()).isBeforeOrEqualTo(now).isAfter(now.minusSeconds(86_400));
              assertThat(at.time().toString()).contains("T" + time);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "14:05, 60000000000",
    "14:05:30, 1000000000",
    "14:05:30.25, 10000000",
    "14:05:30.123456789, 1"
  })
  void aTimeIsAsExactAsItIsTyped(String text, long nanos) {
    assertThat(SessionTimes.read(text, NOW, BERLIN))
        .isInstanceOfSatisfying(
            Typed.At.class, at -> assertThat(at.until()).isEqualTo(at.time().plusNanos(nanos)));
  }

  @Generated
  void noTextFails(Chance chance) {
    String text = chance.from(() -> chance.text(30), () -> chance.text("0123:-+ apmtzuN,.", 0, 30));

    assertThat(SessionTimes.read(text, NOW, BERLIN)).isNotNull();
  }

  @Test
  void aTimeOfDayIsThatOfTheSession() {
    StageSession over =
        Logs.session(
            "\"startTime\": \"2026-11-25T22:50:00Z\", \"endTime\": \"2026-11-26T00:40:00Z\"");
    Instant now = Instant.parse("2026-11-30T12:00:00Z");

    assertThat(in(over, "23:30", now)).isEqualTo(Instant.parse("2026-11-25T23:30:00Z"));
    assertThat(in(over, "0:10", now)).isEqualTo(Instant.parse("2026-11-26T00:10:00Z"));
    // It isn't in the session: what is nearest to read is the day on which it ended.
    assertThat(in(over, "20:30", now)).isEqualTo(Instant.parse("2026-11-26T20:30:00Z"));
    assertThat(in(over, "2026-11-20T10:00:00Z", now))
        .isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
  }

  private static Instant in(StageSession session, String text, Instant now) {
    return ((SessionTimes.Typed.At)
            SessionTimes.in(Optional.of(session), text, now, ZoneOffset.UTC))
        .time();
  }
}
