package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.platform.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on the command line, with planted secrets. */
class ProfileSecretsTest {

  private static final String PLANTED = "pLaNtEd-sEcReT";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> variables = new HashMap<>();
  private FakeAws aws;
  private DemoEndpoint stages;

  @BeforeEach
  void open() throws IOException {
    aws = new FakeAws();
    stages = DemoEndpoint.start(0);
    Files.createDirectories(folder.resolve(".aws/sso/cache"));
    Files.writeString(
        folder.resolve(".aws/config"),
        """
        [profile keys]
        aws_access_key_id = AKIAKEYS
        aws_secret_access_key = %1$s
        [profile role]
        role_arn = arn:aws:iam::123456789012:role/R
        source_profile = keys
        [profile process]
        credential_process = sh -c "echo %1$s; echo %1$s >&2; exit 1"
        [profile sso]
        sso_session = corp
        sso_account_id = 444455556666
        sso_role_name = Support
        [sso-session corp]
        sso_start_url = https://corp.awsapps.com/start
        sso_region = eu-west-1
        a line that is no setting
        """
            .formatted(PLANTED));
    Files.writeString(
        folder.resolve(".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"),
        "{\"accessToken\":\"%s\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}".formatted(PLANTED));
    variables.put("AWS_ENDPOINT_URL", aws.uri().toString());
    variables.put("AWS_ENDPOINT_URL_IVS_REALTIME", stages.uri().toString());
    variables.put("STAGE_INSPECTOR_HOME", folder.resolve("own").toString());
  }

  @AfterEach
  void close() {
    stages.close();
    aws.close();
  }

  @Test
  void profilesOfEveryKindPrintTheStageAndNoSecret() throws IOException {
    for (String profile : new String[] {"keys", "role", "sso"}) {
      assertThat(print(profile)).as(profile).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("activeSessionId");
    }
    assertThat(aws.calls("GetRoleCredentials").getFirst().accessKey()).isEqualTo(PLANTED);
    assertNoSecret();
  }

  @Test
  void refusalsTellNoSecret() throws IOException {
    assertThat(print("process")).isEqualTo(1);
    aws.next("AssumeRole", _ -> FakeAws.stsError(403, "AccessDenied", "not you"));
    assertThat(print("role")).isEqualTo(1);
    aws.next(
        "GetRoleCredentials",
        _ -> new FakeAws.Answer(401, "{\"__type\":\"UnauthorizedException\"}"));
    assertThat(print("sso")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("exited with status 1", "Reason: AWS refused the role", "aws sso login")
        .contains("Request ID: sts-request-1");
    assertNoSecret();
  }

  @Test
  void aRefusalOnTheWaySaysWhoCanLiftIt() {
    aws.next(
        "AssumeRole",
        _ ->
            FakeAws.stsError(
                403,
                "AccessDenied",
                "User: arn:aws:iam::111122223333:user/u is not authorized to perform:"
                    + " sts:AssumeRole on resource: x with an explicit deny in a service control"
                    + " policy"));
    print("role");
    aws.next(
        "AssumeRole",
        _ ->
            FakeAws.stsError(
                403,
                "SignatureDoesNotMatch",
                "Signature expired: 20260301T115000Z is now earlier than 20260301T115500Z"
                    + " (20260301T120000Z - 5 min.)"));
    print("role");

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("service control policy blocks sts:AssumeRole", "AWS organization")
        .contains("This computer's clock is wrong: it is 10 minutes behind AWS's.");
  }

  /** AWS quotes the request that it would have signed, with its headers. */
  @Test
  void whatAServiceRepeatsOfTheRequestIsHidden() throws IOException {
    String token = "IQoJb3JpZ2luX2VjEPLANTED/wEaCXVzLWVhc3QtMSJHMEUCIQ";
    Files.writeString(
        folder.resolve(".aws/credentials"),
        """
        [temporary]
        aws_access_key_id = ASIATEMPORARY
        aws_secret_access_key = %s
        aws_session_token = %s
        """
            .formatted(PLANTED, token));
    Files.writeString(
        folder.resolve(".aws/config"),
        """
        [profile role]
        role_arn = arn:aws:iam::123456789012:role/R
        source_profile = temporary
        """);
    for (String form :
        new String[] {
          token, token.replace("/", "%2F"), token.replace("/", "&#x2F;"), token.substring(0, 30)
        }) {
      aws.next(
          "AssumeRole",
          _ ->
              FakeAws.stsError(
                  403,
                  "SignatureDoesNotMatch",
                  "'POST x-amz-security-token:" + form + " " + PLANTED));
      assertThat(print("role")).isEqualTo(1);
    }

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("x-amz-security-token:(hidden)")
        .doesNotContain("IQoJb3JpZ2lu");
    assertNoSecret();
  }

  @Test
  void nothingIsToldWhenAllLoggersAreOpenedFromOutside() throws Exception {
    Path logging =
        Files.writeString(
            folder.resolve("logging.properties"),
            """
            handlers = java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.level = ALL
            .level = ALL
            software.amazon.awssdk.level = ALL
            software.amazon.awssdk.request.level = ALL
            software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner.level = ALL
            sun.net.www.protocol.http.HttpURLConnection.level = ALL
            com.sun.net.httpserver.level = ALL
            java.lang.ProcessBuilder.level = ALL
            """);
    variables.put("JAVA_TOOL_OPTIONS", "-Djava.util.logging.config.file=" + logging);
    for (String profile : new String[] {"role", "sso", "process"}) {
      try (ChildProgram program =
          ChildProgram.start(
              folder,
              variables,
              "--print",
              "json",
              "--profile",
              profile,
              "--arn",
              DemoAccount.STAGES.getFirst().arn())) {
        Run run = program.end();
        assertThat(run.err()).contains("Picked up").doesNotContain(PLANTED);
        assertThat(run.out()).doesNotContain(PLANTED);
        assertThat(run.status()).as(profile).isEqualTo(profile.equals("process") ? 1 : 0);
      }
    }
    assertNoSecret();
  }

  @Test
  void overridesAndTheOtherAccountAreSaid() {
    variables.put("AWS_PROFILE", "keys");
    variables.put("AWS_REGION", "eu-west-1");

    print("sso");

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("AWS_PROFILE is “keys”, but the profile “sso” is used here.")
        .contains("AWS_REGION is eu-west-1")
        .contains(
            "Using endpoint "
                + aws.uri()
                + " for the SSO portal, the SSO sign-in, and STS (AWS_ENDPOINT_URL).")
        .contains(
            "The stage is in account 123456789012, but the profile “sso” is for account"
                + " 444455556666.");
  }

  @Test
  void noControlCharacterReachesTheTerminal() {
    variables.put("AWS_REGION", "eu\u001b[31m");
    variables.put("AWS_PROFILE", "x\u001b[32m");

    print("y\u001b[33m");

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("y\\u001b[33m")
        .doesNotContain("\u001b");
  }

  /** The tokens of IAM Identity Center and of web identities are in no session. */
  @Test
  void otherTokensThatAServiceRepeatsAreHidden() throws IOException {
    aws.next(
        "GetRoleCredentials",
        _ ->
            new FakeAws.Answer(
                400,
                "{\"__type\":\"InvalidRequestException\",\"message\":\"bad token "
                    + PLANTED
                    + "\"}"));
    assertThat(print("sso")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad token (hidden)");
    String token = "eyJraWQiOiIxIn0.PLANTED_web-identity_0123456789.abcdefghijklmnop";
    Path file = Files.writeString(folder.resolve("token"), token);
    Files.writeString(
        folder.resolve(".aws/config"),
        """
        [profile web]
        role_arn = arn:aws:iam::123456789012:role/R
        web_identity_token_file = %s
        """
            .formatted(file));
    aws.next(
        "AssumeRoleWithWebIdentity",
        _ ->
            FakeAws.stsError(
                400, "InvalidIdentityToken", "No: WebIdentityToken=" + token + "&amp;x"));
    assertThat(print("web")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("WebIdentityToken=(hidden)")
        .doesNotContain("PLANTED");
  }

  private int print(String profile) {
    String[] args = {
      "--print", "json", "--profile", profile, "--arn", DemoAccount.STAGES.getFirst().arn()
    };
    return Main.run(
        args,
        new Environment(variables, folder, Environment.OperatingSystem.LINUX),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private void assertNoSecret() throws IOException {
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(PLANTED);
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain(PLANTED);
    if (Files.exists(folder.resolve("own"))) {
      try (Stream<Path> files = Files.walk(folder.resolve("own")).filter(Files::isRegularFile)) {
        assertThat(files).allSatisfy(file -> assertThat(file).content().doesNotContain(PLANTED));
      }
    }
  }
}
