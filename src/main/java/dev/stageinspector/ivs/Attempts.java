package dev.stageinspector.ivs;

import dev.stageinspector.ivs.failure.FailureReader;
import java.util.Optional;

/**
 * The attempts of one call, which the SDK repeats by itself. Each counts against the budget: AWS
 * counts it, and a throttling is one even where the next attempt succeeds.
 */
final class Attempts {

  private final CallBudget budget;
  private final CallBudget.Key key;
  private boolean begun;
  private volatile Optional<Response> last = Optional.empty();

  /**
   * @param budget has given a call already, which is the first attempt
   */
  Attempts(CallBudget budget, CallBudget.Key key) {
    this.budget = budget;
    this.key = key;
  }

  /** An attempt begins; one that gets no response must not be taken for the one before it. */
  void begin() {
    if (begun) {
      budget.spend(key);
    }
    begun = true;
    last = Optional.empty();
  }

  /** The attempt got a response. */
  void responded(Response response) {
    last = Optional.of(response);
    if (FailureReader.isThrottling(response)) {
      budget.throttled(key);
    } else {
      budget.answered(key);
    }
  }

  /** The response of the last attempt, an error included. */
  Optional<Response> last() {
    return last;
  }
}
