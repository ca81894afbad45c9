package dev.stageinspector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.platform.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list on standard output, from the command line to the wire. */
@Timeout(60)
class ShowListTest {

  @TempDir private Path home;
  private Map<String, String> variables = Map.of();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void allPagesOfAFullRegionAreOneList() {
    int status =
        run(
            "--demo",
            "--show",
            "stages",
            "--region",
            "us-west-2",
            "--print",
            "csv",
            "--calls-per-second=1000");

    assertThat(status).isEqualTo(Exit.SHOWN);
    assertThat(text(out).lines().count()).isEqualTo(1 + 1000);
    assertThat(text(out))
        .startsWith("name,activeSessionId,tags,arn\n")
        .contains("CrowdedStage0998");
    assertThat(text(err)).contains("100 stages so far\n", "1000 stages\n");
  }

  @Test
  void aPageThatFailsLeavesWhatCameBeforeIt() {
    WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    server.start();
    try {
      server.stubFor(
          post(urlEqualTo("/ListStages"))
              .withRequestBody(notContaining("nextToken"))
              .willReturn(
                  aResponse()
                      .withBody(
                          "{\"stages\":[{\"name\":\"first\",\"later\":1.10}],\"nextToken\":\"n\"}")));
      server.stubFor(
          post(urlEqualTo("/ListStages"))
              .withRequestBody(containing("nextToken"))
              .willReturn(
                  aResponse()
                      .withStatus(403)
                      .withHeader("x-amzn-ErrorType", "AccessDeniedException")
                      .withBody("{\"exceptionMessage\":\"not authorized\"}")));

      int status =
          run(
              "--demo",
              "--show=stages",
              "--region=eu-west-1",
              "--print=json",
              "--endpoint-url=" + server.baseUrl());

      assertThat(status).isEqualTo(Exit.FAILED);
      assertThat(text(out))
          .isEqualTo(
              """
              {
                  "stages": [
                      {
                          "name": "first",
                          "later": 1.10
                      }
                  ]
              }
              """);
      assertThat(text(err))
          .contains(
              "The list is incomplete.\n",
              "lacks permission to list the stages of this region",
              "ivs:ListStages");
    } finally {
      server.stop();
    }
  }

  @Test
  void aFilterKeepsTheMatchesInEveryForm() {
    assertThat(filtered("json", "crowdedstage099 env"))
        .startsWith("{\n    \"stages\": [\n")
        .contains("CrowdedStage0990", "CrowdedStage0998")
        .doesNotContain("CrowdedStage0989");
    assertThat(text(err)).contains("1000 stages\n", "9 of 1000 stages match the filter.\n");
    assertThat(filtered("csv", "crowdedstage099 env").lines()).hasSize(1 + 9);
    assertThat(filtered("text", "CrowdedStage0998")).contains("stage/CrowdedStage0998");
    assertThat(filtered("markdown", "CrowdedStage0998").lines())
        .filteredOn(line -> line.contains("stage/"))
        .hasSize(1);
    assertThat(filtered("csv", "is:live").lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.contains(",st-"));
    assertThat(filtered("json", "nobody")).isEqualTo("{\n    \"stages\": []\n}\n");
  }

  private String filtered(String form, String filter) {
    out.reset();
    assertThat(
            run(
                "--demo",
                "--show=stages",
                "--region=us-west-2",
                "--print=" + form,
                "--filter=" + filter,
                "--calls-per-second=1000"))
        .isEqualTo(Exit.SHOWN);
    return text(out);
  }

  @Test
  void aListNeedsARegion() {
    assertThat(run("--show", "stages", "--print", "json")).isEqualTo(Exit.USAGE);
    assertThat(text(err)).contains("--show needs --region");
  }

  @Test
  void aProfileThatDoesNotExistIsAFailureBeforeItsRegionIsAskedFor() {
    assertThat(run("--show", "stages", "--profile", "nobody", "--print", "json"))
        .isEqualTo(Exit.FAILED);
    assertThat(text(err))
        .startsWith(
            "Using the profile “nobody” (--profile).\nThe profile “nobody” doesn't exist.\n")
        .contains("\nWhat to do: Choose another profile")
        .doesNotContain("--region", "--help");
  }

  @Test
  void aConfiguredRegionThatIsNoneIsAFailure() {
    variables = Map.of("STAGE_INSPECTOR_HOME", home.toString(), "AWS_REGION", "eu_west/#");

    assertThat(run("--show", "stages", "--print", "json")).isEqualTo(Exit.FAILED);
    assertThat(text(err))
        .contains("\nReason: AWS_REGION", "is not a region", "\nWhat to do: ")
        .doesNotContain("--help");
  }

  private int run(String... arguments) {
    Environment environment =
        new Environment(
            variables.isEmpty() ? Map.of("STAGE_INSPECTOR_HOME", home.toString()) : variables,
            home,
            Environment.OperatingSystem.LINUX);
    return Main.run(
        arguments, environment, out, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
