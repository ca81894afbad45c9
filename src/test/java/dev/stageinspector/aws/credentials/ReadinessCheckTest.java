package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.Home;
import dev.stageinspector.aws.profiles.ProfileRole;
import dev.stageinspector.aws.profiles.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessCheckTest {

  @TempDir private Path folder;
  private FakeAws aws;
  private Home home;

  @BeforeEach
  void open() throws IOException {
    aws = new FakeAws();
    home =
        new Home(folder, aws)
            .config(
                """
                [profile keys]
                aws_access_key_id = AKIA
                aws_secret_access_key = s
                [profile half]
                aws_access_key_id = AKIA
                [profile role]
                role_arn = arn:aws:iam::111122223333:role/team/R
                source_profile = keys
                [profile behind]
                role_arn = arn:aws:iam::111122223333:role/R
                source_profile = sso
                [profile loop]
                role_arn = arn:aws:iam::111122223333:role/R
                source_profile = loop
                [profile sso]
                sso_session = corp
                sso_account_id = 444455556666
                sso_role_name = Support
                [profile login]
                login_session = arn:aws:iam::777788889999:user/ann
                [profile web]
                role_arn = arn:aws:iam::111122223333:role/R
                web_identity_token_file = /gone
                [profile nothing]
                region = eu-west-1
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                """);
  }

  @AfterEach
  void close() {
    assertThat(aws.calls()).as("nothing is asked of AWS").isEmpty();
    aws.close();
  }

  @Test
  void stateIsToldFromTheFilesAlone() throws Exception {
    assertThat(of("keys")).isEqualTo(new Readiness.Ready());
    assertThat(of("role")).isEqualTo(new Readiness.Ready());
    assertThat(of("sso")).isEqualTo(new Readiness.SignInNeeded());
    assertThat(of("behind")).isEqualTo(new Readiness.SignInNeeded());
    assertThat(of("login")).isEqualTo(new Readiness.SignInNeeded());
    assertThat(broken("half")).contains("aws_secret_access_key", "line 4");
    assertThat(broken("loop")).contains("circle", "line 14");
    assertThat(broken("web")).contains("web_identity_token_file", "line 23");
    assertThat(broken("nothing")).contains("no credentials", "line 24");
  }

  @Test
  void aContainerStandsInForAProfileWithSettingsOnly() throws Exception {
    home.with("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/creds");

    assertThat(of("nothing")).isEqualTo(new Readiness.Ready());
    assertThat(broken("half")).contains("aws_secret_access_key");
  }

  @Test
  void halfAnEnvironmentIsBroken() {
    home.with("AWS_ACCESS_KEY_ID", "AKIA");
    assertThat(readinesses().ofEnvironment())
        .isEqualTo(new Readiness.Broken("AWS_SECRET_ACCESS_KEY is not set."));

    home.with("AWS_SECRET_ACCESS_KEY", "s");
    assertThat(readinesses().ofEnvironment()).isEqualTo(new Readiness.Ready());
  }

  @Test
  void accountAndRoleAreKnownBeforeAnybodyIsAsked() throws Exception {
    assertThat(role("role"))
        .isEqualTo(new ProfileRole(Optional.of("111122223333"), Optional.of("R")));
    assertThat(role("sso"))
        .isEqualTo(new ProfileRole(Optional.of("444455556666"), Optional.of("Support")));
    assertThat(role("login").account()).contains("777788889999");
    assertThat(role("keys").account()).isEmpty();
  }

  private ProfileRole role(String profile) throws Exception {
    return ProfileRole.of(home.profiles().require(profile));
  }

  private Readiness of(String profile) throws Exception {
    return readinesses().of(home.profiles(), home.profiles().require(profile));
  }

  private ReadinessCheck readinesses() {
    return new ReadinessCheck(home.environment(), home.tokens(), home.clock());
  }

  private String broken(String profile) throws Exception {
    return of(profile) instanceof Readiness.Broken(String why) ? why : "not broken";
  }
}
