package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.demo.DemoAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose credentials sign a printed look-up, from the command line to the request. */
class WhoSignsTest {

  private static final String STAGE = DemoAccount.STAGES.getFirst().arn();

  @TempDir private Path home;
  private FakeAws aws;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void start() throws Exception {
    aws = new FakeAws();
    variables.put("AWS_ENDPOINT_URL", aws.uri().toString());
    Files.createDirectory(home.resolve(".aws"));
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void keysOfTheEnvironmentCountBeforeAwsProfile() throws Exception {
    config("[profile work]\naws_access_key_id = AKIAWORK\naws_secret_access_key = s\n");
    variables.put("AWS_ACCESS_KEY_ID", "AKIAENV");
    variables.put("AWS_SECRET_ACCESS_KEY", "s");
    variables.put("AWS_PROFILE", "work");

    assertThat(print().err())
        .contains("Using the credentials of the environment (AWS_ACCESS_KEY_ID).");
    assertThat(signer()).isEqualTo("AKIAENV");
    print("--profile", "work");
    assertThat(signer()).isEqualTo("AKIAWORK");
  }

  @Test
  void settingsOfTheDefaultProfileCountBesideKeysOfTheEnvironment() throws Exception {
    variables.clear();
    config("[default]\nendpoint_url = " + aws.uri() + "\n");
    variables.put("AWS_ACCESS_KEY_ID", "AKIAENV");
    variables.put("AWS_SECRET_ACCESS_KEY", "s");

    print();

    assertThat(signer()).isEqualTo("AKIAENV");
  }

  @Test
  void webIdentityOfTheEnvironmentIsTaken() throws Exception {
    Path token = Files.writeString(home.resolve("token"), "jwt");
    variables.put("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
    variables.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/R");
    variables.put("AWS_ROLE_SESSION_NAME", "pod");

    assertThat(print().err()).contains("(AWS_WEB_IDENTITY_TOKEN_FILE)");
    assertThat(signer()).startsWith("ASIA-of-arn-aws-iam");
    assertThat(aws.calls("AssumeRoleWithWebIdentity").getFirst().get("RoleSessionName"))
        .isEqualTo("pod");
  }

  @Test
  void webIdentityWithoutItsRoleOrFileNamesTheVariable() {
    variables.put("AWS_WEB_IDENTITY_TOKEN_FILE", "/dev/zero");
    assertThat(print().err()).contains("AWS_ROLE_ARN is not set");
    variables.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/R");
    assertThat(print().err())
        .contains("AWS_WEB_IDENTITY_TOKEN_FILE names a file that can't be read: it is not an");
  }

  @Test
  void containerIsAskedByAProfileWithSettingsOnlyToo() throws Exception {
    variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", aws.uri() + "/creds");
    print();
    assertThat(signer()).isEqualTo("ASIAMETA");

    config("[profile bare]\nregion = us-east-1\n");
    aws.calls().clear();
    print("--profile", "bare");
    assertThat(signer()).isEqualTo("ASIAMETA");
  }

  @Test
  void nothingAtAllIsSaidWithWhatWasLookedFor() {
    Run run = print();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("No credentials found.\n")
        .contains("AWS_PROFILE", home.resolve(".aws/config").toString(), "--demo")
        .doesNotContain("demo account has no such");
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void nothingThatAWindowRememberedCounts() throws Exception {
    config("[profile work]\naws_access_key_id = AKIAWORK\naws_secret_access_key = s\n");
    Files.createDirectory(home.resolve("own"));
    Files.writeString(
        home.resolve("own/history.json"),
        """
        {"version": 1, "visits": [{"arn": "%s", "name": "n", "profile": "work",
          "time": "2026-01-01T00:00:00Z"}]}
        """
            .formatted(STAGE));

    Run run = print();

    assertThat(run.err()).contains("No credentials found.");
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void keysOfTheEnvironmentThatHaveExpiredAreNotUsed() {
    variables.put("AWS_ACCESS_KEY_ID", "AKIAENV");
    variables.put("AWS_SECRET_ACCESS_KEY", "s");
    variables.put("AWS_CREDENTIAL_EXPIRATION", "2020-01-01T00:00:00+0000");
    assertThat(print().err()).contains("2020-01-01T00:00:00Z");
    variables.put("AWS_CREDENTIAL_EXPIRATION", "2999-01-01T00:00:00");
    assertThat(print().err()).contains("AWS_CREDENTIAL_EXPIRATION has no time zone.");
    assertThat(aws.calls()).isEmpty();
    variables.put("AWS_CREDENTIAL_EXPIRATION", "2999-01-01 00:00:00 UTC");
    print();
    assertThat(signer()).isEqualTo("AKIAENV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN"})
  void lineBreakInAKeyIsSaidAndNothingIsSent(String variable) {
    variables.put("AWS_ACCESS_KEY_ID", "AKIAENV");
    variables.put("AWS_SECRET_ACCESS_KEY", "s");
    variables.put(variable, "planted\nvalue");

    assertThat(print().err())
        .contains("The credentials of the environment contain line breaks")
        .doesNotContain("planted", "Something went wrong");
    assertThat(aws.calls()).isEmpty();
  }

  private void config(String text) throws Exception {
    Files.writeString(home.resolve(".aws/config"), text);
  }

  private Run print(String... more) {
    String[] arguments = new String[more.length + 4];
    System.arraycopy(more, 0, arguments, 0, more.length);
    System.arraycopy(
        new String[] {"--print", "text", "--arn", STAGE}, 0, arguments, more.length, 4);
    return Run.of(home, variables, arguments);
  }

  /** The access key that the last look-up was signed with. */
  private String signer() {
    return aws.calls("POST /GetStage")
        .getLast()
        .accessKey()
        .replaceAll("(?s).*Credential=([^/]*)/.*", "$1");
  }
}
