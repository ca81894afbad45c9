package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsAtTest {

  private static final StageSession EARLY = session("08:00:00", "\"2026-11-25T09:00:00Z\"");
  private static final StageSession LONG = session("10:00:00.250", "\"2026-11-25T11:00:00Z\"");
  private static final StageSession OPEN = session("11:30:00", "null");
  private static final StageSession TIMELESS = Logs.session("\"endTime\": \"soon\"");
  private static final List<StageSession> ALL = List.of(LONG, TIMELESS, OPEN, EARLY);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "07:00:00 | No session was open then: one began 1 h after.",
        "08:00:00 | ",
        "09:00:00 | ",
        "09:10:00 | No session was open then: one ended 10 min before, one began 50 min after.",
        "10:30:00 | ",
        "11:10:00 | No session was open then: one ended 10 min before, one began 20 min after.",
        "11:30:00 | ",
        "23:00:00 | "
      })
  void findsTheSessionOrTheNearest(String time, String words) {
    assertThat(SessionsAt.of(ALL, Logs.at(time)).words().orElse(null)).isEqualTo(words);
  }

  @Test
  void holdsWhatWasOpen() {
    SessionsAt found = SessionsAt.of(ALL, Logs.at("10:30:00"));

    assertThat(found.holding()).containsExactly(LONG);
    assertThat(found.before()).contains(EARLY);
    assertThat(found.after()).contains(OPEN);
  }

  @Test
  void severalCanHaveBeenOpenNewestFirst() {
    StageSession other = session("10:20:00", "\"2026-11-25T12:00:00Z\"");

    SessionsAt found = SessionsAt.of(List.of(LONG, other), Logs.at("10:30:00"));

    assertThat(found.holding()).containsExactly(other, LONG);
    assertThat(found.words()).contains("2 sessions were open then.");
  }

  @Test
  void aMinuteHoldsASessionThatBeganAndEndedInIt() {
    StageSession brief = session("14:05:20", "\"" + Logs.iso("14:05:50") + "\"");

    assertThat(SessionsAt.of(List.of(brief), Logs.at("14:05:00"), Logs.at("14:06:00")).holding())
        .containsExactly(brief);
    assertThat(SessionsAt.of(List.of(brief), Logs.at("14:04:00"), Logs.at("14:05:00")).words())
        .contains("No session was open then: one began 1 min 20 s after.");
  }

  @Test
  void withoutSessionsNothingIsNear() {
    assertThat(SessionsAt.of(List.of(TIMELESS), Logs.at("10:00:00")).words())
        .contains("No session of those that AWS returned was open then.");
  }

  private static StageSession session(String start, String end) {
    return Logs.session("\"startTime\": \"" + Logs.iso(start) + "\", \"endTime\": " + end);
  }
}
