package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.http.Secrets;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What the words of a failure are about.
 *
 * @param error what the response says of itself, if it is one of the service's errors
 */
record Subject(Attempt attempt, Reason reason, Optional<ServiceError> error) {

  /** Of a call that ended before anything was sent. */
  static Subject beforeCall(Request request, Reason reason) {
    Attempt attempt =
        new Attempt(
            request,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.now(),
            Secrets.NONE);
    return new Subject(attempt, reason, Optional.empty());
  }

  Request request() {
    return attempt.request();
  }

  Operation operation() {
    return request().operation();
  }

  String noun() {
    return operation().words().noun();
  }

  String profile() {
    return request().profile().described();
  }

  boolean isDemo() {
    return request().profile() instanceof ProfileChoice.Demo;
  }

  String account() {
    return request().account().map(id -> "account " + id).orElse("the profile's account");
  }

  String host() {
    return attempt.endpoint().map(Subject::host).orElse("the service");
  }

  /** Without user and password, which a URL may hold. */
  static String host(URI endpoint) {
    String host = Optional.ofNullable(endpoint.getHost()).orElse("the service");
    return endpoint.getPort() < 0 ? host : host + ":" + endpoint.getPort();
  }

  String status() {
    return attempt.last().map(answer -> " (HTTP " + answer.status() + ")").orElse("");
  }

  /** What AWS, or the way to credentials, said. */
  String said() {
    return error.flatMap(ServiceError::reason).orElse(reason.sentence());
  }

  Optional<Denial> denial() {
    return Denial.in(said());
  }
}
