package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.HomeTest;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

class LoginSessionTest extends HomeTest {

  /** Named after the SHA-256 of the session, as the AWS CLI names it. */
  private static final String FILE =
      "login/cache/617a42bf0cc7e52ae16d10443f260d451c255a489505091810c95d5c7ec927d1.json";

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

  @BeforeEach
  void open() throws IOException {
    home.with("AWS_ENDPOINT_URL", aws.uri().toString())
        .config(
            """
            [profile l]
            login_session = arn:aws:iam::111122223333:user/ann
            region = eu-west-1
            [profile role]
            role_arn = arn:aws:iam::444455556666:role/R
            source_profile = l
            """);
  }

  @AfterEach
  void nothingIsAskedOfTheSignIn() {
    assertThat(aws.calls()).extracting(FakeAws.Call::operation).doesNotContain("POST /v1/token");
  }

  @Test
  void keysOfTheFileAreUsedWhileTheyLast() throws Exception {
    Path file = written(session("ASIALOGIN", Duration.ofMinutes(15)));
    byte[] before = Files.readAllBytes(file);

    AwsCredentials credentials = home.resolve("l");
    home.resolve("role");
    home.clock().jump(Duration.ofMinutes(14));
    home.resolve("l");

    assertThat(credentials.accessKeyId()).isEqualTo("ASIALOGIN");
    assertThat(credentials.accountId()).contains("111122223333");
    assertThat(aws.calls("AssumeRole").getFirst().accessKey()).isEqualTo("ASIALOGIN");
    assertUntouched(file, before);
  }

  @Test
  void keysThatHaveLapsedNeedTheCliAndTheFileStaysAsItIs() throws Exception {
    Path file = written(session("ASIALOGIN", Duration.ofMinutes(15)));
    byte[] before = Files.readAllBytes(file);
    Instant end = home.clock().instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(900);

    home.clock().jump(Duration.ofMinutes(15));

    assertThat(failure("l").reason())
        .isEqualTo(
            new Reason.SignInNeeded(
                "l",
                Reason.Login.CONSOLE,
                "The keys of aws login expired at "
                    + end
                    + ". Any AWS CLI command with this profile renews them while the sign-in lasts."));
    assertThat(failure("role").reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
    assertUntouched(file, before);
  }

  @Test
  void renewalOfTheCliCountsAtOnce() throws Exception {
    written(session("ASIAOLD", Duration.ofMinutes(-1)));
    ProfileCredentials credentials = home.credentials();
    assertThat(failure("l").reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);

    written(session("ASIANEW", Duration.ofMinutes(15)));

    assertThat(home.resolve("l", credentials).accessKeyId()).isEqualTo("ASIANEW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        "{\"accessToken\": \"ASIAPLANTED\"}",
        "{\"accessToken\": {\"accessKeyId\": \"ASIAPLANTED\"}}",
        "{\"accessToken\": {\"accessKeyId\": \"ASIAPLANTED\", \"secretAccessKey\": \"PLANTED\","
            + " \"sessionToken\": \"PLANTED\", \"expiresAt\": \"soon\"}}",
        "{\"accessToken\": {\"accessKeyId\": \"ASIAPLANTED\", \"secretAccessKey\": PLANTED"
      })
  void damagedFileIsNamedAndLeftAlone(String text) throws Exception {
    Path file = written(text);
    byte[] before = Files.readAllBytes(file);

    AccessException failure = failure("l");

    assertThat(failure)
        .hasMessageStartingWith("The session of aws login in " + file)
        .hasMessageMatching(".* (is damaged|its expiresAt is not an ISO 8601 time)\\.")
        .hasNoCause();
    assertThat(failure.reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
    assertThat(readiness("l")).isEqualTo(new Readiness.SignInNeeded());
    assertUntouched(file, before);
  }

  @Test
  void missingFileNeedsAwsLoginAndIsNotMade() throws Exception {
    assertThat(failure("l"))
        .hasMessage("You haven't signed in with aws login yet.")
        .extracting(e -> e.reason().kind())
        .isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
    assertThat(home.file("login")).doesNotExist();
  }

  @Test
  void folderInPlaceOfTheFileIsSaid() throws Exception {
    Files.createDirectories(home.file(FILE));

    assertThat(failure("l"))
        .hasMessage(
            "The session of aws login in %s can't be read: it is a folder."
                .formatted(home.file(FILE)));
  }

  @Test
  void folderOfTheVariableIsRead() throws Exception {
    home.with("AWS_LOGIN_CACHE_DIRECTORY", "~/.aws/elsewhere");
    home.write(FILE.replace("login/cache", "elsewhere"), session("ASIALOGIN", Duration.ofHours(1)));

    assertThat(home.resolve("l").accessKeyId()).isEqualTo("ASIALOGIN");
  }

  @Test
  void profileIsReadyWhileTheKeysLast() throws Exception {
    written(session("ASIALOGIN", Duration.ofMinutes(15)));
    assertThat(readiness("l")).isEqualTo(new Readiness.Ready());
    assertThat(readiness("role")).isEqualTo(new Readiness.Ready());

    home.clock().jump(Duration.ofMinutes(20));
    assertThat(readiness("l")).isEqualTo(new Readiness.SignInNeeded());
    home.clock().jump(Duration.ofMinutes(-20));
    assertThat(readiness("l")).isEqualTo(new Readiness.Ready());
  }

  private Path written(String text) throws IOException {
    Path file = home.write(FILE, text);
    return Files.setLastModifiedTime(file, LONG_AGO);
  }

  /** Byte for byte, not even written the same again, and with nothing beside it. */
  private static void assertUntouched(Path file, byte[] before) throws IOException {
    assertThat(file).hasBinaryContent(before);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    try (Stream<Path> files = Files.list(file.resolveSibling("."))) {
      assertThat(files.map(Path::getFileName)).containsExactly(file.getFileName());
    }
  }

  /** As the AWS CLI writes it (botocore, LoginCredentialFetcher). */
  private String session(String accessKey, Duration left) {
    return """
    {"accessToken": {"accessKeyId": "%s", "secretAccessKey": "s", "sessionToken": "t",
     "accountId": "111122223333", "expiresAt": "%s"}, "tokenType": "aws_sigv4",
     "clientId": "arn:aws:signin:::devtools/same-device", "refreshToken": "r", "idToken": "i",
     "dpopKey": "-----BEGIN EC PRIVATE KEY-----\\nk\\n-----END EC PRIVATE KEY-----\\n"}
    """
        .formatted(accessKey, home.clock().instant().truncatedTo(ChronoUnit.SECONDS).plus(left));
  }

  private Readiness readiness(String profile) throws AccessException {
    return new ReadinessCheck(home.environment(), home.tokens(), home.clock())
        .of(home.profiles(), home.profiles().require(profile));
  }
}
