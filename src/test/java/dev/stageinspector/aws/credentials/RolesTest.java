package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.FakeAws.Call;
import dev.stageinspector.aws.HomeTest;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.FileLine;
import dev.stageinspector.aws.profiles.Prompts.MfaQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class RolesTest extends HomeTest {

  private static final String KEYS =
      """
      [profile keys]
      aws_access_key_id = AKIAKEYS
      aws_secret_access_key = secret
      """;
  private static final String A = "arn:aws:iam::111122223333:role/A";
  private static final String B = "arn:aws:iam::444455556666:role/B";
  private static final String DEVICE = "arn:aws:iam::111122223333:mfa/ann";

  @Test
  void roleIsAssumedWithTheSourceAndAllItsSettings() throws Exception {
    home.config(
        KEYS
            + """
            [profile a]
            role_arn = %s
            source_profile = keys
            region = eu-west-1
            external_id = ext
            duration_seconds = 1800
            role_session_name = ann
            """
                .formatted(A));

    AwsCredentials credentials = home.resolve("a");

    Call call = aws.calls("AssumeRole").getFirst();
    assertThat(call.accessKey()).isEqualTo("AKIAKEYS");
    assertThat(call.region()).isEqualTo("eu-west-1");
    assertThat(call.fields())
        .containsEntry("RoleArn", A)
        .containsEntry("ExternalId", "ext")
        .containsEntry("DurationSeconds", "1800")
        .containsEntry("RoleSessionName", "ann")
        .doesNotContainKeys("SerialNumber", "TokenCode");
    assertThat(credentials.accessKeyId()).isEqualTo("ASIA-of-arn-aws-iam-111122223333-role-A");
    assertThat(credentials.accountId()).contains("111122223333");
    assertThat(credentials.expirationTime()).isPresent();
    assertThat(credentials).isInstanceOf(AwsSessionCredentials.class);
  }

  @Test
  void chainGoesFromRoleToRole() throws Exception {
    home.config(KEYS + role("a", A, "keys") + role("b", B, "a"));

    home.resolve("b");

    assertThat(aws.calls())
        .extracting(Call::accessKey)
        .containsExactly("AKIAKEYS", "ASIA-of-arn-aws-iam-111122223333-role-A");
  }

  @Test
  void profileMayNameItselfWhenItHasKeys() throws Exception {
    home.config(
        """
        [profile self]
        role_arn = %s
        source_profile = self
        aws_access_key_id = AKIASELF
        aws_secret_access_key = secret
        """
            .formatted(A));

    home.resolve("self");

    assertThat(aws.calls()).extracting(Call::accessKey).containsExactly("AKIASELF");
  }

  @Test
  @Timeout(20)
  void endlessChainIsToldBeforeAnythingIsAsked() throws Exception {
    StringBuilder config = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      config.append(
          "[profile r%d]\nrole_arn = arn:aws:iam::111122223333:role/R\nsource_profile = r%d\n"
              .formatted(i, i + 1));
    }
    home.config(config.toString());

    assertThat(failure("r0"))
        .hasMessageContaining("r99")
        .hasMessageContaining("which is too long")
        .hasMessageContaining(home.file("config") + ", line 300");
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void circleIsNamedWithItsProfilesAndTheLine() throws Exception {
    home.config(role("a", A, "b") + role("b", B, "c") + role("c", A, "a"));

    assertThat(failure("a").reason())
        .isEqualTo(broken("c", "source_profile leads in a circle: “a” to “b” to “c” to “a”", 9));
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void profileThatNamesItselfWithoutKeysIsACircle() throws Exception {
    home.config(role("a", A, "a"));

    assertThat(failure("a").reason().kind()).isEqualTo(Reason.Kind.BROKEN_PROFILE);
  }

  @Test
  void sourceThatIsNotThereIsNamedWithTheLine() throws Exception {
    home.config(role("a", A, "gone"));

    assertThat(failure("a").reason())
        .isEqualTo(broken("a", "source_profile names the profile “gone”, which doesn't exist", 3));
  }

  @Test
  void roleWithoutASourceIsHalfWritten() throws Exception {
    home.config("[profile a]\nrole_arn = " + A + "\n");

    assertThat(failure("a").reason())
        .isEqualTo(fault(Reason.Kind.NO_CREDENTIALS, "a", "source_profile has no value", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"an hour", "899", "43201", "-1", "3600.5"})
  void durationThatMakesNoSenseIsNamed(String seconds) throws Exception {
    home.config(KEYS + role("a", A, "keys") + "duration_seconds = " + seconds + "\n");

    assertThat(failure("a").reason())
        .isEqualTo(broken("a", "duration_seconds is not a number of seconds from 900 to 43200", 7));
  }

  @Test
  void credentialSourceOfAnUnknownKindIsNamed() throws Exception {
    home.config("[profile a]\nrole_arn = " + A + "\ncredential_source = Ec2\n");

    assertThat(failure("a")).hasMessageContaining("credential_source is not Environment");
  }

  @Test
  void sourceBesideACredentialSourceIsRefused() throws Exception {
    home.config(KEYS + role("a", A, "keys") + "credential_source = Environment\n");

    assertThat(failure("a")).hasMessageContaining("can't be combined with source_profile");
  }

  @Test
  void roleIsAssumedWithTheEnvironment() throws Exception {
    home.with("AWS_ACCESS_KEY_ID", "AKIAENV").with("AWS_SECRET_ACCESS_KEY", "secret");
    home.config("[profile a]\nrole_arn = " + A + "\ncredential_source = Environment\n");

    home.resolve("a");

    assertThat(aws.calls("AssumeRole")).extracting(Call::accessKey).containsExactly("AKIAENV");
  }

  @Test
  void credentialsAreKeptUntilShortlyBeforeTheyExpire() throws Exception {
    home.config(KEYS + role("a", A, "keys"));
    ProfileCredentials credentials = home.credentials();

    home.resolve("a", credentials);
    home.clock().jump(Duration.ofMinutes(58));
    home.resolve("a", credentials);
    assertThat(aws.calls("AssumeRole")).hasSize(1);

    home.clock().jump(Duration.ofMinutes(2));
    home.resolve("a", credentials);
    assertThat(aws.calls("AssumeRole")).hasSize(2);
  }

  @Test
  void editOfTheProfileMakesWhatIsKeptOld() throws Exception {
    home.config(KEYS + role("a", A, "keys"));
    ProfileCredentials credentials = home.credentials();
    home.resolve("a", credentials);

    home.config("# a line more\n" + KEYS + role("a", A, "keys"));
    home.resolve("a", credentials);
    assertThat(aws.calls("AssumeRole")).as("moved by a line").hasSize(1);

    home.config(KEYS + role("a", B, "keys"));
    home.resolve("a", credentials);
    assertThat(aws.calls("AssumeRole"))
        .hasSize(2)
        .last()
        .extracting(call -> call.get("RoleArn"))
        .isEqualTo(B);
  }

  @Test
  void refusalHasTheReasonOfAwsAndItsRequestId() throws Exception {
    home.config(KEYS + role("a", A, "keys"));
    aws.next("AssumeRole", _ -> FakeAws.stsError(403, "AccessDenied", "not you"));

    assertThat(failure("a").reason())
        .isEqualTo(
            new Reason.AwsRefusal(
                Reason.Kind.CREDENTIALS_REFUSED,
                "the role " + A,
                "AccessDenied",
                "not you",
                Optional.of("sts-request-1")));
  }

  @Test
  void pageOfAPortalIsNoRefusal() throws Exception {
    home.config(KEYS + role("a", A, "keys"));
    aws.next("AssumeRole", _ -> new FakeAws.Answer(403, "<html>Log in first"));

    assertThat(failure("a").reason().kind()).isEqualTo(Reason.Kind.CREDENTIALS_UNREACHABLE);
  }

  @Test
  void serverThatIsNotThereIsSaid() throws Exception {
    home.config(KEYS + role("a", A, "keys"));
    aws.close();

    assertThat(failure("a").getMessage())
        .startsWith("Couldn't get the role " + A + ". The connection was refused");
  }

  @Test
  void oneCodeServesAllRolesOfASource() throws Exception {
    List<MfaQuestion> questions = new ArrayList<>();
    home.asking(question -> {
      questions.add(question);
      return Optional.of("123456");
    });
    home.config(KEYS + mfaRole("a", A, "keys") + mfaRole("b", B, "keys"));
    ProfileCredentials credentials = home.credentials();

    home.resolve("a", credentials);
    home.resolve("b", credentials);

    assertThat(questions).containsExactly(new MfaQuestion(A, DEVICE, Optional.empty()));
    assertThat(aws.calls("GetSessionToken"))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.accessKey()).isEqualTo("AKIAKEYS");
          assertThat(call.get("SerialNumber")).isEqualTo(DEVICE);
          assertThat(call.get("TokenCode")).isEqualTo("123456");
        });
    assertThat(aws.calls("AssumeRole"))
        .hasSize(2)
        .allSatisfy(call -> {
          assertThat(call.accessKey()).isEqualTo("ASIA-of-session");
          assertThat(call.fields()).doesNotContainKeys("SerialNumber", "TokenCode");
        });
  }

  @Test
  void lookUpsAtTheSameTimeShareOneCode() throws Exception {
    List<MfaQuestion> questions = new CopyOnWriteArrayList<>();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch typed = new CountDownLatch(1);
    home.asking(question -> {
      questions.add(question);
      asked.countDown();
      typed.await();
      return Optional.of("123456");
    });
    home.config(KEYS + mfaRole("a", A, "keys") + mfaRole("b", B, "keys"));
    ProfileCredentials credentials = home.credentials();

    List<String> keys = new CopyOnWriteArrayList<>();
    List<Thread> lookUps = new ArrayList<>();
    for (String profile : List.of("a", "b", "a", "b")) {
      lookUps.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  keys.add(home.resolve(profile, credentials).accessKeyId());
                } catch (AccessException | InterruptedException e) {
                  keys.add(e.toString());
                }
              }));
    }
    asked.await();
    for (Thread lookUp : lookUps) {
      while (lookUp.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    typed.countDown();
    for (Thread lookUp : lookUps) {
      lookUp.join();
    }

    assertThat(questions).hasSize(1);
    assertThat(aws.calls("GetSessionToken")).hasSize(1);
    assertThat(aws.calls("AssumeRole")).hasSize(2);
    assertThat(keys).hasSize(4).allMatch(key -> key.startsWith("ASIA-of-arn"));
  }

  @Test
  void lookUpsAtTheSameTimeWithoutASessionEachHaveACodeOfTheirOwn() throws Exception {
    AtomicInteger codes = new AtomicInteger(100_000);
    home.asking(_ -> Optional.of(Integer.toString(codes.incrementAndGet())));
    home.config(KEYS + mfaRole("a", A, "keys") + mfaRole("b", B, "keys"));
    aws.next("GetSessionToken", _ -> FakeAws.stsError(403, "AccessDenied", "explicit deny"));
    ProfileCredentials credentials = home.credentials();

    List<Thread> lookUps =
        Stream.of("a", "b", "a", "b")
            .map(profile ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        home.resolve(profile, credentials);
                      } catch (AccessException | InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }))
            .toList();
    for (Thread lookUp : lookUps) {
      lookUp.join();
    }

    assertThat(aws.calls("AssumeRole")).hasSize(2);
    assertThat(aws.calls())
        .extracting(call -> call.get("TokenCode"))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void chainWithSeveralDevicesAsksOnce() throws Exception {
    List<MfaQuestion> questions = new ArrayList<>();
    home.asking(question -> {
      questions.add(question);
      return Optional.of("123456");
    });
    home.config(KEYS + mfaRole("a", A, "keys") + mfaRole("b", B, "a"));

    home.resolve("b");

    assertThat(questions).containsExactly(new MfaQuestion(B, DEVICE, Optional.empty()));
    assertThat(aws.calls())
        .extracting(Call::operation)
        .containsExactly("GetSessionToken", "AssumeRole", "AssumeRole");
  }

  @Test
  void codeGoesWithTheRoleWhereTheSourceHasASessionAlready() throws Exception {
    home.asking(_ -> Optional.of("123456"));
    home.config(KEYS + "aws_session_token = t\n" + mfaRole("a", A, "keys"));

    home.resolve("a");

    assertThat(aws.calls())
        .singleElement()
        .satisfies(call -> {
          assertThat(call.operation()).isEqualTo("AssumeRole");
          assertThat(call.get("SerialNumber")).isEqualTo(DEVICE);
          assertThat(call.get("TokenCode")).isEqualTo("123456");
        });
  }

  @Test
  void sourceThatMayNotOpenASessionIsAskedAgainOnceAndThenNeverTwice() throws Exception {
    List<MfaQuestion> questions = new ArrayList<>();
    home.asking(question -> {
      questions.add(question);
      return Optional.of("12345" + questions.size());
    });
    home.config(KEYS + mfaRole("a", A, "keys") + mfaRole("b", B, "keys"));
    aws.next("GetSessionToken", _ -> FakeAws.stsError(403, "AccessDenied", "explicit deny"));
    ProfileCredentials credentials = home.credentials();

    home.resolve("a", credentials);
    home.resolve("b", credentials);

    assertThat(questions).hasSize(3);
    assertThat(questions.get(1).again()).isPresent();
    assertThat(aws.calls("GetSessionToken")).hasSize(1);
    assertThat(aws.calls("AssumeRole"))
        .extracting(call -> call.get("TokenCode"))
        .containsExactly("123452", "123453");
  }

  @Test
  void wrongCodeIsNeverSentAgain() throws Exception {
    home.asking(_ -> Optional.of("123456"));
    home.config(KEYS + mfaRole("a", A, "keys"));
    aws.next(
        "GetSessionToken",
        _ ->
            FakeAws.stsError(
                403,
                "AccessDenied",
                "MultiFactorAuthentication failed with invalid MFA one time pass code."));

    assertThat(failure("a").reason().kind()).isEqualTo(Reason.Kind.WRONG_MFA_CODE);
    assertThat(aws.calls()).hasSize(1);
  }

  @Test
  void codeIsNotSentAgainWhenTheServiceFails() throws Exception {
    home.asking(_ -> Optional.of("123456"));
    home.config(KEYS + mfaRole("a", A, "keys"));
    aws.next("GetSessionToken", _ -> FakeAws.stsError(500, "InternalFailure", "try later"));

    assertThat(failure("a").reason()).isInstanceOf(Reason.AwsRefusal.class);
    assertThat(aws.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "1234567", "12 456", "abcdef", "１２３４５６"})
  void codeOfAnotherFormIsNotSent(String code) throws Exception {
    home.asking(_ -> Optional.of(code));
    home.config(KEYS + mfaRole("a", A, "keys"));

    AccessException failure = failure("a");
    assertThat(failure.reason().kind()).isEqualTo(Reason.Kind.NO_MFA_CODE);
    assertThat(failure.getMessage()).doesNotContain(code);
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void noCodeIsNoCall() throws Exception {
    home.config(KEYS + mfaRole("a", A, "keys"));

    assertThat(failure("a").reason().kind()).isEqualTo(Reason.Kind.NO_MFA_CODE);
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void sessionThatHasEndedAsksForACodeAgain() throws Exception {
    List<MfaQuestion> questions = new ArrayList<>();
    home.asking(question -> {
      questions.add(question);
      return Optional.of("123456");
    });
    home.config(KEYS + mfaRole("a", A, "keys"));
    Instant end = home.clock().instant().plus(Duration.ofHours(12));
    aws.next(
        "GetSessionToken", call -> FakeAws.sts(call.operation(), FakeAws.keys("of night", end)));
    ProfileCredentials credentials = home.credentials();

    home.resolve("a", credentials);
    home.clock().jump(Duration.ofHours(11));
    home.resolve("a", credentials);
    assertThat(questions).hasSize(1);
    assertThat(aws.calls("AssumeRole")).hasSize(2);

    home.clock().jump(Duration.ofHours(1));
    home.resolve("a", credentials);
    assertThat(questions).hasSize(2);
  }

  private static String role(String name, String arn, String source) {
    return "[profile %s]\nrole_arn = %s\nsource_profile = %s\n".formatted(name, arn, source);
  }

  private static String mfaRole(String name, String arn, String source) {
    return role(name, arn, source) + "mfa_serial = " + DEVICE + "\n";
  }

  private Reason broken(String profile, String what, int line) {
    return fault(Reason.Kind.BROKEN_PROFILE, profile, what, line);
  }

  private Reason fault(Reason.Kind kind, String profile, String what, int line) {
    return Reason.of(
        kind,
        "In the profile “%s”, %s (%s)."
            .formatted(profile, what, new FileLine(home.file("config"), line)));
  }
}
