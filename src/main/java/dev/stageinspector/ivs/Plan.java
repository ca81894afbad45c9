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
    return (_, asked) -> steps.stream().filter(step -> !asked.contains(step.request())).findFirst();
  }

  /** This plan, then another. */
  default Plan then(Plan other) {
    return (known, asked) -> next(known, asked).or(() -> other.next(known, asked));
  }
}
