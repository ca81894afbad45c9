package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When memory is given back, by a clock that the test sets. */
class QuietMomentsTest {

  private static final long MEGABYTE = 1L << 20;

  private long now;
  private long used = 150 * MEGABYTE;
  private int collections;
  private final TestAlarm alarm = new TestAlarm(() -> now);
  private final QuietMoments quiet = new QuietMoments(alarm, () -> now, () -> used, this::collect);

  @Test
  void itIsGivenBackOnceNothingMoreHappens() {
    quiet.stir();
    pass(2);
    quiet.stir();
    pass(2);
    assertThat(collections).isZero();

    pass(1);

    assertThat(collections).isOne();
    assertThat(alarm.isSet()).isFalse();
  }

  @Test
  void whatIsLittleIsNotWorthIt() {
    quiet.stir();
    pass(3);

    used += 6 * MEGABYTE;
    quiet.stir();
    pass(3);
    assertThat(collections).isOne();
    used += 4 * MEGABYTE;
    quiet.stir();
    pass(3);

    assertThat(collections).isEqualTo(2);
  }

  @Test
  void muchIsGivenBackWithoutAPause() {
    quiet.stir();
    pass(3);

    used += 150 * MEGABYTE;
    quiet.stir();
    assertThat(collections).isOne();
    used += 20 * MEGABYTE;
    quiet.stir();

    assertThat(collections).isEqualTo(2);
  }

  @Test
  void nothingIsLookedAtAfterTheEnd() {
    quiet.stir();
    assertThat(alarm.isSet()).isTrue();

    quiet.close();
    quiet.stir();

    assertThat(alarm.isSet()).isFalse();
  }

  private void collect() {
    collections++;
    used = 100 * MEGABYTE;
  }

  private void pass(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
    alarm.ring();
  }
}
