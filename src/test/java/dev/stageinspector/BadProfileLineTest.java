package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SDK reads the profile files at its own times; only a process of its own shows whether it
 * does.
 */
class BadProfileLineTest {

  @TempDir Path folder;

  @Test
  void lineThatTheSdkCannotReadDoesNotFailTheLookUp() throws IOException, InterruptedException {
    Path config = folder.resolve("config");
    Files.writeString(
        config,
        """
        [profile support team]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
        a line without a sign
        """);
    try (DemoEndpoint endpoint = DemoEndpoint.start(0)) {
      Process process = program(config, endpoint.uri().toString());
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).isZero();
      assertThat(out).contains("friday-town-hall");
    }
  }

  private Process program(Path config, String endpoint) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.stageinspector.Main",
                    "--profile",
                    "support team",
                    "--arn",
                    DemoAccount.STAGES.getFirst().arn(),
                    "--endpoint-url",
                    endpoint,
                    "--print",
                    "text"))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    program.environment().put("AWS_CONFIG_FILE", config.toString());
    program.environment().put("STAGE_INSPECTOR_HOME", folder.toString());
    return program.start();
  }
}
