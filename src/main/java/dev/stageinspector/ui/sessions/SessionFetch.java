package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Fetch;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Call;
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
   * @param words what it is about, such as "Loading the events of 20 participants"
   */
  record Wanted(StageQuery stage, Plan plan, AtomicReference<Fetched> known, String words) {}

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

  /** The failures of single questions, of which each operation's first says enough. */
  static Optional<Failure> firstFailure(Fetched known, Optional<SessionQuery> session) {
    return known.answers().values().stream()
        .filter(answers -> concerns(answers.request(), session))
        .flatMap(answers -> answers.failure().stream())
        .findFirst();
  }

  private static boolean concerns(Request request, Optional<SessionQuery> session) {
    return request.operation() == Operation.LIST_STAGE_SESSIONS
        || session.filter(one -> one.isAsked(request)).isPresent();
  }
}
