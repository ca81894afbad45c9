package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.aws.failure.RefusedTime;
import dev.stageinspector.aws.http.Causes;
import dev.stageinspector.aws.http.NetworkFault;
import dev.stageinspector.aws.http.TransportException;
import dev.stageinspector.ivs.MissingMemberException;
import dev.stageinspector.ivs.Response;
import dev.stageinspector.property.MalformedJsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Finds out what went wrong with an attempt: outside of {@code aws}, only this class knows the
 * exceptions of the SDK. {@link FailureWriter} puts it in words.
 */
public final class FailureReader {

  /** From here on AWS refuses a signature (SigV4 allows five minutes either way). */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private FailureReader() {}

  public static Failure read(Throwable thrown, Attempt attempt) {
    Optional<ServiceError> error =
        attempt.last().filter(answer -> !answer.isSuccess()).map(ServiceError::of);
    Reason reason = reason(thrown, error, attempt);
    return FailureWriter.of(
        new Subject(attempt, reason, error), attempt.last().flatMap(Response::requestId));
  }

  /** Whether AWS says with a response that there are too many calls. */
  public static boolean isThrottling(Response response) {
    return !response.isSuccess()
        && kind(ServiceError.of(response), response, Instant.now()) == Kind.THROTTLED;
  }

  private static Reason reason(Throwable thrown, Optional<ServiceError> error, Attempt attempt) {
    List<Throwable> causes = Causes.of(thrown);
    if (has(causes, MissingMemberException.class)) {
      return Reason.of(Kind.NO_MEMBER, "");
    }
    Optional<Reason> network = NetworkFault.of(thrown);
    if (has(causes, TransportException.class)) {
      return network.orElseThrow();
    }
    if (has(causes, SdkServiceException.class) && error.isPresent()) {
      return Reason.of(kind(error.get(), attempt.last().orElseThrow(), attempt.when()), "");
    }
    if (has(causes, MalformedJsonException.class)) {
      return causes.stream()
          .filter(cause -> cause instanceof MalformedJsonException json && json.isBeyondALimit())
          .findFirst()
          .map(limit ->
              Reason.of(
                  Kind.UNREADABLE,
                  "The JSON exceeds a limit of Stage Inspector: " + limit.getMessage() + "."))
          .orElseGet(() -> Reason.of(Kind.NOT_THE_SERVICE, ""));
    }
    // Without a fault of the network: the SDK could not read what came, or there is a defect.
    boolean answered = attempt.last().isPresent() && !has(causes, Error.class);
    return network.orElseGet(() -> Reason.of(answered ? Kind.NOT_THE_SERVICE : Kind.DEFECT, ""));
  }

  private static Kind kind(ServiceError error, Response response, Instant when) {
    int status = response.status();
    if (status == 407) {
      return Kind.PROXY;
    }
    if (!isTheServices(error, status)) {
      return Kind.NOT_THE_SERVICE;
    }
    if (RefusedTime.in(error.code(), error.reason().orElse("")).isPresent()) {
      return Kind.WRONG_CLOCK;
    }
    return switch (error.code()) {
      case "ResourceNotFoundException" -> Kind.NOT_FOUND;
      case "AccessDeniedException", "AccessDenied" -> Kind.ACCESS_DENIED;
      case "ExpiredTokenException", "ExpiredToken", "TokenRefreshRequired" ->
          Kind.EXPIRED_CREDENTIALS;
      case "InvalidSignatureException", "SignatureDoesNotMatch" ->
          clockIsOff(response, when) ? Kind.WRONG_CLOCK : Kind.INVALID_CREDENTIALS;
      case "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidAccessKeyId",
          "IncompleteSignatureException",
          "IncompleteSignature",
          "MissingAuthenticationTokenException",
          "MissingAuthenticationToken",
          "NotAuthorized",
          "AuthFailure" ->
          Kind.INVALID_CREDENTIALS;
      case "ThrottlingException",
          "Throttling",
          "ThrottledException",
          "TooManyRequestsException",
          "RequestLimitExceeded",
          "RequestThrottled",
          "RequestThrottledException" ->
          Kind.THROTTLED;
      case "ServiceQuotaExceededException" -> Kind.QUOTA;
      case "PendingVerification" -> Kind.PENDING_VERIFICATION;
      default -> byStatus(status);
    };
  }

  /**
   * AWS's front ends answer 429 and 5xx with pages of their own; 511 is a captive portal's (RFC
   * 6585).
   */
  private static boolean isTheServices(ServiceError error, int status) {
    return status >= 400 && status != 511 && (error.structured() || status >= 500 || status == 429);
  }

  private static Kind byStatus(int status) {
    return switch (status) {
      case 429 -> Kind.THROTTLED;
      case 402 -> Kind.QUOTA;
      default -> status >= 500 ? Kind.SERVICE_ERROR : Kind.REJECTED;
    };
  }

  private static boolean clockIsOff(Response response, Instant when) {
    return response
        .date()
        .map(theirs -> Duration.between(theirs, when).abs())
        .filter(difference -> difference.compareTo(CLOCK_TOLERANCE) >= 0)
        .isPresent();
  }

  private static boolean has(List<Throwable> causes, Class<?> wanted) {
    return causes.stream().anyMatch(wanted::isInstance);
  }
}
