package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.ConnectTargets;
import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only the program as a process of its own can show. */
@Timeout(120)
class ProcessTest {

  @TempDir private Path home;

  @Test
  void printsAndEnds() throws Exception {
    try (ChildProgram child = ChildProgram.start(home, Map.of(), "--demo", "--print", "json")) {
      Run run = child.end();

      assertThat(run.err()).isEqualTo("Using the demo account (--demo).\n");
      assertThat(run.status()).isZero();
      assertThat(run.out()).startsWith("{\n    \"stage\": {").endsWith("}\n");
    }
  }

  @Test
  void settingsOfTheSdkInTheEnvironmentDoNotCount() throws Exception {
    writeRole();
    try (FakeAws sts = new FakeAws();
        DemoEndpoint stages = DemoEndpoint.start(0);
        ChildProgram child =
            ChildProgram.start(
                home,
                Map.ofEntries(
                    Map.entry("AWS_ENDPOINT_URL_STS", sts.uri().toString()),
                    Map.entry("AWS_ENDPOINT_URL_IVS_REALTIME", stages.uri().toString()),
                    Map.entry("AWS_ENDPOINT_URL", ""),
                    Map.entry("AWS_ENDPOINT_URL_SSO", ""),
                    Map.entry("AWS_ACCOUNT_ID_ENDPOINT_MODE", "x"),
                    Map.entry("AWS_AUTH_SCHEME_PREFERENCE", "httpBearerAuth"),
                    Map.entry("AWS_DEFAULTS_MODE", ""),
                    Map.entry("AWS_DISABLE_REQUEST_COMPRESSION", "abc"),
                    Map.entry("AWS_EXECUTION_ENV", "a\nb"),
                    Map.entry("AWS_MAX_ATTEMPTS", "abc"),
                    Map.entry("AWS_NEW_RETRIES_2026", "x"),
                    Map.entry("AWS_PARTITIONS_FILE", "/dev/zero"),
                    Map.entry("AWS_REQUEST_CHECKSUM_CALCULATION", "x"),
                    Map.entry("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "abc"),
                    Map.entry("AWS_RESPONSE_CHECKSUM_VALIDATION", "x"),
                    Map.entry("AWS_RETRY_MODE", "x"),
                    Map.entry("AWS_SDK_UA_APP_ID", "a\nb"),
                    Map.entry("AWS_SIGV4A_SIGNING_REGION_SET", "x,")),
                "--profile",
                "role",
                "--print",
                "json",
                "--arn",
                DemoAccount.STAGES.getFirst().arn())) {
      Run run = child.end();

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(sts.calls("AssumeRole")).hasSize(1);
    }
  }

  @Test
  void emptyEndpointVariableMeansThatItIsNotSet() throws Exception {
    writeRole();
    try (ConnectTargets proxy = new ConnectTargets();
        ChildProgram child =
            ChildProgram.start(
                home,
                Map.of("AWS_ENDPOINT_URL_STS", "", "HTTPS_PROXY", proxy.url()),
                "--profile",
                "role",
                "--print",
                "json",
                "--arn",
                DemoAccount.STAGES.getFirst().arn())) {
      Run run = child.end();

      assertThat(run.status()).isEqualTo(1);
      assertThat(proxy.targets()).contains("sts.us-east-1.amazonaws.com:443");
      assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void credentialProcessGetsTheEnvironmentOfTheUserAndNotTheLaunchers() throws Exception {
    Path seen = home.resolve("seen");
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[profile p]\ncredential_process = sh -c \"env > '%s'\"\n".formatted(seen));
    try (ChildProgram child =
        ChildProgram.start(
            home,
            Map.of(
                "STAGE_INSPECTOR_SET", "GDK_BACKEND IBUS_ENABLE_SYNC_MODE",
                "STAGE_INSPECTOR_HAD_GDK_BACKEND", "wayland",
                "GDK_BACKEND", "x11",
                "IBUS_ENABLE_SYNC_MODE", "1"),
            "--profile",
            "p",
            "--print",
            "json",
            "--arn",
            DemoAccount.STAGES.getFirst().arn())) {
      child.end();
    }

    assertThat(Files.readAllLines(seen))
        .contains("GDK_BACKEND=wayland")
        .noneMatch(line -> line.startsWith("IBUS_") || line.startsWith("STAGE_INSPECTOR_SET"));
  }

  @Test
  void pictureIsDrawnWithoutADisplay() throws Exception {
    Path picture = home.resolve("picture.png");
    try (ChildProgram child =
        ChildProgram.start(home, Map.of(), "--demo", "--screenshot", picture.toString())) {
      Run run = child.end();

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isEmpty();
      assertThat(run.status()).isZero();
      assertThat(size(picture)).containsExactly(1120, 780);
    }
  }

  @Test
  void pictureOfAFailureIsDrawnAndTheFailureIsTold() throws Exception {
    Path picture = home.resolve("picture.png");
    String denied =
        DemoAccount.STAGES.stream()
            .filter(stage -> stage.name().equals("board-meeting"))
            .findFirst()
            .orElseThrow()
            .arn();
    try (ChildProgram child =
        ChildProgram.start(
            home, Map.of(), "--demo", "--arn", denied, "--screenshot", picture.toString())) {
      Run run = child.end();

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("The demo account lacks permission").doesNotContain("\tat ");
      assertThat(size(picture)).containsExactly(1120, 780);
    }
  }

  @Test
  void pictureOfAStageThatIsNamedIsDrawn() throws Exception {
    Path picture = home.resolve("picture.png");
    try (ChildProgram child =
        ChildProgram.start(
            home,
            Map.of(),
            "--demo",
            "--arn",
            "evening-rehearsal",
            "--screenshot",
            picture.toString())) {
      Run run = child.end();

      assertThat(run.err()).contains("\nFound ", " (evening-rehearsal, idle)\n");
      assertThat(run.status()).isZero();
      assertThat(size(picture)).containsExactly(1120, 780);
    }
  }

  @Test
  void pictureOfTheStartPaneIsDrawnWhereThereIsNothingToLookUp() throws Exception {
    Path picture = home.resolve("picture.png");
    try (ChildProgram child =
        ChildProgram.start(
            home, Map.of("AWS_PROFILE", "work"), "--screenshot", picture.toString())) {
      Run run = child.end();

      assertThat(run.status()).isZero();
      assertThat(size(picture)).containsExactly(1120, 780);
    }
  }

  @Test
  void pictureThatCannotBeWrittenIsAFailureInWords() throws Exception {
    String nowhere = home.resolve("missing/picture.png").toString();
    try (ChildProgram child =
        ChildProgram.start(home, Map.of(), "--demo", "--screenshot", nowhere)) {
      Run run = child.end();

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo("Can't save the picture to " + nowhere + ": the folder doesn't exist.\n");
    }
  }

  @Test
  void withoutADisplayTheStageIsPrintedAsTextAfterOneLine() throws Exception {
    try (ChildProgram child = ChildProgram.start(home, Map.of(), "--demo")) {
      Run run = child.end();

      assertThat(run.err().lines()).hasSize(2);
      assertThat(run.err()).contains("DISPLAY", "GTK");
      assertThat(run.out()).startsWith("stage:\n  name: friday-town-hall\n");
      assertThat(run.status()).isZero();
    }
  }

  @Test
  void endsWhenTheAnswerIsShown() throws Exception {
    try (ChildProgram child =
        ChildProgram.start(
            home,
            Map.of("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw"),
            "--demo",
            "--exit-when-shown")) {
      Run run = child.end();

      assertThat(run.status()).isZero();
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines().filter(line -> !line.contains("JAVA_TOOL_OPTIONS"))).isEmpty();
    }
  }

  @Test
  void secondStartOpensItsStageInTheWindowOfTheFirst() throws Exception {
    Map<String, String> headless =
        Map.of("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
    String second = DemoAccount.STAGES.get(1).arn();
    try (ChildProgram first = ChildProgram.start(home, headless, "--demo");
        ChildProgram other = ChildProgram.start(home, headless, "--demo", "--arn", second)) {
      // Which one becomes the window is a race.
      ChildProgram handedOver = ChildProgram.firstToEnd(first, other);
      Run run = handedOver.end();

      assertThat(run.err().lines().filter(line -> !line.contains("JAVA_TOOL_OPTIONS")))
          .containsExactly("Opened in the window that is already open.");
      assertThat(run.out()).isEmpty();
      assertThat(run.status()).isZero();
      assertThat(List.of(first, other)).filteredOn(ChildProgram::isAlive).hasSize(1);
      Path tabs = home.resolve("own/tabs.json");
      while (!Files.exists(tabs) || !Files.readString(tabs).contains(second)) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      assertThat(Files.readString(tabs)).contains(DemoAccount.STAGES.getFirst().arn());
    }
  }

  @Test
  void demoEndpointTellsItsAddressFirstAndServesUntilItIsStopped() throws Exception {
    try (ChildProgram child = ChildProgram.start(home, Map.of(), "--demo-endpoint", "0");
        HttpClient client = HttpClient.newHttpClient()) {
      URI url = URI.create(child.line());
      assertThat(url.toString()).matches("http://127\\.0\\.0\\.1:\\d+/?");
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve("/GetStage"))
              .header("Content-Type", "application/json")
              .header(
                  "Authorization",
                  "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/"
                      + Instant.now().toString().substring(0, 10).replace("-", "")
                      + "/us-east-1/ivs/aws4_request, SignedHeaders=host, Signature=00")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"arn\": \"" + DemoAccount.STAGES.getFirst().arn() + "\"}"))
              .build();

      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
      assertThat(child.isAlive()).isTrue();
    }
  }

  private void writeRole() throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        """
        [profile base]
        aws_access_key_id = AKIABASE
        aws_secret_access_key = s
        [profile role]
        role_arn = arn:aws:iam::123456789012:role/R
        source_profile = base
        """);
  }

  /** Width and height of the picture, which is read whole. */
  private static List<Integer> size(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    return List.of(picture.getWidth(), picture.getHeight());
  }
}
