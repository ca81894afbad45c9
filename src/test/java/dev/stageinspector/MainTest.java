package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.ConnectTargets;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MainTest {

  private static final String TOWN_HALL = DemoAccount.STAGES.getFirst().arn();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path home;

  @Test
  void jsonIsTheWholeAnswerAndNothingElse() {
    Run run = run("--demo", "--print", "json");

    assertThat(run.err()).isEqualTo("Using the demo account (--demo).\n");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("{\n    \"stage\": {\n        \"arn\": \"" + TOWN_HALL + "\"")
        .endsWith("}\n");
    assertThat(JSON.readTree(run.out())).isEqualTo(JSON.readTree(demo("friday-town-hall")));
  }

  @Test
  void jsonKeepsUnknownFieldsTheDigitsOfNumbersAndEveryCharacter() {
    Run unknown = run("--demo", "--print", "json", "--arn", arn("fields-of-tomorrow"));
    Run tags = run("--demo", "--print", "json", "--arn", arn("tags-of-the-world"));

    assertThat(unknown.out())
        .contains("9007199254740993123456789", "0.12345678901234567890", "\"retiredOn\": null");
    assertThat(JSON.readTree(tags.out())).isEqualTo(JSON.readTree(demo("tags-of-the-world")));
    assertThat(tags.out()).contains("金曜日の全社集会（生放送）");
  }

  @Test
  void textIsOneSafeLineForEachField() {
    Run run = run("--demo", "--print", "text", "--arn", arn("tags-of-the-world"));

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("stage:\n  name: tags-of-the-world\n")
        .contains("right-to-left override: invoice_\\u202egnp.exe\n")
        .doesNotContain("\u202e", "\u001b");
  }

  @Test
  void markdownHasTheNameAsItsHeading() {
    Run run = run("--demo", "--print", "markdown");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("# friday-town-hall\n\n- Session: Live: ")
        .contains("\n- Recording: ", "\n- Looked up: `20", "\n- Credentials: demo account\n")
        .contains("\n- Request ID: ", "\n| Name | `stage.name` | `friday-town-hall` |\n");
  }

  @Test
  void profileOfTheFilesIsUsed() throws IOException {
    try (DemoEndpoint endpoint = DemoEndpoint.start(0)) {
      profile("work", "endpoint_url = " + endpoint.uri());

      Run run = run("--profile", "work", "--print", "json", "--arn", TOWN_HALL);

      assertThat(run.status()).isZero();
      assertThat(JSON.readTree(run.out())).isEqualTo(JSON.readTree(demo("friday-town-hall")));
      assertThat(run.err())
          .contains("Using endpoint " + endpoint.uri() + " (profile work, ")
          .doesNotContain("plain http");
    }
  }

  @Test
  void variablesOfTheEnvironmentCount() throws IOException {
    try (DemoEndpoint endpoint = DemoEndpoint.start(0)) {
      profile("work", "");

      Run run =
          Run.of(
              home,
              Map.of(
                  "AWS_PROFILE",
                  "work",
                  "AWS_ENDPOINT_URL",
                  "http://127.0.0.1:1",
                  "AWS_ENDPOINT_URL_IVS_REALTIME",
                  endpoint.uri().toString()),
              "--print",
              "text",
              "--arn",
              TOWN_HALL);

      assertThat(run.status()).isZero();
      assertThat(run.err().lines())
          .containsExactly(
              "Using the profile “work” (AWS_PROFILE).",
              "Using endpoint " + endpoint.uri() + " (AWS_ENDPOINT_URL_IVS_REALTIME).",
              "Using endpoint http://127.0.0.1:1 for the SSO portal, the SSO sign-in, and STS"
                  + " (AWS_ENDPOINT_URL).");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "use_fips_endpoint, , ivsrealtime-fips.us-east-1.amazonaws.com, FIPS",
    "use_dualstack_endpoint, , ivsrealtime.us-east-1.api.aws, dual-stack",
    "use_fips_endpoint, use_dualstack_endpoint, ivsrealtime-fips.us-east-1.api.aws, dual-stack"
  })
  void stageIsAskedForAtTheVariantOfItsEndpointThatTheProfileAsksFor(
      String one, String other, String host, String words) throws IOException {
    try (ConnectTargets proxy = new ConnectTargets()) {
      profile("work", one + " = true\n" + (other == null ? "" : other + " = true\n"));

      Run run =
          Run.of(
              home,
              Map.of("HTTPS_PROXY", proxy.url()),
              "--profile",
              "work",
              "--print",
              "text",
              "--arn",
              TOWN_HALL);

      assertThat(run.status()).isEqualTo(1);
      assertThat(proxy.targets()).contains(host + ":443");
      assertThat(run.err()).contains("Using AWS's " + words + " endpoints (profile work, ");
    }
  }

  @Test
  void optionCountsBeforeTheVariables() throws IOException {
    try (DemoEndpoint endpoint = DemoEndpoint.start(0)) {
      profile("work", "");

      Run run =
          Run.of(
              home,
              Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1", "AWS_PROFILE", "missing"),
              "--profile",
              "work",
              "--endpoint-url",
              endpoint.uri().toString(),
              "--print",
              "text",
              "--arn",
              TOWN_HALL);

      assertThat(run.status()).isZero();
      assertThat(run.err()).contains("(--endpoint-url).");
    }
  }

  @Test
  void plainHttpToAnotherMachineIsWarnedAbout() throws IOException {
    profile("work", "");

    Run run =
        run(
            "--profile",
            "work",
            "--endpoint-url",
            "http://stage.invalid",
            "--print",
            "text",
            "--arn",
            TOWN_HALL);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("That endpoint is plain http: others on the network can read and change")
        .contains("The name stage.invalid can't be resolved.");
  }

  @Test
  void failureIsToldOnStandardErrorAlone() {
    Run run = run("--demo", "--print", "json", "--arn", arn("board-meeting"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("The demo account lacks permission to view this stage.\nReason: “User: ")
        .contains("\nWhat to do: ", "\nRequest ID: ", "\"Action\": \"ivs:GetStage\"")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void profileThatDoesNotExistIsAFailure() {
    Run run = run("--profile", "nobody", "--print", "text", "--arn", TOWN_HALL);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("The profile “nobody” doesn't exist.\n")
        .contains("What to do: ");
  }

  @Test
  void aPortThatIsTakenIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Run run = run("--demo-endpoint", String.valueOf(taken.getLocalPort()));

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).endsWith(" The port is already in use.\n");
    }
  }

  @Test
  void profileWithoutCredentialsIsAFailure() throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), "[profile bare]\nregion = us-east-1\n");

    Run run = run("--profile", "bare", "--print", "text", "--arn", TOWN_HALL);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("The profile “bare” can't be used.\n");
  }

  @Test
  void badLinesOfTheFilesAreToldAndTheRestIsUsed() throws IOException {
    try (DemoEndpoint endpoint = DemoEndpoint.start(0)) {
      profile("work", "endpoint_url = " + endpoint.uri() + "\nno setting at all");

      Run run = run("--profile", "work", "--print", "json", "--arn", TOWN_HALL);

      assertThat(run.status()).isZero();
      assertThat(run.err()).contains(".aws/credentials").contains("5");
      assertThat(JSON.readTree(run.out()).path("stage").path("name").asString())
          .isEqualTo("friday-town-hall");
    }
  }

  @Test
  void regionThatIsNotKnownIsAWarning() {
    Run run =
        run("--demo", "--print", "json", "--arn", "arn:aws:ivs:sa-east-1:123456789012:stage/abc");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("IVS Real-Time isn't known to be available in “sa-east-1”.")
        .contains("The demo account has no such stage.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--print json",
        "--print yaml --demo",
        "--color",
        "--arn",
        "--arn  --print json",
        "--print json --demo --screenshot x.png",
        "--demo --profile work",
        "--demo-endpoint 65536",
        "--demo-endpoint many",
        "--exit-when-shown --print json --demo",
        "--print json --demo --endpoint-url ftp://example.com",
        "--print json --demo something",
      })
  void wrongUsageIsSaidInWordsAndNothingIsDone(String line) {
    Run run = run(line.split(" ", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("See --help.\n").doesNotContain("Exception", "class ");
  }

  @Test
  void wrongArnIsNamedForWhatItIsAndHelpIsNotOffered() {
    Run run =
        run("--print", "json", "--demo", "--arn", "arn:aws:ivs:us-east-1:123456789012:channel/abc");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("This is the ARN of a channel of IVS Low-Latency Streaming, not of a stage.\n");
  }

  @Test
  void helpNamesEveryOptionAndTheExitStatus() {
    Run run = run("--help");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("--arn", "--profile", "--endpoint-url", "--demo", "--print", "--screenshot")
        .contains("--demo-endpoint", "--exit-when-shown", "--help", "--version", "Exit status:");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 200);
  }

  @Test
  void versionIsOneLine() {
    Run run = run("--version");

    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("Stage Inspector \\d+\\.\\S+\\R");
  }

  @Test
  void formOfPrintMayBeInAnyCase() {
    assertThat(run("--demo", "--print", "TEXT").status()).isZero();
  }

  @Test
  void ownFileThatCannotBeReadIsSetAsideAndTold() throws IOException {
    Files.createDirectories(home.resolve("own"));
    Files.writeString(home.resolve("own/history.json"), "{ not json");

    Run run = run("--demo", "--print", "json");

    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("Couldn't read the history in ").contains("set aside as");
    assertThat(run.out()).startsWith("{\n");
  }

  private Run run(String... arguments) {
    return Run.of(home, Map.of(), arguments);
  }

  private void profile(String name, String more) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/credentials"),
        """
        [%s]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
        %s
        """
            .formatted(name, more));
  }

  private static String arn(String name) {
    return DemoAccount.STAGES.stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow()
        .arn();
  }

  private static String demo(String name) {
    try (InputStream in = DemoAccount.class.getResourceAsStream(name + ".json")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
