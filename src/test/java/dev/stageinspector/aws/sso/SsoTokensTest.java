package dev.stageinspector.aws.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.FakeAws.Call;
import dev.stageinspector.aws.Home;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.FileLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsoTokensTest {

  /** SHA-1 of "corp", and of the start URL. */
  private static final String SESSION_FILE =
      "sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json";

  private static final String SESSION =
      """
      [profile work]
      sso_session = corp
      sso_account_id = 444455556666
      sso_role_name = Support
      [sso-session corp]
      sso_start_url = https://corp.awsapps.com/start
      sso_region = eu-west-1
      """;
  private static final String LEGACY =
      """
      [profile work]
      sso_start_url = https://corp.awsapps.com/start
      sso_region = eu-west-1
      sso_account_id = 444455556666
      sso_role_name = Support
      """;

  @TempDir private Path folder;
  private FakeAws aws;
  private Home home;

  @BeforeEach
  void open() throws IOException {
    aws = new FakeAws();
    home = new Home(folder, aws).config(SESSION);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void roleIsGotWithTheTokenOfTheFile() throws Exception {
    write(token("access-1", home.clock().instant().plusSeconds(3600)));

    var credentials = home.resolve("work");

    assertThat(aws.calls()).containsExactly(call("access-1"));
    assertThat(credentials.accessKeyId()).isEqualTo("ASIASSO");
    assertThat(credentials.accountId()).contains("444455556666");
    assertThat(credentials.expirationTime()).isPresent();
  }

  @Test
  void legacyProfileHasAFileNamedAfterItsStartUrl() throws Exception {
    home.config(LEGACY);
    Files.createDirectories(home.file("sso/cache"));
    Files.writeString(
        home.file("sso/cache/" + TokenFile.path(home.environment(), target()).getFileName()),
        token("access-1", home.clock().instant().plusSeconds(3600)));

    home.resolve("work");

    assertThat(TokenFile.path(home.environment(), target()).getFileName())
        .hasToString("a51746d4aa793ae07b25e90c3a5db96fc7832bd7.json");
    assertThat(aws.calls()).containsExactly(call("access-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%sUTC", "%s+00:00"})
  void timesOfOlderToolsAreRead(String form) throws Exception {
    Instant end = home.clock().instant().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    String text =
        form.equals("%s") ? end.toString() : form.formatted(end.toString().replace("Z", ""));
    write("{\"accessToken\": \"access-1\", \"expiresAt\": \"" + text + "\"}");

    home.resolve("work");

    assertThat(aws.calls()).containsExactly(call("access-1"));
  }

  @Test
  void tokenWhoseTimeCannotBeReadIsSaidToBeThere() throws Exception {
    write("{\"accessToken\": \"access-1\", \"expiresAt\": \"2999-01-01T00:00:00\"}");

    assertThat(failure())
        .hasMessageStartingWith("The sign-in in " + home.file("sso/cache"))
        .hasMessageEndingWith(" can't be read: its expiresAt has no time zone.");
    assertThat(failure().reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
  }

  @Test
  void tokenThatCannotBeSentIsSaid() throws Exception {
    write("{\"accessToken\": \"planted\\nx\", \"expiresAt\": \"2999-01-01T00:00:00Z\"}");

    assertThat(failure())
        .hasMessageEndingWith("its accessToken contains characters that can't be sent.")
        .hasMessageNotContaining("planted");
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void missingFileNeedsASignIn() {
    assertThat(failure().reason())
        .isEqualTo(
            new Reason.SignInNeeded(
                "work", Reason.Login.SSO, "You haven't signed in to “corp” yet."));
    assertThat(aws.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"accessToken\": \"t\"}",
        "{\"accessToken\": \"t\", \"expiresAt\": \"soon\"}",
        "{\"accessToken\": 1, \"expiresAt\": \"2999-01-01T00:00:00Z\"}",
        "{\"accessToken\": \" \", \"expiresAt\": \"2999-01-01T00:00:00Z\"}",
        "\u0000"
      })
  void damagedFileNeedsASignIn(String text) throws Exception {
    write(text);

    assertThat(failure().reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
    assertThat(Files.readString(home.file(SESSION_FILE))).isEqualTo(text);
  }

  @Test
  void expiredTokenWithoutRenewalNeedsASignIn() throws Exception {
    write(token("access-1", home.clock().instant().minusSeconds(1)));

    assertThat(failure()).hasMessage("The sign-in to “corp” has expired.");
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void tokenIsRenewedAndSavedPrivatelyWithTheOtherMembersKept() throws Exception {
    write(renewable(home.clock().instant().plusSeconds(60)));

    home.resolve("work");

    Call renewal = aws.calls("CreateToken").getFirst();
    assertThat(renewal.fields())
        .containsEntry("grantType", "refresh_token")
        .containsEntry("clientId", "client-1")
        .containsEntry("clientSecret", "client-secret")
        .containsEntry("refreshToken", "refresh-1");
    assertThat(renewal.accessKey()).as("unsigned").isEmpty();
    assertThat(aws.calls("GetRoleCredentials")).containsExactly(call("access-2"));
    Path file = home.file(SESSION_FILE);
    assertThat(Files.readString(file))
        .contains("\"accessToken\":\"access-2\"")
        .contains("\"refreshToken\":\"refresh-2\"")
        .contains(
            "\"expiresAt\":\""
                + home.clock().instant().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS))
        .contains("\"ofAnotherTool\":{\"kept\":true}")
        .doesNotContain("access-1", "refresh-1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var left = Files.list(home.file("sso/cache"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void renewedTokenIsUsedFromTheFileNextTime() throws Exception {
    write(renewable(home.clock().instant().minusSeconds(60)));

    home.resolve("work");
    home.resolve("work");

    assertThat(aws.calls("CreateToken")).hasSize(1);
    assertThat(aws.calls("GetRoleCredentials")).hasSize(2).last().isEqualTo(call("access-2"));
  }

  @Test
  void refusedRenewalNeedsASignInAndLeavesTheFileAlone() throws Exception {
    String before = renewable(home.clock().instant().minusSeconds(60));
    write(before);
    aws.next("CreateToken", _ -> FakeAws.oidcError("invalid_grant", "InvalidGrantException"));

    assertThat(failure().reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
    assertThat(Files.readString(home.file(SESSION_FILE))).isEqualTo(before);
  }

  @Test
  void failedRenewalOfATokenThatIsStillGoodDoesNotStopTheLookUp() throws Exception {
    write(renewable(home.clock().instant().plusSeconds(60)));
    aws.next("CreateToken", _ -> new FakeAws.Answer(503, "<html>"));

    home.resolve("work");

    assertThat(aws.calls("GetRoleCredentials")).containsExactly(call("access-1"));
  }

  @Test
  void expiredRegistrationNeedsASignIn() throws Exception {
    write(renewable(home.clock().instant().minusSeconds(60)));
    home.clock().jump(Duration.ofDays(91));

    assertThat(failure().reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void tokenThatThePortalDoesNotAcceptNeedsASignIn() throws Exception {
    write(token("access-1", home.clock().instant().plusSeconds(3600)));
    aws.next(
        "GetRoleCredentials",
        _ ->
            new FakeAws.Answer(
                401,
                "{\"__type\":\"UnauthorizedException\",\"message\":\"Session token not found\"}"));

    AccessException failure = failure();
    assertThat(failure.reason().kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
    assertThat(failure).hasMessageNotContaining("access-1");
  }

  @Test
  void roleThatIsNotAssignedIsRefusedWithAwsOwnWords() throws Exception {
    write(token("access-1", home.clock().instant().plusSeconds(3600)));
    aws.next(
        "GetRoleCredentials",
        _ ->
            new FakeAws.Answer(
                403, "{\"__type\":\"ForbiddenException\",\"message\":\"No access\"}"));

    assertThat(failure())
        .hasMessage("AWS refused the role Support in account 444455556666: “No access”");
  }

  @Test
  void sessionThatIsNotThereIsNamed() throws Exception {
    home.config(SESSION.replace("[sso-session corp]", "[sso-session other]"));

    assertThat(failure().reason())
        .isEqualTo(
            Reason.of(
                Reason.Kind.BROKEN_PROFILE,
                "In the profile “work”, sso_session names the sso-session section “corp”, which"
                    + " doesn't exist (%s).".formatted(new FileLine(home.file("config"), 2))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sso_start_url", "sso_region", "sso_account_id", "sso_role_name"})
  void halfWrittenProfileNamesWhatIsMissing(String key) throws Exception {
    home.config(SESSION.replaceAll("(?m)^" + key + " = .*$", ""));

    assertThat(failure()).hasMessageContaining(", " + key + " has no value (");
  }

  @Test
  void usableIsWhatIsGoodOrCanBeRenewed() throws Exception {
    SsoTokens tokens = home.tokens();
    var profile = home.profiles().require("work");
    assertThat(tokens.isUsable(home.profiles(), profile)).isFalse();

    write(renewable(home.clock().instant().minusSeconds(60)));
    assertThat(tokens.isUsable(home.profiles(), profile)).isTrue();

    write(token("access-1", home.clock().instant().plusSeconds(60)));
    assertThat(tokens.isUsable(home.profiles(), profile)).isTrue();

    home.clock().jump(Duration.ofSeconds(61));
    assertThat(tokens.isUsable(home.profiles(), profile)).isFalse();
  }

  private AccessException failure() {
    return catchThrowableOfType(AccessException.class, () -> home.resolve("work"));
  }

  private SsoTarget target() throws AccessException {
    return SsoTarget.of(home.profiles(), home.profiles().require("work"));
  }

  private static Call call(String token) {
    return new Call(
        "GetRoleCredentials",
        java.util.Map.of("role_name", "Support", "account_id", "444455556666"),
        token,
        "");
  }

  private void write(String text) throws IOException {
    Path file = home.file(SESSION_FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String token(String access, Instant end) {
    return "{\"accessToken\": \"%s\", \"expiresAt\": \"%s\"}"
        .formatted(access, end.truncatedTo(ChronoUnit.SECONDS));
  }

  private static String renewable(Instant end) {
    return """
    {"accessToken": "access-1", "expiresAt": "%s", "refreshToken": "refresh-1",
     "clientId": "client-1", "clientSecret": "client-secret",
     "registrationExpiresAt": "%s", "ofAnotherTool": {"kept": true}}
    """
        .formatted(
            end.truncatedTo(ChronoUnit.SECONDS),
            end.plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS));
  }
}
