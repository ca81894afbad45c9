package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.FakeAws.Call;
import dev.stageinspector.aws.HomeTest;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Web identity, the environment, the container and the instance. */
class OtherSourcesTest extends HomeTest {

  private static final String ROLE = "arn:aws:iam::111122223333:role/R";
  private static final String METADATA =
      "{\"AccessKeyId\": \"ASIAMETA\", \"SecretAccessKey\": \"s\", \"Token\": \"t\","
          + " \"Expiration\": \"2999-01-01T00:00:00Z\"}";

  @Test
  void webIdentityTokenIsReadFromItsFile() throws Exception {
    Files.writeString(home.file("token"), "jwt\n");
    home.config(webIdentity("~/.aws/token"));

    var credentials = home.resolve("web");

    Call call = aws.calls("AssumeRoleWithWebIdentity").getFirst();
    assertThat(call.get("WebIdentityToken")).isEqualTo("jwt");
    assertThat(call.accessKey()).as("unsigned").isEmpty();
    assertThat(credentials.accountId()).contains("111122223333");
  }

  @Test
  void webIdentityWithoutItsFileIsNamedWithTheLine() throws Exception {
    home.config(webIdentity("/gone/token"));

    assertThat(failure("web"))
        .hasMessage(
            "In the profile “web”, web_identity_token_file names a file that can't be read: it doesn't exist (%s,"
                    .formatted(home.file("config"))
                + " line 3).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/full", "pipe"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Timeout(20)
  void webIdentityTokenIsReadFromAnOrdinaryFileAlone(String file) throws Exception {
    Path pipe = home.file("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    home.config(webIdentity(file.equals("pipe") ? pipe.toString() : file));

    assertThat(failure("web"))
        .hasMessageContaining("can't be read: it is not an ordinary file")
        .hasMessageContaining(home.file("config") + ", line 3");
    assertThat(readiness("web")).isInstanceOf(Readiness.Broken.class);
  }

  @Test
  void webIdentityTokenHasALimit() throws Exception {
    Files.writeString(home.file("token"), "x".repeat(WebIdentity.MOST_BYTES + 1));
    home.config(webIdentity("~/.aws/token"));

    assertThat(failure("web")).hasMessageContaining("can't be read: it is too large");
  }

  @Test
  void containerTokenIsReadFromAnOrdinaryFileAlone() throws Exception {
    home.with("AWS_CONTAINER_CREDENTIALS_FULL_URI", aws.uri() + "/creds")
        .with("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/dev/zero");
    home.config("[profile c]\nrole_arn = " + ROLE + "\ncredential_source = EcsContainer\n");

    assertThat(failure("c"))
        .hasMessageContaining("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")
        .hasMessageContaining("it is not an ordinary file");
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void webIdentityIsABaseOfRoles() throws Exception {
    Files.writeString(home.file("token"), "jwt");
    home.config(
        webIdentity("~/.aws/token")
            + "[profile a]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = web\n");

    home.resolve("a");

    assertThat(aws.calls())
        .extracting(Call::operation)
        .containsExactly("AssumeRoleWithWebIdentity", "AssumeRole");
  }

  @Test
  void environmentGivesKeysWithAndWithoutAToken() throws Exception {
    home.with("AWS_ACCESS_KEY_ID", "AKIAENV").with("AWS_SECRET_ACCESS_KEY", "s");
    assertThat(EnvironmentKeys.of(home.environment())).isNotInstanceOf(AwsSessionCredentials.class);

    home.with("AWS_SESSION_TOKEN", "t");
    assertThat(EnvironmentKeys.of(home.environment())).isInstanceOf(AwsSessionCredentials.class);

    home.with("AWS_SECURITY_TOKEN", "old");
    assertThat(EnvironmentKeys.of(home.environment()))
        .isInstanceOfSatisfying(
            AwsSessionCredentials.class, keys -> assertThat(keys.sessionToken()).isEqualTo("old"));
  }

  @Test
  void halfAnEnvironmentNamesTheVariable() {
    home.with("AWS_ACCESS_KEY_ID", "AKIAENV");

    assertThat(
            catchThrowableOfType(
                AccessException.class, () -> EnvironmentKeys.of(home.environment())))
        .hasMessage("AWS_SECRET_ACCESS_KEY is not set.");
  }

  @Test
  void instanceIsAskedOnlyWithATokenAndByAProfileThatSaysSo() throws Exception {
    home.with("AWS_EC2_METADATA_SERVICE_ENDPOINT", aws.uri().toString());
    home.config("[profile i]\nrole_arn = " + ROLE + "\ncredential_source = Ec2InstanceMetadata\n");
    String roles = "/latest/meta-data/iam/security-credentials/";
    aws.next("PUT /latest/api/token", _ -> new FakeAws.Answer(200, "imds-token"));
    aws.next("GET " + roles, _ -> new FakeAws.Answer(200, "the-role\n"));
    aws.next("GET " + roles + "the-role", _ -> new FakeAws.Answer(200, METADATA));

    home.resolve("i");

    assertThat(aws.calls("AssumeRole")).extracting(Call::accessKey).containsExactly("ASIAMETA");
  }

  @ParameterizedTest
  @CsvSource({"404, gone", "200, ''"})
  void instanceWithoutARoleIsNamedAsThat(int status, String body) throws Exception {
    home.with("AWS_EC2_METADATA_SERVICE_ENDPOINT", aws.uri().toString());
    home.config("[profile i]\nrole_arn = " + ROLE + "\ncredential_source = Ec2InstanceMetadata\n");
    aws.next("PUT /latest/api/token", _ -> new FakeAws.Answer(200, "imds-token"));
    aws.next(
        "GET /latest/meta-data/iam/security-credentials/", _ -> new FakeAws.Answer(status, body));

    assertThat(failure("i").reason())
        .isEqualTo(Reason.of(Reason.Kind.NO_CREDENTIALS, "The EC2 instance has no role."));
  }

  @Test
  void whatIsNoInstanceIsAskedAbout() throws Exception {
    home.with("AWS_EC2_METADATA_SERVICE_ENDPOINT", aws.uri().toString());
    home.config("[profile i]\nrole_arn = " + ROLE + "\ncredential_source = Ec2InstanceMetadata\n");
    aws.next("PUT /latest/api/token", _ -> new FakeAws.Answer(403, ""));

    assertThat(failure("i"))
        .hasMessage(
            "Couldn't get the role of the EC2 instance. The instance metadata service returned HTTP"
                + " 403. Is this an EC2 instance with a role?");
  }

  @Test
  void containerIsAskedWithItsToken() throws Exception {
    home.with("AWS_CONTAINER_CREDENTIALS_FULL_URI", aws.uri() + "/creds")
        .with("AWS_CONTAINER_AUTHORIZATION_TOKEN", "container-token");
    home.config("[profile c]\nrole_arn = " + ROLE + "\ncredential_source = EcsContainer\n");
    aws.next("GET /creds", _ -> new FakeAws.Answer(200, METADATA));

    home.resolve("c");

    assertThat(aws.calls("GET /creds"))
        .containsExactly(new Call("GET /creds", Map.of(), "container-token", ""));
    assertThat(aws.calls("AssumeRole")).extracting(Call::accessKey).containsExactly("ASIAMETA");
  }

  @Test
  void containerTokenIsNotSentToAnOpenHost() throws Exception {
    home.with("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://example.com/creds");
    home.config("[profile c]\nrole_arn = " + ROLE + "\ncredential_source = EcsContainer\n");

    assertThat(failure("c")).hasMessageContaining("neither https nor local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@evil.test/x", ".evil.test/x", ":80/x", "x"})
  void pathOfAContainerCannotNameAnotherHost(String path) throws Exception {
    home.with("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", path);
    home.config("[profile c]\nrole_arn = " + ROLE + "\ncredential_source = EcsContainer\n");

    assertThat(failure("c").reason().kind()).isEqualTo(Reason.Kind.WRONG_VARIABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "169.254.169.254", "ftp://127.0.0.1/"})
  void endpointOfAnInstanceIsAnHttpUrl(String url) throws Exception {
    home.with("AWS_EC2_METADATA_SERVICE_ENDPOINT", url);
    home.config("[profile i]\nrole_arn = " + ROLE + "\ncredential_source = Ec2InstanceMetadata\n");

    assertThat(failure("i")).hasMessageContaining("AWS_EC2_METADATA_SERVICE_ENDPOINT");
  }

  @Test
  void instanceThatIsTurnedOffIsNotAsked() throws Exception {
    home.with("AWS_EC2_METADATA_DISABLED", "true")
        .with("AWS_EC2_METADATA_SERVICE_ENDPOINT", aws.uri().toString());
    home.config("[profile i]\nrole_arn = " + ROLE + "\ncredential_source = Ec2InstanceMetadata\n");

    assertThat(failure("i").reason())
        .isEqualTo(
            Reason.of(
                Reason.Kind.WRONG_VARIABLE,
                "AWS_EC2_METADATA_DISABLED is set, so the role of the EC2 instance can't be used."));
    assertThat(aws.calls()).isEmpty();
  }

  private Readiness readiness(String profile) throws AccessException {
    Profiles now = home.profiles();
    return new ReadinessCheck(home.environment(), home.tokens(), home.clock())
        .of(now, now.require(profile));
  }

  private static String webIdentity(String file) {
    return "[profile web]\nrole_arn = " + ROLE + "\nweb_identity_token_file = " + file + "\n";
  }
}
