package dev.stageinspector.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.AnswerSamples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void whateverIsThrownIsToldInWords() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            _ -> {
              throw new StackOverflowError();
            },
            _ -> "",
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    int status =
        terminal.stage(
            new StageQuery(
                new StageArn("us-east-1", "123456789012", "abc"), new ProfileChoice.Demo()),
            new Command.StageForm.Text());

    assertThat(status).isEqualTo(Exit.FAILED);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("Something went wrong in Stage Inspector itself.\n")
        .doesNotContain("Error", "\tat ");
  }

  @Test
  void whatCameOfAListBeforeItWasCanceledIsPrinted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            request -> {
              if (request.input().containsKey("nextToken")) {
                throw new InterruptedException();
              }
              return AnswerSamples.of(
                  request, "{\"stages\":[{\"name\":\"first\"}],\"nextToken\":\"n\"}");
            },
            _ -> "",
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    int status =
        terminal.list(
            Show.STAGES.request(new ProfileChoice.Demo(), "us-east-1"),
            StageFilter.of(""),
            Command.ListForm.JSON);

    assertThat(status).isEqualTo(Exit.FAILED);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"name\": \"first\"");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .endsWith("The list is incomplete.\nCanceled.\n");
  }
}
