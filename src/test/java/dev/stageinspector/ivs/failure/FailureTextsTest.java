package dev.stageinspector.ivs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.http.Secrets;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What is said of each kind of failure, of a stage and of a list, as somebody has read it: a text
 * that changes is to be read again.
 */
class FailureTextsTest {

  private static final ProfileChoice PROFILE = new ProfileChoice.Shared("support");

  @Test
  void everyKindIsSaidAsItWasRead() throws IOException {
    Request stage =
        Request.getStage(
            new StageQuery(
                StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/abcdABCDefgh"), PROFILE));
    Request list = Request.list(Operation.LIST_STAGES, PROFILE, "eu-west-1");
    StringBuilder said = new StringBuilder();
    for (Reason.Kind kind : Reason.Kind.values()) {
      said.append(kind).append('\n');
      for (Request request : List.of(stage, list)) {
        Failure failure = failure(request, kind);
        said.append("  ").append(failure.headline()).append('\n');
        failure.reason().ifPresent(reason -> said.append("    ").append(reason).append('\n'));
        said.append("    ").append(failure.nextStep()).append('\n');
      }
    }

    assertThat(said.toString()).isEqualTo(read());
  }

  private static Failure failure(Request request, Reason.Kind kind) {
    Attempt attempt =
        new Attempt(
            request,
            Optional.of(URI.create("https://ivsrealtime." + request.region() + ".amazonaws.com")),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Secrets.NONE);
    return FailureWriter.of(
        new Subject(attempt, Reason.of(kind, "The reason."), Optional.empty()), Optional.empty());
  }

  private static String read() throws IOException {
    try (InputStream in = FailureTextsTest.class.getResourceAsStream("failure-texts.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
