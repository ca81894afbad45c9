package dev.stageinspector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.demo.DemoAccount;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stage that is printed although its ARN was not given. */
@Timeout(60)
class PrintNamedTest {

  private static final String TOWN_HALL = DemoAccount.STAGES.getFirst().arn();
  private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:stage/";

  @TempDir private Path home;
  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aNameIsLookedForInTheDemosRegion() {
    Run run = run("--demo", "--print", "json", "--arn", "friday-town-hall");

    assertThat(run.status()).isEqualTo(Exit.SHOWN);
    assertThat(run.out()).contains("\"arn\": \"" + TOWN_HALL + "\"");
    assertThat(run.err())
        .isEqualTo(
            "“friday-town-hall” could be a stage's name or ID in us-east-1.\n"
                + "Using the demo account (--demo).\n"
                + "Found "
                + TOWN_HALL
                + " (friday-town-hall, live)\n");
  }

  @Test
  void anIdIsFoundAmongAThousandStages() {
    Run run =
        run(
            "--demo",
            "--print=json",
            "--region=us-west-2",
            "--calls-per-second=1000",
            "--arn=CrowdedStage0500");

    assertThat(run.status()).isEqualTo(Exit.SHOWN);
    assertThat(run.out()).contains("stage/CrowdedStage0500");
    assertThat(run.err()).contains("100 stages so far\n", "1000 stages\n");
  }

  @Test
  void aPartOfAnIdIsNeverGuessed() {
    Run run =
        run(
            "--demo",
            "--print=json",
            "--calls-per-second=1000",
            "--arn",
            "CrowdedStage05 in us-west-2");

    assertThat(run.status()).isEqualTo(Exit.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "No stage in us-west-2 has exactly the name or ID “CrowdedStage05”, but it is part of"
                + " these. Pass one of their ARNs to --arn:\n",
            "\narn:aws:ivs:us-west-2:123456789012:stage/CrowdedStage0501 (",
            "\nand 80 more\n");
  }

  @Test
  void aNameThatNobodyHasIsAFailure() {
    Run run = run("--demo", "--print=text", "--arn=nobody");

    assertThat(run.status()).isEqualTo(Exit.FAILED);
    assertThat(run.err())
        .endsWith(
            "No stage in us-east-1 has the name or ID “nobody”. Check it, or search another region"
                + " with --region.\n");
  }

  @Test
  void stagesOfTheSameNameAreAChoice() {
    list("{\"stages\":[" + stage("A", "twin") + "," + stage("B", "twin") + "]}");

    Run run = run("--demo", "--print=json", "--arn=twin", "--region=eu-west-1", endpoint());

    assertThat(run.status()).isEqualTo(Exit.FAILED);
    assertThat(run.err())
        .endsWith(
            "Several stages in eu-west-1 have the name or ID “twin”. Pass one of their ARNs to"
                + " --arn:\n"
                + ARN
                + "A (twin, idle)\n"
                + ARN
                + "B (twin, idle)\n");
  }

  @Test
  void aNameInAListThatIsNotCompleteIsNotTaken() {
    server.stubFor(
        post(urlEqualTo("/ListStages"))
            .withRequestBody(notContaining("nextToken"))
            .willReturn(
                aResponse()
                    .withBody("{\"stages\":[" + stage("A", "one") + "],\"nextToken\":\"n\"}")));
    server.stubFor(
        post(urlEqualTo("/ListStages"))
            .withRequestBody(containing("nextToken"))
            .willReturn(denied()));
    server.stubFor(
        post(urlEqualTo("/GetStage"))
            .willReturn(aResponse().withBody("{\"stage\":" + stage("A", "one") + "}")));

    Run name = run("--demo", "--print=json", "--arn=one", "--region=eu-west-1", endpoint());
    Run id = run("--demo", "--print=json", "--arn=A", "--region=eu-west-1", endpoint());

    assertThat(name.status()).isEqualTo(Exit.FAILED);
    assertThat(name.err()).contains("ivs:ListStages", "\n" + ARN + "A (one, idle)\n");
    assertThat(id.status()).isEqualTo(Exit.SHOWN);
  }

  @Test
  void aRegionIsNeeded() {
    Run run = run("--arn=friday", "--print=json");

    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("A name or an ID needs --region: no region is configured.");
  }

  @Test
  void whatWasRecognisedIsSaidBeforeTheCall() {
    Run run = run("--demo", "--print=json", "--arn", "Look at *" + TOWN_HALL + "*, please");

    assertThat(run.status()).isEqualTo(Exit.SHOWN);
    assertThat(run.err()).startsWith("Stage fK3mT9wQzR4v in us-east-1, found in the text.\n");
  }

  private void list(String body) {
    server.stubFor(post(urlEqualTo("/ListStages")).willReturn(aResponse().withBody(body)));
  }

  private static ResponseDefinitionBuilder denied() {
    return aResponse()
        .withStatus(403)
        .withHeader("x-amzn-ErrorType", "AccessDeniedException")
        .withBody("{\"exceptionMessage\":\"not authorized\"}");
  }

  private static String stage(String id, String name) {
    return "{\"arn\":\"" + ARN + id + "\",\"name\":\"" + name + "\"}";
  }

  private String endpoint() {
    return "--endpoint-url=" + server.baseUrl();
  }

  private Run run(String... arguments) {
    return Run.of(home, Map.of(), arguments);
  }
}
