package dev.stageinspector.ivs;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes through a {@link Plan}. A question that fails takes nothing from the others: its failure
 * stands in the place of its answer. Only what concerns all of them ends the plan, such as that
 * nobody is signed in or that the network is down.
 */
public final class Fetch {

  private final Ivs ivs;
  private final Set<Request> asked = new HashSet<>();
  private final Map<Operation, Failure> denials = new EnumMap<>(Operation.class);
  private final Consumer<Fetched> progress;
  private Fetched known;

  private Fetch(Ivs ivs, Fetched known, Consumer<Fetched> progress) {
    this.ivs = ivs;
    this.known = known;
    this.progress = progress;
  }

  /**
   * Asks what a plan asks, on the calling thread.
   *
   * @param known what is known already
   * @param progress is told after each page what is known by then
   * @return what is known in the end
   * @throws LookupException if a call failed for a reason that concerns all others as well
   * @throws InterruptedException if the thread was interrupted; what was told to {@code progress}
   *     stays good
   */
  public static Fetched run(Ivs ivs, Plan plan, Fetched known, Consumer<Fetched> progress)
      throws LookupException, InterruptedException {
    return new Fetch(ivs, known, progress).through(plan);
  }

  private Fetched through(Plan plan) throws LookupException, InterruptedException {
    Optional<Plan.Step> step = plan.next(known, asked);
    while (step.isPresent()) {
      ask(step.get());
      step = plan.next(known, asked);
    }
    return known;
  }

  private void ask(Plan.Step step) throws LookupException, InterruptedException {
    Request request = step.request();
    asked.add(request);
    Answers before =
        known.to(request).filter(Fetch::canGoOn).orElseGet(() -> Answers.none(request));
    // Who may not do this for one may not do it for the next: AWS need not say so each time.
    Failure denial = denials.get(request.operation());
    if (denial != null) {
      if (!before.pages().isEmpty()) {
        tell(before.broken(denial));
      }
      return;
    }
    Answers answers =
        step.anew()
            ? ivs.more(Answers.none(request), step.pages(), _ -> {})
            : ivs.more(before, step.pages(), this::tell);
    Optional<Failure> failure = answers.failure();
    if (failure.isPresent()) {
      if (!step.anew() && !answers.pages().isEmpty()) {
        // Also if nothing else is asked, this much of a list will have to do.
        tell(answers);
      }
      stopIfForAll(failure.get());
      if (failure.get().kind() == Reason.Kind.ACCESS_DENIED) {
        denials.put(request.operation(), failure.get());
      }
    }
    tell(failure.filter(_ -> step.anew()).map(before::broken).orElse(answers));
  }

  /** Where the next page can't be had, only the first one leads on. */
  private static boolean canGoOn(Answers answers) {
    return answers
        .failure()
        .filter(
            why -> why.kind() == Reason.Kind.REPEATED_PAGE || why.kind() == Reason.Kind.REJECTED)
        .isEmpty();
  }

  private void tell(Answers answers) {
    known = known.with(answers);
    progress.accept(known);
  }

  private static void stopIfForAll(Failure failure) throws LookupException {
    switch (failure.kind()) {
      case ACCESS_DENIED,
          NOT_FOUND,
          THROTTLED,
          SERVICE_ERROR,
          REJECTED,
          UNREADABLE,
          NO_MEMBER,
          REPEATED_PAGE,
          NOT_IN_SNAPSHOT -> {}
      default -> throw new LookupException(failure);
    }
  }
}
