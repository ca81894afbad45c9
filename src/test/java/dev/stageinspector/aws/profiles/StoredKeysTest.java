package dev.stageinspector.aws.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class StoredKeysTest {

  @TempDir private Path folder;

  @Test
  void givesStaticKeysWithTheirAccount() throws Exception {
    var credentials =
        StoredKeys.of(
            profile(
                "aws_access_key_id = AKIA\naws_secret_access_key = s/+=\naws_account_id = 123\n"));

    assertThat(credentials.accessKeyId()).isEqualTo("AKIA");
    assertThat(credentials.secretAccessKey()).isEqualTo("s/+=");
    assertThat(credentials.accountId()).contains("123");
    assertThat(credentials).isNotInstanceOf(AwsSessionCredentials.class);
  }

  @Test
  void givesSessionKeys() throws Exception {
    var credentials =
        StoredKeys.of(
            profile(
                "aws_access_key_id = ASIA\naws_secret_access_key = s\naws_session_token = t\n"));

    assertThat(credentials)
        .isInstanceOfSatisfying(
            AwsSessionCredentials.class,
            session -> assertThat(session.sessionToken()).isEqualTo("t"));
  }

  @Test
  void halfWrittenProfileNamesTheKeyAndTheLine() throws IOException {
    assertThat(failure("aws_access_key_id = AKIA\n").reason())
        .isEqualTo(incomplete("aws_secret_access_key", 1));
    assertThat(failure("aws_secret_access_key = s\naws_access_key_id =\n").reason())
        .isEqualTo(incomplete("aws_access_key_id", 3));
    assertThat(failure("aws_session_token = t\naws_access_key_id = A\n"))
        .hasMessage(
            "In the profile “dev”, aws_secret_access_key has no value (%s, line 1)."
                .formatted(folder.resolve("credentials")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"quoted\"", "two words", "zero\u200Bwidth", "'quoted'"})
  void valueThatIsNoKeyIsNamedWithoutItself(String value) throws IOException {
    AccessException failure =
        failure("aws_access_key_id = AKIA\naws_secret_access_key = " + value + "\n");

    assertThat(failure.reason())
        .isEqualTo(
            broken(
                "aws_secret_access_key contains spaces, quotes, or other characters that are not"
                    + " allowed",
                3));
    assertThat(failure.getMessage()).doesNotContain(value);
  }

  @Test
  void profileThatIsNotThereIsNamed() throws IOException {
    Profiles profiles = profiles("region = x\n");

    assertThat(
            catchThrowableOfType(AccessException.class, () -> profiles.require("prod"))
                .reason()
                .kind())
        .isEqualTo(Reason.Kind.NO_SUCH_PROFILE);
  }

  private AccessException failure(String settings) throws IOException {
    Profile profile = profile(settings);
    return catchThrowableOfType(AccessException.class, () -> StoredKeys.of(profile));
  }

  private Reason incomplete(String key, int line) {
    return fault(Reason.Kind.NO_CREDENTIALS, key + " has no value", line);
  }

  private Reason broken(String what, int line) {
    return fault(Reason.Kind.BROKEN_PROFILE, what, line);
  }

  private Reason fault(Reason.Kind kind, String what, int line) {
    return Reason.of(kind, "In the profile “dev”, " + what + " (" + where(line) + ").");
  }

  private FileLine where(int line) {
    return new FileLine(folder.resolve("credentials"), line);
  }

  private Profile profile(String settings) throws IOException {
    return profiles(settings).find("dev").orElseThrow();
  }

  private Profiles profiles(String settings) throws IOException {
    Path file = Files.writeString(folder.resolve("credentials"), "[dev]\n" + settings);
    return ProfileReader.read(new ProfileFiles(folder.resolve("config"), file));
  }
}
