package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.CallBudget.Priority;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class CallBudgetTest {

  private static final CallBudget.Key STAGES =
      new CallBudget.Key(Operation.LIST_STAGES, "123456789012", "us-east-1");
  private static final CallBudget.Key STAGE =
      new CallBudget.Key(Operation.GET_STAGE, "123456789012", "us-east-1");
  private static final CallBudget.Key ELSEWHERE =
      new CallBudget.Key(Operation.GET_STAGE, "123456789012", "us-west-2");

  private final AtomicLong now = new AtomicLong();

  /** Who has taken a call on another thread, in this order. */
  private final List<Priority> order = new CopyOnWriteArrayList<>();

  /** Whose wait ended with an interrupt. */
  private final List<Priority> interrupted = new CopyOnWriteArrayList<>();

  @Test
  void eachOperationAccountAndRegionHasABudgetOfItsOwn() throws Exception {
    CallBudget budget = new CallBudget(0.001, now::get);
    for (CallBudget.Key key : List.of(STAGES, STAGE, ELSEWHERE)) {
      for (int i = 0; i < CallBudget.BURST; i++) {
        budget.take(key, Priority.WAITED_FOR);
      }
    }
    budget.throttled(STAGE);
    // Time for one call, or for half a call at the throttled rate.
    now.addAndGet(1_000_000_000_000L);

    budget.take(STAGES, Priority.WAITED_FOR);
    budget.take(ELSEWHERE, Priority.WAITED_FOR);
    waits(taking(budget, Priority.WAITED_FOR));
  }

  @ParameterizedTest
  @EnumSource
  void aWaitEndsWithAnInterruptAndTakesNoCall(Priority priority) throws Exception {
    CallBudget budget = spent();
    Thread waiting = taking(budget, priority);
    waits(waiting);

    waiting.interrupt();
    waiting.join();

    assertThat(interrupted).containsExactly(priority);
    assertThat(order).isEmpty();
    oneCallIsFree();
    budget.take(STAGE, Priority.WAITED_FOR);
  }

  @Test
  void whatAPersonWaitsForGoesBeforeBackgroundWork() throws Exception {
    CallBudget budget = spent();
    Thread background = taking(budget, Priority.BACKGROUND);
    waits(background);
    Thread person = taking(budget, Priority.WAITED_FOR);
    waits(person);

    twoCallsAreFree();
    wake(budget);
    person.join();
    twoCallsAreFree();
    wake(budget);
    background.join();

    assertThat(order).containsExactly(Priority.WAITED_FOR, Priority.BACKGROUND);
  }

  private void oneCallIsFree() {
    now.addAndGet(1_000_000_000_000L);
  }

  private void twoCallsAreFree() {
    now.addAndGet(2_500_000_000_000L);
  }

  /** Another call that is waited for comes and goes: all that wait look again. */
  private static void wake(CallBudget budget) throws InterruptedException {
    budget.take(STAGE, Priority.WAITED_FOR);
  }

  /** Another thread that takes a call as soon as it may. */
  private Thread taking(CallBudget budget, Priority priority) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            budget.take(STAGE, priority);
            order.add(priority);
          } catch (InterruptedException e) {
            interrupted.add(priority);
          }
        });
  }

  /** Fails where the thread gets through without a wait. */
  private static void waits(Thread thread) {
    while (thread.isAlive()
        && thread.getState() != Thread.State.TIMED_WAITING
        && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(thread.isAlive()).as("it waits").isTrue();
  }

  /** With a clock that stands still, nothing is free until the test says so. */
  private CallBudget spent() throws InterruptedException {
    CallBudget budget = new CallBudget(0.001, now::get);
    for (int i = 0; i < CallBudget.BURST; i++) {
      budget.take(STAGE, Priority.WAITED_FOR);
    }
    return budget;
  }
}
