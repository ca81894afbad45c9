package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Fetch;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Call;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Goes through a plan of questions about a stage's sessions, and tells of what has come. */
record SessionFetch(Ivs ivs) implements Call<SessionFetch.Wanted, Fetched> {

  /**
   * What is wanted.
   *
   * @param stage of which stage
   * @param plan what is asked
   * @param known what is known; it grows while the plan is gone through, also over a sign-in
   * @param errands what it is asked for, the newest first
   */
  record Wanted(StageQuery stage, Plan plan, AtomicReference<Fetched> known, List<Errand> errands) {

    Wanted {
      errands = List.copyOf(errands);
    }

    /** How far the newest errand is that isn't done. */
    String progress(Fetched now) {
      return errands.stream()
          .filter(one -> !one.isDone(now))
          .findFirst()
          .orElseGet(errands::getFirst)
          .progress(now);
    }
  }

  @Override
  public Fetched make(Wanted wanted, Consumer<Fetched> soFar)
      throws LookupException, InterruptedException {
    return Fetch.run(
        ivs,
        wanted.plan(),
        wanted.known().get(),
        part -> {
          wanted.known().set(part);
          soFar.accept(part);
        });
  }

  @Override
  public Failure defect(Wanted wanted) {
    return Failure.defect(SessionQuery.sessions(wanted.stage()));
  }

  @Override
  public boolean isSameSubject(Wanted one, Wanted other) {
    return one.stage().equals(other.stage());
  }

  /** Each answer stands for itself. */
  @Override
  public boolean isKept(Fetched part, Optional<Fetched> shown) {
    return true;
  }
}
