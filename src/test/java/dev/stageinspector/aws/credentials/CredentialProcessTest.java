package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.TestClock;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class CredentialProcessTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String SECRET = "sEcReT-planted";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock();

  @Test
  void givesWhatTheProgramPrints() throws Exception {
    var credentials =
        run(
            """
            echo '{"Version": 1, "AccessKeyId": "ASIA1", "SecretAccessKey": "s", "SessionToken": "t",
              "Expiration": "2999-01-01T00:00:00+01:00", "AccountId": "111122223333"}'
            """);

    assertThat(credentials)
        .isInstanceOfSatisfying(
            AwsSessionCredentials.class,
            session -> assertThat(session.sessionToken()).isEqualTo("t"));
    assertThat(credentials.accountId()).contains("111122223333");
    assertThat(credentials.expirationTime())
        .hasValueSatisfying(end -> assertThat(end).hasToString("2998-12-31T23:00:00Z"));
  }

  @Test
  void lastingKeysHaveNoToken() throws Exception {
    assertThat(
            run("echo '{\"Version\": 1, \"AccessKeyId\": \"AKIA1\", \"SecretAccessKey\": \"s\"}'"))
        .isInstanceOf(AwsBasicCredentials.class);
  }

  @Test
  void argumentsGoToTheProgramWithoutAShell() throws Exception {
    Path script =
        script(
            "printf '{\"Version\": 1, \"AccessKeyId\": \"%s\", \"SecretAccessKey\": \"s\"}'"
                + " \"$1-$2-$#\"");

    assertThat(resolve(script + " 'a b' $HOME", LONG).accessKeyId()).isEqualTo("a b-$HOME-2");
  }

  @Test
  void floodOnBothPipesDoesNotStopIt() throws Exception {
    assertThat(
            run("head -c 3000000 /dev/zero >&2\n"
                    + "echo '{\"Version\": 1, \"AccessKeyId\": \"AKIA1\", \"SecretAccessKey\":"
                    + " \"s\"}'\n"
                    + "head -c 3000000 /dev/zero >&2\n")
                .accessKeyId())
        .isEqualTo("AKIA1");
    assertThat(failure("head -c 3000000 /dev/zero\n"))
        .hasMessageContaining("printed something that is not the JSON of credentials");
  }

  @Test
  void childThatStaysBehindWithThePipesDoesNotStopIt() throws Exception {
    assertThat(
            run("sleep 30 &\n"
                    + "echo '{\"Version\": 1, \"AccessKeyId\": \"AKIA1\", \"SecretAccessKey\":"
                    + " \"s\"}'\n")
                .accessKeyId())
        .isEqualTo("AKIA1");
  }

  @Test
  void readsNoInput() throws Exception {
    assertThat(
            run("read line || echo '{\"Version\": 1, \"AccessKeyId\": \"AKIA1\","
                    + " \"SecretAccessKey\": \"s\"}'")
                .accessKeyId())
        .isEqualTo("AKIA1");
  }

  @Test
  void statusIsNamedAndNothingThatWasPrinted() throws Exception {
    AccessException failure = failure("echo " + SECRET + "; echo " + SECRET + " >&2; exit 3");

    assertThat(failure)
        .hasMessageContaining("exited with status 3")
        .hasMessageContaining("config, line 2")
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sEcReT-planted",
        "",
        "[]",
        "{\"sEcReT-planted\": }",
        "{\"Version\": 2, \"AccessKeyId\": \"sEcReT-planted\", \"SecretAccessKey\": \"s\"}",
        "{\"AccessKeyId\": \"sEcReT-planted\", \"SecretAccessKey\": \"s\"}",
        "{\"Version\": 1, \"AccessKeyId\": \"sEcReT-planted\"}",
        "{\"Version\": 1, \"SecretAccessKey\": \"sEcReT-planted\"}",
        "{\"Version\": 1, \"AccessKeyId\": 7, \"SecretAccessKey\": \"sEcReT-planted\"}",
        "{\"Version\": 1, \"AccessKeyId\": \"a\", \"SecretAccessKey\": \"sEcReT-planted\","
            + " \"Expiration\": \"sEcReT-planted\"}"
      })
  void garbageIsNotShown(String output) throws Exception {
    Files.writeString(folder.resolve("output"), output);

    AccessException failure = failure("cat '" + folder.resolve("output") + "'");

    assertThat(failure.reason().kind()).isEqualTo(Reason.Kind.PROCESS_FAILED);
    assertThat(failure).hasMessageNotContaining(SECRET).hasNoCause();
  }

  @Test
  void expiredCredentialsAreRefusedWithThatWord() throws Exception {
    String output =
        "echo '{\"Version\": 1, \"AccessKeyId\": \"a\", \"SecretAccessKey\": \"s\","
            + " \"SessionToken\": \"t\", \"Expiration\": \"%s\"}'";

    assertThat(failure(output.formatted(clock.instant().minusSeconds(1))))
        .hasMessageContaining("expired")
        .extracting(e -> e.reason().kind())
        .isEqualTo(Reason.Kind.EXPIRED_CREDENTIALS);
    assertThat(run(output.formatted(clock.instant().plusSeconds(1))).accessKeyId()).isEqualTo("a");
  }

  @Test
  void programThatIsNotThereOrMayNotBeRunIsSaid() throws Exception {
    assertThat(
            catchThrowableOfType(
                AccessException.class, () -> resolve(folder.resolve("gone") + " x", LONG)))
        .hasMessageContaining("couldn't be started");
    Path text = Files.writeString(folder.resolve("text"), "x");
    assertThat(catchThrowableOfType(AccessException.class, () -> resolve(text.toString(), LONG)))
        .hasMessageContaining("couldn't be started");
    assertThat(catchThrowableOfType(AccessException.class, () -> resolve("'open", LONG)))
        .hasMessageContaining("unclosed quote");
  }

  @Test
  void programThatHangsIsEndedWithItsChildren() throws Exception {
    Path children = folder.resolve("children");
    Path script =
        script("sleep 300 &\necho $! >> '" + children + "'\necho $$ >> '" + children + "'\nwait\n");

    assertThat(
            catchThrowableOfType(
                AccessException.class, () -> resolve(script.toString(), Duration.ofSeconds(1))))
        .hasMessageContaining("didn't exit within 1 s");
    assertEnded(children);
  }

  @Test
  void cancelEndsTheProgramAndItsChildren() throws Exception {
    Path children = folder.resolve("children");
    Path started = folder.resolve("started");
    Path script =
        script(
            "sleep 300 &\necho $! >> '"
                + children
                + "'\necho $$ >> '"
                + children
                + "'\n"
                + "mkfifo '"
                + started
                + ".fifo'; : > '"
                + started
                + "'\nwait\n");
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                resolve(script.toString(), LONG);
              } catch (Exception e) {
                outcome.complete(e);
              }
            });
    while (!Files.exists(started)) {
      Thread.onSpinWait();
    }

    thread.interrupt();

    assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    assertEnded(children);
  }

  private static void assertEnded(Path pids) throws Exception {
    for (String pid : Files.readAllLines(pids)) {
      var process = ProcessHandle.of(Long.parseLong(pid));
      if (process.isPresent()) {
        process.get().onExit().get(10, java.util.concurrent.TimeUnit.SECONDS);
      }
    }
    assertThat(Files.readAllLines(pids)).hasSize(2);
  }

  private AccessException failure(String script) {
    return catchThrowableOfType(AccessException.class, () -> run(script));
  }

  private AwsCredentials run(String script) throws Exception {
    return resolve(script(script).toString(), LONG);
  }

  private AwsCredentials resolve(String command, Duration limit)
      throws IOException, AccessException, InterruptedException {
    Path config = folder.resolve("config");
    Files.writeString(config, "[profile p]\ncredential_process = " + command + "\n");
    Profile profile =
        ProfileReader.read(new ProfileFiles(config, folder.resolve("credentials")))
            .find("p")
            .orElseThrow();
    return new CredentialProcess(OperatingSystem.LINUX, clock, limit).credentials(profile);
  }

  private Path script(String text) throws IOException {
    Path script = Files.createTempFile(folder, "script", ".sh");
    Files.writeString(script, "#!/bin/sh\n" + text);
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("no permission");
    }
    return script;
  }
}
