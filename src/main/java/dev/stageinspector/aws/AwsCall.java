package dev.stageinspector.aws;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.RefusedTime;
import dev.stageinspector.aws.http.Causes;
import dev.stageinspector.aws.http.Interrupts;
import dev.stageinspector.aws.http.NetworkFault;
import dev.stageinspector.aws.http.TransportException;
import dev.stageinspector.platform.JsonText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;
import tools.jackson.core.JacksonException;

/** Makes a call and turns the exceptions of the SDK into reasons. */
public final class AwsCall {

  private static final String MAYBE_A_PORTAL = "a network's sign-in page may have replied.";
  private static final String NOT_AWS = "The response is not AWS's: " + MAYBE_A_PORTAL;

  private AwsCall() {}

  /** A call of a client. */
  @FunctionalInterface
  public interface Call<T> {
    T make() throws AccessException, InterruptedException;
  }

  /**
   * Makes a call.
   *
   * @param step what is asked for, as the object of a sentence, such as "the role ARN"
   * @throws AccessException if AWS refuses, or nothing usable is answered
   * @throws InterruptedException if the thread was interrupted
   */
  public static <T> T of(String step, Call<T> call) throws AccessException, InterruptedException {
    try {
      return call.make();
    } catch (SdkException | TransportException e) {
      Optional<InterruptedException> interrupted = Interrupts.in(e);
      if (interrupted.isPresent()) {
        throw interrupted.get();
      }
      throw new AccessException(
          e instanceof AwsServiceException service
              ? refused(step, service)
              : Reason.unreachable(step, network(e)),
          e);
    }
  }

  /**
   * A part of an answer that AWS never leaves out. What answers without it, within {@link #of}, is
   * not AWS.
   */
  public static <T> T present(@Nullable T part) {
    if (part == null) {
      throw SdkClientException.create("The response lacks what AWS always sends.");
    }
    return part;
  }

  private static Reason refused(String step, AwsServiceException e) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
    Optional<String> code = details.map(AwsErrorDetails::errorCode).filter(text -> !text.isBlank());
    if (code.isEmpty()) {
      return Reason.unreachable(
          step, "The response (HTTP " + e.statusCode() + ") is not AWS's: " + MAYBE_A_PORTAL);
    }
    String said =
        details
            .map(AwsErrorDetails::errorMessage)
            .filter(text -> !text.isBlank())
            .or(() -> details.flatMap(AwsCall::description))
            .orElse("");
    return new Reason.AwsRefusal(
        RefusedTime.in(code.get(), said)
            .map(_ -> Reason.Kind.WRONG_CLOCK)
            .orElse(Reason.Kind.CREDENTIALS_REFUSED),
        step,
        code.get(),
        said,
        Optional.ofNullable(e.requestId()).filter(id -> !id.isBlank()));
  }

  /** OAuth's errors have their text in another member (RFC 6749, 5.2). */
  private static Optional<String> description(AwsErrorDetails details) {
    try {
      return Optional.ofNullable(details.rawResponse())
          .flatMap(body -> JsonText.object(body.asUtf8String()))
          .flatMap(body -> JsonText.text(body, "error_description"));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static String network(Throwable thrown) {
    return Causes.of(thrown).stream().anyMatch(JsonProcessingException.class::isInstance)
        ? NOT_AWS
        : NetworkFault.of(thrown).map(Reason::sentence).orElse(NOT_AWS);
  }
}
