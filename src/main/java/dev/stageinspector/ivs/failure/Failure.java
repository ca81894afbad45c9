package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.aws.http.Secrets;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Request;
import java.time.Instant;
import java.util.Optional;

/**
 * Why there is no answer, in words for the person who asked.
 *
 * @param kind what went wrong
 * @param headline what happened, in one sentence
 * @param reason what exactly is wrong; what AWS or another server said is in quotation marks
 * @param nextStep what to do about it
 * @param requestId AWS's id of the request, for a support case
 * @param policy the least IAM policy that would have allowed the call, where that is what is
 *     missing
 * @param details all of it and what was asked, as a text to be sent to somebody; nothing secret is
 *     in it
 * @param remedy what can be done about it at once
 */
public record Failure(
    Kind kind,
    String headline,
    Optional<String> reason,
    String nextStep,
    Optional<String> requestId,
    Optional<Policy> policy,
    String details,
    Optional<Remedy> remedy) {

  /** A failure without a remedy. */
  public Failure(
      Kind kind,
      String headline,
      Optional<String> reason,
      String nextStep,
      Optional<String> requestId,
      Optional<Policy> policy,
      String details) {
    this(kind, headline, reason, nextStep, requestId, policy, details, Optional.empty());
  }

  /** A call that ended before anything was sent to IVS Real-Time. */
  public static Failure beforeCall(Request request, Reason reason) {
    return beforeCall(
        request,
        reason,
        reason instanceof Reason.Refused refused ? refused.requestId() : Optional.empty());
  }

  private static Failure beforeCall(Request request, Reason reason, Optional<String> requestId) {
    Attempt attempt =
        new Attempt(
            request,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.now(),
            Secrets.NONE);
    return FailureWords.of(new Subject(attempt, reason, Optional.empty()), requestId);
  }

  /** A call that ended in a fault of the program itself. */
  public static Failure defect(Request request) {
    return beforeCall(request, Reason.of(Kind.DEFECT, ""));
  }

  /** A fault of the program itself in something that is not a call of IVS Real-Time. */
  public static Failure defect() {
    return local(Kind.DEFECT, Headline.DEFECT, NextStep.DEFECT);
  }

  /** What failed is not a call of IVS Real-Time. */
  public static Failure local(Kind kind, String headline, String nextStep) {
    return new Failure(
        kind,
        headline,
        Optional.empty(),
        nextStep,
        Optional.empty(),
        Optional.empty(),
        headline + "\nNext step: " + nextStep + "\nTime: " + Instant.now());
  }

  /** A list whose page points to one that was read already. */
  public static Failure repeatedPage(Answer last) {
    return beforeCall(
        last.request(),
        Reason.of(Kind.REPEATED_PAGE, "The response names a page that was read already."),
        last.requestId());
  }
}
