package dev.stageinspector.watch;

import static dev.stageinspector.watch.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of a long watch, and what is said of the rest. */
class ChangeLogTest {

  @Test
  void keepsTheNewestAndSaysHowMuchIsGone() {
    ChangeLog log = new ChangeLog();
    for (int i = 0; i < ChangeLog.MOST + 3; i++) {
      log.add(List.of(at(NOON.plusSeconds(i))));
    }
    assertThat(log.size()).isEqualTo(ChangeLog.MOST);
    assertThat(log.dropped()).isEqualTo(3);
    assertThat(log.entries().getFirst().time()).isEqualTo(NOON.plusSeconds(3));
    assertThat(EntryText.of(log)).startsWith("3 older entries are not kept.\n2026-04-08T12:00:03Z");
  }

  @Test
  void keepsADay() {
    ChangeLog log = new ChangeLog();
    log.add(List.of(at(NOON), at(NOON.plusSeconds(10))));
    log.add(List.of(at(NOON.plusSeconds(24 * 3_600 + 5))));

    assertThat(log.entries())
        .extracting(Entry::time)
        .containsExactly(NOON.plusSeconds(10), NOON.plusSeconds(24 * 3_600 + 5));
    assertThat(log.dropped()).isEqualTo(1);
  }

  @Test
  void nothingIsOlderThanADayAfterAQuietOne() {
    ChangeLog log = new ChangeLog();
    log.add(List.of(at(NOON), at(NOON.plusSeconds(10))));

    log.forget(NOON.plusSeconds(24 * 3_600));
    assertThat(log.size()).isEqualTo(2);
    log.forget(NOON.plusSeconds(24 * 3_600 + 1));
    assertThat(log.entries()).extracting(Entry::time).containsExactly(NOON.plusSeconds(10));
    log.forget(NOON.plusSeconds(48 * 3_600));

    assertThat(log.size()).isZero();
    assertThat(log.dropped()).isEqualTo(2);
  }

  @Test
  void clockThatGoesBackDropsNothing() {
    ChangeLog log = new ChangeLog();
    log.add(List.of(at(NOON), at(NOON.minusSeconds(90_000)), at(NOON.plusSeconds(1))));

    assertThat(log.size()).isEqualTo(3);
    assertThat(EntryText.of(new ChangeLog())).isEmpty();
  }

  private static Entry at(Instant time) {
    return new Entry.Gap("", time, time, "for the test");
  }
}
