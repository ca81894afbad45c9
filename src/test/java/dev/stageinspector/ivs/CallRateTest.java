package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallRateTest {

  private static final long SECOND = 1_000_000_000L;

  private final CallRate rate = new CallRate(2.5, 5, 0);

  @Test
  void aBurstIsFreeAndThenEachCallWaitsForItsTurn() {
    for (int i = 0; i < 5; i++) {
      assertThat(rate.take(0)).isZero();
    }

    assertThat(rate.take(0)).isEqualTo(SECOND * 4 / 10);
    assertThat(rate.take(SECOND * 4 / 10)).isZero();
    assertThat(rate.take(SECOND * 4 / 10)).isPositive();
  }

  @Test
  void aPauseSavesUpNoMoreThanABurst() {
    empty(0);

    long later = SECOND * 3600;
    for (int i = 0; i < 5; i++) {
      assertThat(rate.take(later)).isZero();
    }
    assertThat(rate.take(later)).isPositive();
  }

  @Test
  void aThrottlingHalvesTheRateAndTakesWhatWasSavedUp() {
    rate.throttled(0);

    assertThat(rate.perSecond()).isEqualTo(1.25);
    assertThat(rate.take(0)).isEqualTo(SECOND * 8 / 10);
  }

  @Test
  void aCallThatDidNotWaitIsMadeUpForByThoseAfterIt() {
    empty(0);
    rate.spend(0);

    assertThat(rate.take(0)).isEqualTo(SECOND * 8 / 10);
  }

  @Test
  void manyThrottlingsLeaveASlowRate() {
    for (int i = 0; i < 100; i++) {
      rate.throttled(0);
    }

    assertThat(rate.perSecond()).isEqualTo(2.5 / 16);
  }

  @Test
  void answersBringTheRateBackAndNotBeyond() {
    rate.throttled(0);
    rate.answered(0);
    assertThat(rate.perSecond()).isEqualTo(1.5);
    for (int i = 0; i < 100; i++) {
      rate.answered(0);
    }

    assertThat(rate.perSecond()).isEqualTo(2.5);
  }

  @Test
  void overAnyTenSecondsThereAreNoMoreCallsThanBurstAndRateAllow() {
    int calls = 0;
    for (long now = 0; now < 10 * SECOND; now += SECOND / 100) {
      if (rate.take(now) == 0) {
        calls++;
      }
    }

    assertThat(calls).isBetween(28, 30);
  }

  private void empty(long now) {
    while (rate.take(now) == 0) {
      // Until there is none left.
    }
  }
}
