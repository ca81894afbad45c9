package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.HomeTest;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.sso.ProfileSignIns;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers in place of AWS, and says that all is well. */
class StrangeAnswersTest extends HomeTest {

  private static final String TOKEN = "sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json";

  @BeforeEach
  void open() throws IOException {
    home.config(
        """
        [profile keys]
        aws_access_key_id = AKIAKEYS
        aws_secret_access_key = secret
        [profile role]
        role_arn = arn:aws:iam::111122223333:role/R
        source_profile = keys
        [profile web]
        role_arn = arn:aws:iam::111122223333:role/R
        web_identity_token_file = ~/.aws/token
        [profile sso]
        sso_session = corp
        sso_account_id = 444455556666
        sso_role_name = Support
        [sso-session corp]
        sso_start_url = https://corp.awsapps.com/start
        sso_region = eu-west-1
        """);
    home.write("token", "jwt");
  }

  static Stream<Arguments> operationsAndBodies() {
    return Stream.of(
            List.of("AssumeRole", "role"),
            List.of("AssumeRoleWithWebIdentity", "web"),
            List.of("GetRoleCredentials", "sso"),
            List.of("CreateToken", "sso"))
        .flatMap(one ->
            Stream.of(
                    "<html><body>Log in first</body></html>", "{}", "{\"roleCredentials\":{}}", "")
                .map(body -> Arguments.of(one.getFirst(), one.getLast(), body)));
  }

  @ParameterizedTest
  @MethodSource("operationsAndBodies")
  void answerWithoutCredentialsIsNotOfAws(String operation, String profile, String body)
      throws Exception {
    boolean renewal = operation.equals("CreateToken");
    home.write(TOKEN, token(renewal ? "2001-01-01T00:00:00Z" : "2999-01-01T00:00:00Z"));
    always(operation, body);

    AccessException failure = failure(profile);
    assertThat(failure.reason().kind()).isEqualTo(Reason.Kind.CREDENTIALS_UNREACHABLE);
    assertThat(failure).hasMessageContaining("is not AWS's");
  }

  static Stream<Arguments> stepsOfASignIn() {
    return Stream.of("RegisterClient", "StartDeviceAuthorization", "CreateToken")
        .flatMap(operation ->
            Stream.of("<html>Log in first", "{}").map(body -> Arguments.of(operation, body)));
  }

  @ParameterizedTest
  @MethodSource("stepsOfASignIn")
  void signInEndsAtAnAnswerThatIsNotOfAws(String operation, String body) throws Exception {
    always(operation, body);
    ProfileSignIns signIns =
        new ProfileSignIns(
            home.environment(), home::profiles, home.clients(), _ -> {}, _ -> {}, home.clock());

    assertThat(
            catchThrowableOfType(AccessException.class, () -> signIns.withCode("sso", _ -> {}))
                .reason()
                .kind())
        .isEqualTo(Reason.Kind.CREDENTIALS_UNREACHABLE);
    assertThat(home.file(TOKEN)).doesNotExist();
  }

  /** As often as it is asked: some calls are made again. */
  private void always(String operation, String body) {
    for (int i = 0; i < 5; i++) {
      aws.next(operation, _ -> new FakeAws.Answer(200, body));
    }
  }

  private static String token(String end) {
    return """
    {"accessToken": "a", "expiresAt": "%s", "refreshToken": "r", "clientId": "c",
     "clientSecret": "s", "registrationExpiresAt": "2999-01-01T00:00:00Z"}
    """
        .formatted(end);
  }
}
