package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ui.kit.Call;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Goes through a plan, and works out beside the window what follows for the session that is open.
 *
 * @param fetch goes through the plan
 * @param opened the session that is open now
 */
record SessionCall(SessionFetch fetch, Supplier<Optional<SessionFacts>> opened)
    implements Call<SessionFetch.Wanted, SessionCall.FetchedFacts> {

  /** Of the time of a call, one part in so many at most goes into what follows from its parts. */
  private static final int SHARE = 4;

  /**
   * What is known.
   *
   * @param fetched what has been answered
   * @param session what follows for the open session; while answers come, the last of them may be
   *     missing in it
   */
  record FetchedFacts(Fetched fetched, Optional<SessionFacts> session) {
    static final FetchedFacts NOTHING = new FetchedFacts(Fetched.NOTHING, Optional.empty());
  }

  @Override
  public FetchedFacts make(SessionFetch.Wanted wanted, Consumer<FetchedFacts> soFar)
      throws LookupException, InterruptedException {
    Progress progress = new Progress();
    Fetched all = fetch.make(wanted, part -> soFar.accept(progress.known(part)));
    return new FetchedFacts(all, opened.get().map(session -> session.with(all)));
  }

  /** With many participants, what follows isn't worked out for each page. */
  private final class Progress {
    private Optional<SessionFacts> session = Optional.empty();
    private long due = System.nanoTime();

    private FetchedFacts known(Fetched part) {
      long start = System.nanoTime();
      if (start - due >= 0) {
        session = opened.get().map(open -> session.filter(open::isSame).orElse(open).with(part));
        long end = System.nanoTime();
        due = end + (SHARE - 1) * (end - start);
      }
      return new FetchedFacts(part, session);
    }
  }

  @Override
  public Failure defect(SessionFetch.Wanted wanted) {
    return fetch.defect(wanted);
  }

  @Override
  public boolean isSameSubject(SessionFetch.Wanted one, SessionFetch.Wanted other) {
    return fetch.isSameSubject(one, other);
  }

  /** Each answer stands for itself. */
  @Override
  public boolean isKept(FetchedFacts part, Optional<FetchedFacts> shown) {
    return true;
  }
}
