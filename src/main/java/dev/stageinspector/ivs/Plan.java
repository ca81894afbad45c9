package dev.stageinspector.ivs;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be asked, one question after the other; what comes next can depend on what has come.
 */
@FunctionalInterface
public interface Plan {

  /**
   * A question of a plan.
   *
   * @param request what is asked
   * @param pages how many more of its pages are asked for
   * @param anew whether it is asked from its first page on, although there is an answer; the old
   *     one stays until the new one is there
   */
  record Step(Request request, int pages, boolean anew) {

    /** All pages that are missing. */
    public static Step rest(Request request) {
      return new Step(request, Integer.MAX_VALUE, false);
    }

    /** One more page. */
    public static Step page(Request request) {
      return new Step(request, 1, false);
    }

    /** All pages, from the first one on. */
    public static Step anew(Request request) {
      return new Step(request, Integer.MAX_VALUE, true);
    }

    /** The pages that there are, anew. */
    public static Step again(Answers known) {
      return new Step(
          known.request(), known.isComplete() ? Integer.MAX_VALUE : known.pages().size(), true);
    }
  }

  /**
   * What to ask next; nothing if all is asked.
   *
   * @param known what is known by now
   * @param asked what was asked in the course of this plan, with an answer or without one
   */
  Optional<Step> next(Fetched known, Set<Request> asked);

  /** A plan of questions that are known beforehand. */
  static Plan of(List<Step> steps) {
    return new Listed(steps);
  }

  /** Questions that are known beforehand, however many. */
  final class Listed implements Plan {
    private final List<Step> steps;
    private int from;

    private Listed(List<Step> steps) {
      this.steps = List.copyOf(steps);
    }

    @Override
    public Optional<Step> next(Fetched known, Set<Request> asked) {
      if (asked.isEmpty()) {
        from = 0;
      }
      while (from < steps.size() && asked.contains(steps.get(from).request())) {
        from++;
      }
      return from < steps.size() ? Optional.of(steps.get(from)) : Optional.empty();
    }
  }

  /** This plan, then another. */
  default Plan then(Plan other) {
    return (known, asked) -> next(known, asked).or(() -> other.next(known, asked));
  }
}
