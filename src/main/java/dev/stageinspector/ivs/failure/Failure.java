package dev.stageinspector.ivs.failure;

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
 * @param reason what the service, or the system, itself said about it
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

  /** Everything that can go wrong with a look-up. */
  public enum Kind {
    NO_SUCH_PROFILE,
    NO_CREDENTIALS,
    NO_CREDENTIALS_FOUND,
    BROKEN_PROFILE,
    WRONG_VARIABLE,
    SIGN_IN_NEEDED,
    NO_MFA_CODE,
    WRONG_MFA_CODE,
    PROCESS_FAILED,
    CREDENTIALS_REFUSED,
    CREDENTIALS_UNREACHABLE,
    WRONG_ENDPOINT,
    NOT_FOUND,
    ACCESS_DENIED,
    EXPIRED_CREDENTIALS,
    INVALID_CREDENTIALS,
    THROTTLED,
    QUOTA,
    PENDING_VERIFICATION,
    REJECTED,
    SERVICE_ERROR,
    WRONG_CLOCK,
    NAME_NOT_RESOLVED,
    REFUSED,
    UNREACHABLE,
    TLS,
    PROXY,
    WRONG_PROXY,
    TIME_OUT,
    CONNECTION_LOST,
    UNREADABLE,
    NOT_THE_SERVICE,
    NO_STAGE,
    REPEATED_PAGE,
    DEFECT
  }

  /**
   * A call that ended before anything was sent to IVS Real-Time.
   *
   * @param request what was to be asked
   * @param kind what is missing
   * @param reason what exactly is wrong, in words for the person who asked
   */
  public static Failure beforeCall(Request request, Kind kind, String reason) {
    return beforeCall(request, kind, reason, Optional.empty(), Optional.empty());
  }

  /**
   * A call that ended before anything was sent to IVS Real-Time.
   *
   * @param request what was to be asked
   * @param kind what is missing
   * @param reason what exactly is wrong, in words for the person who asked
   * @param requestId AWS's id of the request that was refused, if there was one
   * @param remedy what can be done about it at once
   */
  public static Failure beforeCall(
      Request request,
      Kind kind,
      String reason,
      Optional<String> requestId,
      Optional<Remedy> remedy) {
    Attempt attempt =
        new Attempt(
            request,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.now(),
            Secrets.NONE);
    return new FailureWords(attempt, Optional.empty(), Optional.of(reason), requestId, remedy)
        .failure(kind);
  }

  /** A call that ended in a fault of the program itself. */
  public static Failure defect(Request request) {
    return beforeCall(request, Kind.DEFECT, "");
  }

  /** A fault of the program itself in something that is not a call of IVS Real-Time. */
  public static Failure defect() {
    return local(Kind.DEFECT, FailureWords.DEFECT, FailureWords.DEFECT_ADVICE);
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
        Kind.REPEATED_PAGE,
        "The answer names a page that was read already.",
        last.requestId(),
        Optional.empty());
  }
}
