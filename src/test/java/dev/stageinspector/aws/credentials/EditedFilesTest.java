package dev.stageinspector.aws.credentials;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.Home;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Files that change while credentials are on their way. */
class EditedFilesTest {

  private static final String TOKEN = "sso/cache/f7c9b39d0b4c7a7d82c79307585f77e1c5e74378.json";

  private static final byte[] GARBAGE = {(byte) 0xFF, 0, '[', (byte) 0xC3, '\n', '=', 0};

  @TempDir private Path folder;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private FakeAws aws;
  private Home home;

  /** What is on its way: a profile of that name, and the credentials that it begins with. */
  enum Way {
    ROLE("AssumeRole", "ASIA-of-arn-aws-iam-111122223333-role-Old"),
    SSO("GetRoleCredentials", "ASIASSO"),
    PROCESS("", "ASIAPROCESS");

    private final String operation;
    private final String accessKey;

    Way(String operation, String accessKey) {
      this.operation = operation;
      this.accessKey = accessKey;
    }
  }

  /** What happens to a file. */
  enum Edit {
    REWRITTEN,
    DAMAGED,
    DELETED,
    CREATED
  }

  @BeforeEach
  void open() throws IOException {
    aws = new FakeAws();
    home = new Home(folder, aws);
    home.write(TOKEN, "{\"accessToken\": \"t\", \"expiresAt\": \"2999-01-01T00:00:00Z\"}");
  }

  @AfterEach
  void close() {
    answered.countDown();
    threads.close();
    aws.close();
  }

  static Stream<Arguments> waysFilesAndEdits() {
    return Stream.of(Way.values())
        .flatMap(way ->
            Stream.of("config", "credentials")
                .flatMap(
                    file -> Stream.of(Edit.values()).map(edit -> Arguments.of(way, file, edit))));
  }

  @ParameterizedTest
  @MethodSource("waysFilesAndEdits")
  void whatIsOnItsWayEndsAsItBeganAndTheNextOneTakesTheNewFiles(Way way, String file, Edit edit)
      throws Exception {
    String other = file.equals("config") ? "credentials" : "config";
    if (edit == Edit.CREATED) {
      home.write(other, profile(way, other, "Old"));
    } else {
      home.write(file, profile(way, file, "Old"));
    }
    ProfileCredentials credentials = home.credentials();
    hold(way);

    CompletableFuture<AwsCredentials> underWay =
        CompletableFuture.supplyAsync(() -> resolved(way, credentials), threads);
    awaitTheQuestion(way);
    edit(way, home.file(file), edit);
    Map<Path, String> edited = files();
    release();

    assertThat(underWay.get(30, SECONDS).accessKeyId()).isEqualTo(way.accessKey);
    switch (edit) {
      case REWRITTEN, CREATED -> assertTakesTheNewFile(way, file, edit, credentials);
      case DAMAGED, DELETED ->
          assertThat(
                  catchThrowableOfType(
                      AccessException.class, () -> home.resolve("work", credentials)))
              .extracting(e -> e.reason().kind())
              .isEqualTo(Reason.Kind.NO_SUCH_PROFILE);
    }
    assertThat(files()).as("nothing is written").isEqualTo(edited);
  }

  @Test
  void whatWaitsForAnotherLookUpAlsoEndsAsItBegan() throws Exception {
    home.write("config", profile(Way.ROLE, "config", "Old"));
    ProfileCredentials credentials = home.credentials();
    hold(Way.ROLE);
    CompletableFuture<AwsCredentials> first =
        CompletableFuture.supplyAsync(() -> resolved(Way.ROLE, credentials), threads);
    awaitTheQuestion(Way.ROLE);
    CompletableFuture<AwsCredentials> second = new CompletableFuture<>();
    Thread waiting =
        Thread.ofVirtual().start(() -> second.complete(resolved(Way.ROLE, credentials)));
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    Files.writeString(
        home.file("config"), profile(Way.ROLE, "config", "New").replace("[profile keys]", "[x]"));
    release();

    assertThat(first.get(30, SECONDS).accessKeyId()).isEqualTo(Way.ROLE.accessKey);
    assertThat(second.get(30, SECONDS).accessKeyId()).isEqualTo(Way.ROLE.accessKey);
  }

  private void assertTakesTheNewFile(
      Way way, String file, Edit edit, ProfileCredentials credentials) throws Exception {
    AwsCredentials next = home.resolve("work", credentials);
    boolean newFileCounts = edit == Edit.REWRITTEN || file.equals("credentials");
    switch (way) {
      case ROLE -> assertThat(next.accessKeyId()).endsWith(newFileCounts ? "role-New" : "role-Old");
      case SSO ->
          assertThat(aws.calls("GetRoleCredentials").getLast().get("role_name"))
              .isEqualTo(newFileCounts ? "New" : "Old");
      case PROCESS ->
          assertThat(next.accountId()).contains(newFileCounts ? "222222222222" : "111111111111");
    }
  }

  private AwsCredentials resolved(Way way, ProfileCredentials credentials) {
    try {
      return home.resolve("work", credentials);
    } catch (AccessException | InterruptedException e) {
      throw new IllegalStateException(way.toString(), e);
    }
  }

  /** The next answer waits; a process waits for a file of its own accord. */
  private void hold(Way way) {
    if (!way.operation.isEmpty()) {
      aws.next(
          way.operation,
          call -> {
            asked.countDown();
            try {
              answered.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return aws.usual(call);
          });
    }
  }

  private void awaitTheQuestion(Way way) throws Exception {
    if (way == Way.PROCESS) {
      while (Files.notExists(folder.resolve("asked"))) {
        Thread.onSpinWait();
      }
    } else {
      assertThat(asked.await(30, SECONDS)).isTrue();
    }
  }

  private void release() throws IOException {
    Files.createFile(folder.resolve("answered"));
    answered.countDown();
  }

  private void edit(Way way, Path file, Edit edit) throws IOException {
    String name = file.getFileName().toString();
    switch (edit) {
      case REWRITTEN, CREATED -> Files.writeString(file, profile(way, name, "New"));
      case DAMAGED -> Files.write(file, GARBAGE);
      case DELETED -> Files.delete(file);
    }
  }

  /** A profile for a file, where "Old" and "New" tell one state from the other. */
  private String profile(Way way, String file, String state) throws IOException {
    String header = file.equals("config") ? "profile " : "";
    String settings =
        switch (way) {
          case ROLE ->
              """
              role_arn = arn:aws:iam::111122223333:role/%s
              source_profile = keys
              [%skeys]
              aws_access_key_id = AKIAKEYS
              aws_secret_access_key = secret
              """
                  .formatted(state, header);
          case SSO ->
              """
              sso_start_url = https://corp.example/start
              sso_region = eu-west-1
              sso_account_id = 444455556666
              sso_role_name = %s
              """
                  .formatted(state);
          case PROCESS ->
              """
              credential_process = sh '%s'
              aws_account_id = %s
              """
                  .formatted(script(), (state.equals("Old") ? "1" : "2").repeat(12));
        };
    return "[" + header + "work]\n" + settings;
  }

  private Path script() throws IOException {
    return Files.writeString(
        folder.resolve("script"),
        """
        cd '%s' && : > asked
        while [ ! -e answered ]; do sleep 0.02; done
        echo '{"Version": 1, "AccessKeyId": "ASIAPROCESS", "SecretAccessKey": "s"}'
        """
            .formatted(folder));
  }

  /** All files of the user with their bytes. */
  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(".aws"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
