package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.http.Causes;
import dev.stageinspector.aws.http.NetworkFault;
import dev.stageinspector.aws.http.TransportException;
import dev.stageinspector.ivs.MissingMemberException;
import dev.stageinspector.ivs.Response;
import dev.stageinspector.ivs.failure.Failure.Kind;
import dev.stageinspector.property.MalformedJsonException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Finds out what went wrong with an attempt. This is the only place that knows the exceptions of
 * the SDK; the words are {@link FailureWords}'.
 */
public final class FailureReader {

  /** From here on AWS refuses a signature (SigV4 allows five minutes either way). */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private FailureReader() {}

  public static Failure read(Throwable thrown, Attempt attempt) {
    List<Throwable> causes = Causes.of(thrown);
    Optional<ServiceError> error =
        attempt.last().filter(answer -> !answer.isSuccess()).map(ServiceError::of);
    Kind kind = kind(thrown, causes, error, attempt);
    return new FailureWords(attempt, error, technicalReason(causes)).failure(kind);
  }

  private static Kind kind(
      Throwable thrown, List<Throwable> causes, Optional<ServiceError> error, Attempt attempt) {
    if (has(causes, MissingMemberException.class::isInstance)) {
      return Kind.NO_STAGE;
    }
    Optional<NetworkFault> network = NetworkFault.of(thrown);
    if (has(causes, TransportException.class::isInstance)) {
      return kind(network.orElseThrow());
    }
    if (has(causes, SdkServiceException.class::isInstance) && error.isPresent()) {
      return kind(error.get(), attempt);
    }
    if (has(causes, MalformedJsonException.class::isInstance)) {
      return has(causes, FailureReader::isBeyondALimit) ? Kind.UNREADABLE : Kind.NOT_THE_SERVICE;
    }
    if (network.isPresent()) {
      return kind(network.get());
    }
    // The SDK could not read what came: an answer, but not the service's.
    boolean answered = attempt.last().isPresent() && !has(causes, Error.class::isInstance);
    return answered ? Kind.NOT_THE_SERVICE : Kind.DEFECT;
  }

  private static Kind kind(ServiceError error, Attempt attempt) {
    int status = attempt.last().map(Response::status).orElse(0);
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
          clockIsOff(attempt) ? Kind.WRONG_CLOCK : Kind.INVALID_CREDENTIALS;
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

  /** What kind of failure a fault of the network is. */
  public static Kind kind(NetworkFault fault) {
    return switch (fault.kind()) {
      case UNRESOLVED -> Kind.NAME_NOT_RESOLVED;
      case REFUSED -> Kind.REFUSED;
      case UNREACHABLE -> Kind.UNREACHABLE;
      case TIME_OUT -> Kind.TIME_OUT;
      case LOST, PORT -> Kind.CONNECTION_LOST;
      case TLS, CA_BUNDLE -> Kind.TLS;
      case UNREADABLE -> Kind.UNREADABLE;
      case PROXY -> Kind.PROXY;
      case PROXY_SETTING -> Kind.WRONG_PROXY;
    };
  }

  private static boolean clockIsOff(Attempt attempt) {
    return attempt
        .last()
        .flatMap(Response::date)
        .map(theirs -> Duration.between(theirs, attempt.when()).abs())
        .filter(difference -> difference.compareTo(CLOCK_TOLERANCE) >= 0)
        .isPresent();
  }

  /** What the causes mean, for people. */
  private static Optional<String> technicalReason(List<Throwable> causes) {
    return causes.stream()
        .filter(FailureReader::isBeyondALimit)
        .map(limit -> "The JSON goes beyond a limit of Stage Inspector: " + message(limit) + ".")
        .findFirst()
        .or(() -> NetworkFault.of(causes.getFirst()).map(NetworkFault::sentence));
  }

  private static boolean isBeyondALimit(Throwable cause) {
    return cause instanceof MalformedJsonException json && json.isBeyondALimit();
  }

  private static String message(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElse("");
  }

  private static boolean has(List<Throwable> causes, Predicate<Throwable> wanted) {
    return causes.stream().anyMatch(wanted);
  }
}
