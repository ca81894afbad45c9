package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.property.Visible;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what is said about a failure. */
final class FailureWriter {

  private FailureWriter() {}

  static Failure of(Subject subject, Optional<String> requestId) {
    String headline = Visible.line(Headline.of(subject));
    Optional<String> reason = ReasonWords.of(subject);
    String nextStep = Visible.line(NextStep.of(subject));
    Optional<String> code = code(subject).map(text -> ReasonWords.line(text, subject.attempt()));
    Optional<String> id = requestId.map(text -> ReasonWords.line(text, subject.attempt()));
    return new Failure(
        subject.reason().kind(),
        headline,
        reason,
        nextStep,
        code,
        id,
        policy(subject),
        details(subject, headline, reason, nextStep, code, id),
        Remedy.of(subject.reason()),
        subject.attempt().when());
  }

  private static Optional<Policy> policy(Subject subject) {
    return subject.reason().kind() == Kind.ACCESS_DENIED
            && subject.denial().map(Denial::isLiftedByAllowing).orElse(true)
        ? Optional.of(Policy.allowing(subject.request()))
        : Optional.empty();
  }

  private static String details(
      Subject subject,
      String headline,
      Optional<String> reason,
      String nextStep,
      Optional<String> code,
      Optional<String> requestId) {
    Attempt attempt = subject.attempt();
    return Stream.of(
            Optional.of(headline),
            reason.map(text -> "Reason: " + text),
            code.map(text -> "Error: " + text),
            attempt.last().map(answer -> "HTTP status: " + answer.status()),
            requestId.map(id -> "Request ID: " + id),
            Optional.of("Next step: " + nextStep),
            subject.request().stage().map(arn -> "Stage: " + arn),
            Optional.of("Action: " + subject.operation().permission()),
            Optional.of("Credentials: " + subject.profile()),
            attempt
                .endpoint()
                .map(uri -> "Endpoint: " + uri.getScheme() + "://" + Subject.host(uri)),
            attempt.proxy().map(name -> "Proxy: " + name),
            Optional.of("Time: " + attempt.when().truncatedTo(ChronoUnit.MILLIS)))
        .flatMap(Optional::stream)
        .map(Visible::line)
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> code(Subject subject) {
    return subject
        .error()
        .map(ServiceError::code)
        .or(subject.reason()::errorCode)
        .filter(code -> !code.isEmpty());
  }
}
