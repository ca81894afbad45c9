package dev.stageinspector.cli;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Fetch;
import dev.stageinspector.ivs.Fetched;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Plan;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Property;
import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks several questions, one after the other, and keeps what has come, whatever fails. After a
 * failure that concerns all calls, or once the wait was ended, it asks nothing more.
 */
final class TerminalFetch {

  private final Ivs ivs;
  private final PrintStream err;
  private Fetched known = Fetched.NOTHING;
  private Optional<Failure> last = Optional.empty();
  private boolean canceled;
  private String dismissed = "";

  TerminalFetch(Ivs ivs, PrintStream err) {
    this.ivs = ivs;
    this.err = err;
  }

  /** Asks for all pages of the answers, and tells how far long lists have come. */
  void ask(List<Request> requests) {
    ask(requests, answers -> Terminal.tell(answers, err));
  }

  /**
   * Asks for all pages of the answers.
   *
   * @param progress is told the answer that has grown
   */
  void ask(List<Request> requests, Consumer<Answers> progress) {
    if (last.isPresent() || canceled) {
      return;
    }
    // An answer from before isn't asked for again.
    List<Plan.Step> steps =
        requests.stream()
            .filter(request -> known.to(request).isEmpty())
            .map(Plan.Step::rest)
            .toList();
    try {
      Fetch.run(ivs, Plan.of(steps), known, now -> take(now, progress));
    } catch (LookupException e) {
      last = Optional.of(e.failure());
    } catch (InterruptedException e) {
      canceled = true;
    }
  }

  private void take(Fetched now, Consumer<Answers> progress) {
    List<Answers> grown =
        now.answers().values().stream()
            .filter(answers -> known.to(answers.request()).filter(answers::equals).isEmpty())
            .toList();
    known = now;
    grown.forEach(progress);
  }

  Fetched known() {
    return known;
  }

  /** The elements of an answer that have come. */
  Stream<Property> items(Request request) {
    return known.items(request);
  }

  /** Whether a question was answered whole. */
  boolean has(Request request) {
    return known.has(request);
  }

  /** Whether some of an answer has come. */
  boolean hasSome(Request request) {
    return known.to(request).filter(answers -> !answers.pages().isEmpty()).isPresent();
  }

  /** Whether AWS said that a participant doesn't exist: that is an answer. */
  boolean isUnknown(Request participant) {
    return participant.operation() == Operation.GET_PARTICIPANT
        && known.to(participant).filter(Answers::isNotFound).isPresent();
  }

  /**
   * Says no more of calls about a session that doesn't exist: what went wrong with them is known.
   */
  void dismiss(String session) {
    dismissed = session;
  }

  private boolean isDismissed(Request request) {
    return !dismissed.isEmpty() && request.session().equals(Optional.of(dismissed));
  }

  /** Without names, the IDs are all there is: nothing is missing. */
  private static boolean isOnlyForNames(Request request) {
    return request.operation() == Operation.LIST_INGEST_CONFIGURATIONS;
  }

  /** Whether everything was answered. */
  boolean isComplete() {
    return !canceled && failures().isEmpty();
  }

  /** Says what went wrong, each thing once. */
  void explain() {
    failures().forEach(failure -> Terminal.explain(failure, err));
    if (canceled) {
      err.println("Canceled.");
    }
  }

  /** Each thing that went wrong once: only the request IDs differ. */
  private Collection<Failure> failures() {
    Map<List<Object>, Failure> failures = new LinkedHashMap<>();
    Stream.concat(
            known.answers().values().stream()
                .filter(answers -> !isUnknown(answers.request()))
                .filter(answers -> !isOnlyForNames(answers.request()))
                .filter(answers -> !isDismissed(answers.request()))
                .flatMap(answers -> answers.failure().stream()),
            last.stream())
        .forEach(one -> failures.putIfAbsent(List.of(one.headline(), one.reason()), one));
    return failures.values();
  }
}
