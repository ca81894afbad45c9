package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.RefusedTime;
import dev.stageinspector.ivs.Response;
import java.time.Duration;
import java.util.Optional;

/** Says how this computer's clock differs from AWS's. */
final class ClockWords {

  private ClockWords() {}

  static String of(Subject subject) {
    Optional<Duration> ahead =
        subject
            .attempt()
            .last()
            .flatMap(Response::date)
            .map(theirs -> Duration.between(theirs, subject.attempt().when()));
    return ahead
        .or(() -> RefusedTime.in("", subject.said()).flatMap(RefusedTime::ahead))
        .map(ClockWords::words)
        .orElse("This computer's clock is wrong.");
  }

  private static String words(Duration ahead) {
    long minutes = ahead.abs().toMinutes();
    return minutes == 0
        ? "The request reached AWS too late, or this computer's clock is wrong."
        : "This computer's clock is wrong: it is "
            + minutes
            + (minutes == 1 ? " minute " : " minutes ")
            + (ahead.isNegative() ? "behind" : "ahead of")
            + " AWS's.";
  }
}
