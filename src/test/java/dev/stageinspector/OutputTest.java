package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.cli.Output;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a run whose output cannot be written. */
@Timeout(60)
class OutputTest {

  private static final String SENTENCE = "Couldn't write to standard output: the disk is full\n";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "--demo --print json",
        "--demo --print text",
        "--demo --print markdown",
        "--demo --print setup --encoder obs",
        "--demo --print setup --encoder self-signed",
        "--demo-endpoint 0",
      })
  void outputThatCannotBeWrittenIsAFailureWithItsReason(String line) {
    Run run = run(0, line);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith(SENTENCE);
  }

  @Test
  void outputThatIsCutShortIsAFailure() {
    Run run = run(20, "--demo --print json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).hasSize(20);
    assertThat(run.err()).endsWith(SENTENCE);
  }

  @Test
  void whatDoesNotComeToAnOutputFailsForItsOwnReason() {
    assertThat(run(0, "--demo --print yaml").status()).isEqualTo(2);
    assertThat(run(0, "--demo --print json --profile x").err()).doesNotContain("standard output");
  }

  @Test
  void laterFailureDoesNotHideTheFirst() {
    Output output =
        new Output(
            new OutputStream() {
              private int writes;

              @Override
              public void write(int octet) throws IOException {
                throw new IOException("failure " + ++writes);
              }
            });

    output.print("a");
    output.print("b");

    assertThat(output.failure()).contains("failure 1");
  }

  /** Runs the program on a disk with this much room. */
  private Run run(int room, String line) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OutputStream disk =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            if (written.size() == room) {
              throw new IOException("No space left on device");
            }
            written.write(octet);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            line.split(" "),
            new Environment(
                Map.of("STAGE_INSPECTOR_HOME", home.toString()), home, OperatingSystem.LINUX),
            disk,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, written.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
