package dev.stageinspector.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

class IdentitiesTest {

  private static final AwsCredentials KEYS = AwsBasicCredentials.create("AKIA1", "s");

  @TempDir private Path folder;
  private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
  private FakeAws aws;
  private ProfileScope scope;
  private Identities<String> identities;

  @BeforeEach
  void open() throws IOException {
    aws = new FakeAws();
    Home home = new Home(folder, aws);
    scope = new ProfileScope(home.profiles(), Optional.empty());
    identities = new Identities<>(home.clients(), CompletableFuture.completedFuture(true));
    identities.onChange(() -> changes.add("changed"));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void identityIsKnownLaterAndAskedForOnce() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    aws.next(
        "GetCallerIdentity",
        call -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return FakeAws.sts(
              call.operation(),
              "<Arn>arn:aws:iam::111122223333:user/team/ann</Arn><UserId>A</UserId><Account>111122223333</Account>");
        });

    identities.ask("p", KEYS, scope);
    identities.ask("p", KEYS, scope);
    assertThat(identities.of("p")).isEmpty();
    held.countDown();

    assertThat(changes.poll(30, TimeUnit.SECONDS)).isEqualTo("changed");
    assertThat(identities.of("p"))
        .contains(
            new Identity(
                "111122223333", "arn:aws:iam::111122223333:user/team/ann", Optional.empty()));
    identities.ask("p", KEYS, scope);
    assertThat(aws.calls()).hasSize(1);
  }

  @Test
  void otherKeysAreAskedForAnew() throws Exception {
    identities.ask("p", KEYS, scope);
    changes.poll(30, TimeUnit.SECONDS);

    identities.ask("p", AwsBasicCredentials.create("AKIA2", "s"), scope);

    assertThat(changes.poll(30, TimeUnit.SECONDS)).isEqualTo("changed");
    assertThat(aws.calls()).extracting(FakeAws.Call::accessKey).containsExactly("AKIA1", "AKIA2");
  }

  @Test
  void refusalLeavesItUnknownAndIsTriedAgainNextTime() throws Exception {
    BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    aws.next(
        "GetCallerIdentity",
        _ -> {
          asked.add("asked");
          return FakeAws.stsError(403, "AccessDenied", "no");
        });
    identities.ask("p", KEYS, scope);
    assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo("asked");

    while (changes.poll(10, TimeUnit.MILLISECONDS) == null) {
      identities.ask("p", KEYS, scope);
    }

    assertThat(identities.of("p")).isPresent();
    assertThat(aws.calls()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sts::1:assumed-role/Support/ann, role Support",
    "arn:aws:sts::1:assumed-role/AWSReservedSSO_Support_0123456789abcdef/ann, role Support",
    "arn:aws:iam::1:user/team/ann, user ann",
    "arn:aws:iam::1:root, the account's root user",
    "arn:aws:sts::1:federated-user/bob, federated user bob"
  })
  void arnIsSaidInAFewWords(String arn, String words) {
    assertThat(new Identity("1", arn, Optional.of(Instant.EPOCH)).who()).isEqualTo(words);
  }
}
