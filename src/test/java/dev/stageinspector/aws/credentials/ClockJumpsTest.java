package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.HomeTest;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock that is set, or a computer that slept. All that is given here lasts an hour. */
class ClockJumpsTest extends HomeTest {

  @BeforeEach
  void open() throws IOException {
    home.asking(_ -> Optional.of("123456"));
    Path keys =
        Files.writeString(
            folder.resolve("keys.json"),
            """
            {"Version": 1, "AccessKeyId": "ASIA", "SecretAccessKey": "s", "Expiration": "%s"}
            """
                .formatted(inAnHour()));
    home.config(
        """
        [profile keys]
        aws_access_key_id = AKIAKEYS
        aws_secret_access_key = secret
        [profile role]
        role_arn = arn:aws:iam::111122223333:role/R
        source_profile = keys
        [profile mfa]
        role_arn = arn:aws:iam::111122223333:role/R
        source_profile = keys
        mfa_serial = arn:aws:iam::111122223333:mfa/ann
        [profile sso]
        sso_session = corp
        sso_account_id = 444455556666
        sso_role_name = Support
        [sso-session corp]
        sso_start_url = https://corp.awsapps.com/start
        sso_region = eu-west-1
        [profile process]
        credential_process = cat '%s'
        """
            .formatted(keys));
    home.write(
        "sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json",
        """
        {"accessToken": "old", "expiresAt": "%s", "refreshToken": "r", "clientId": "c",
         "clientSecret": "s", "registrationExpiresAt": "2999-01-01T00:00:00Z"}
        """
            .formatted(inAnHour()));
  }

  @ParameterizedTest
  @CsvSource({
    "role, AssumeRole,         PT58M,    1, 1",
    "role, AssumeRole,         PT59M30S, 2, 2",
    "role, AssumeRole,         P1D,      2, 2",
    "role, AssumeRole,         -P1D,     1, 1",
    "mfa,  GetSessionToken,    PT58M,    1, 1",
    "mfa,  GetSessionToken,    PT59M30S, 2, 2",
    "mfa,  GetSessionToken,    P1D,      2, 2",
    "mfa,  GetSessionToken,    -P1D,     1, 1",
    "sso,  GetRoleCredentials, PT58M,    1, 1",
    "sso,  GetRoleCredentials, P1D,      2, 2",
    "sso,  GetRoleCredentials, -P1D,     1, 1",
    "sso,  CreateToken,        PT58M,    0, 0",
    "sso,  CreateToken,        PT59M30S, 1, 1",
    "sso,  CreateToken,        P1D,      1, 1",
    "sso,  CreateToken,        -P1D,     0, 0",
  })
  void whatIsKeptIsAskedForAgainWhenTheClockSaysThatItEnds(
      String profile, String operation, Duration jump, int then, int back) throws Exception {
    ProfileCredentials credentials = home.credentials();
    home.resolve(profile, credentials);

    home.clock().jump(jump);
    home.resolve(profile, credentials);
    assertThat(aws.calls(operation)).as("after the jump").hasSize(then);

    home.clock().jump(jump.negated());
    home.resolve(profile, credentials);
    assertThat(aws.calls(operation)).as("and back").hasSize(back);
  }

  @Test
  void tokenThatWasRenewedUnderAClockThatRanAheadIsUsedWhenItIsRightAgain() throws Exception {
    ProfileCredentials credentials = home.credentials();
    home.clock().jump(Duration.ofDays(1));
    home.resolve("sso", credentials);
    home.clock().jump(Duration.ofDays(-1));

    home.resolve("sso", home.credentials());

    assertThat(aws.calls("GetRoleCredentials"))
        .extracting(FakeAws.Call::accessKey)
        .containsExactly("access-2", "access-2");
  }

  @Test
  void expiredKeysOfAProcessAreRefusedAndUsedWhenTheClockIsBack() throws Exception {
    ProfileCredentials credentials = home.credentials();
    home.clock().jump(Duration.ofHours(2));
    assertThat(
            catchThrowableOfType(AccessException.class, () -> home.resolve("process", credentials)))
        .hasMessageContaining("expired")
        .extracting(e -> e.reason().kind())
        .isEqualTo(Reason.Kind.EXPIRED_CREDENTIALS);

    home.clock().jump(Duration.ofHours(-2));
    assertThat(home.resolve("process", credentials).accessKeyId()).isEqualTo("ASIA");
  }

  private String inAnHour() {
    return home.clock()
        .instant()
        .plus(1, ChronoUnit.HOURS)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }
}
