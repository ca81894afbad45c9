package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallCostTest {

  private static final CallCost USUAL = new CallCost(CallBudget.USUAL_RATE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1 call, about 1 s",
        "5 | 5 calls, about 1 s",
        "6 | 6 calls, about 1 s",
        "20 | 20 calls, about 6 s",
        "21 | 21 calls, about 7 s",
        "305 | 305 calls, about 2 min",
        "25005 | 25,005 calls, about 2 h 47 min"
      })
  void theCallsAndTheirTimeAreWords(int calls, String words) {
    assertThat(USUAL.words(calls)).isEqualTo(words);
  }

  @Test
  void aSnapshotTakesNoCalls() {
    StageArn arn = StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v");
    StageQuery saved = new StageQuery(arn, new ProfileChoice.Saved(Path.of("hall.stage.json")));

    assertThat(USUAL.about(saved).behind(20)).isEmpty();
    assertThat(USUAL.about(new StageQuery(arn, new ProfileChoice.Demo())).behind(20))
        .isEqualTo(" (20 calls, about 6 s)");
  }

  @Test
  void theFirstCallsAreFreeAndTheOthersGoAtTheRate() {
    assertThat(USUAL.of(5)).isZero();
    assertThat(USUAL.of(20)).isEqualTo(Duration.ofSeconds(6));
    assertThat(new CallCost(1000).of(105)).isEqualTo(Duration.ofMillis(100));
  }

  /** The estimate is what the budget does. */
  @Test
  void theRateTakesExactlyThisLong() {
    CallRate rate = new CallRate(CallBudget.USUAL_RATE, CallBudget.BURST, 0);
    long now = 0;
    for (int calls = 0; calls < 20; calls++) {
      long wait = rate.take(now);
      while (wait > 0) {
        now += wait;
        wait = rate.take(now);
      }
    }
    assertThat(Duration.ofNanos(now)).isCloseTo(USUAL.of(20), Duration.ofMillis(1));
  }
}
