package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Visible;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why there is no answer, in words for the person who asked.
 *
 * @param kind what went wrong
 * @param headline what happened, in one sentence
 * @param reason what exactly is wrong; what AWS or another server said is in quotation marks
 * @param nextStep what to do about it
 * @param errorCode the code of the error, where the service or AWS gave one
 * @param requestId AWS's id of the request, for a support case
 * @param policy the least IAM policy that would have allowed the call, where that is what is
 *     missing
 * @param details all of it and what was asked, as a text to be sent to somebody; nothing secret is
 *     in it
 * @param remedy what can be done about it at once
 * @param time when it was, by the clock of this computer
 */
public record Failure(
    Kind kind,
    String headline,
    Optional<String> reason,
    String nextStep,
    Optional<String> errorCode,
    Optional<String> requestId,
    Optional<Policy> policy,
    String details,
    Optional<Remedy> remedy,
    Instant time) {

  /** A call that ended before anything was sent to IVS Real-Time. */
  public static Failure beforeCall(Request request, Reason reason) {
    return FailureWriter.of(Subject.beforeCall(request, reason), reason.requestId());
  }

  /** A call that ended in a fault of the program itself. */
  public static Failure defect(Request request) {
    return beforeCall(request, Reason.of(Kind.DEFECT, ""));
  }

  /** A fault of the program itself in something that is not a call of IVS Real-Time. */
  public static Failure defect() {
    return local(Reason.of(Kind.DEFECT, Headline.DEFECT), NextStep.DEFECT);
  }

  /**
   * What failed is not a call of IVS Real-Time.
   *
   * @param reason its sentence says what happened
   */
  public static Failure local(Reason reason, String nextStep) {
    String headline = Visible.line(reason.sentence());
    Instant now = Instant.now();
    String details =
        Stream.of(
                Optional.of(headline),
                reason.errorCode().map(code -> "Error: " + code),
                reason.requestId().map(id -> "Request ID: " + id),
                Optional.of("Next step: " + nextStep),
                Optional.of("Time: " + now))
            .flatMap(Optional::stream)
            .map(Visible::line)
            .collect(Collectors.joining("\n"));
    return new Failure(
        reason.kind(),
        headline,
        Optional.empty(),
        nextStep,
        reason.errorCode().map(Visible::line),
        reason.requestId(),
        Optional.empty(),
        details,
        Remedy.of(reason),
        now);
  }

  /** A list whose page points to one that was read already. */
  public static Failure repeatedPage(Answer last) {
    Reason reason =
        Reason.of(Kind.REPEATED_PAGE, "The response names a page that was read already.");
    return FailureWriter.of(Subject.beforeCall(last.request(), reason), last.requestId());
  }
}
