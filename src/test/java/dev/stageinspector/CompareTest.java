package dev.stageinspector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.stageinspector.cli.Exit;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --compare} prints, and its exit status. */
@Timeout(60)
class CompareTest {

  private static final String TOWN_HALL = DemoAccount.STAGES.getFirst().arn();
  private static final String REHEARSAL = "arn:aws:ivs:us-east-1:123456789012:stage/Jd7XnP2sLbYc";
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
  void stagesThatDifferGiveOne() {
    Run run = run("--demo", "--compare", TOWN_HALL, "evening-rehearsal");

    assertThat(run.status()).isEqualTo(Exit.DIFFERENT);
    assertThat(run.out())
        .startsWith("--- " + TOWN_HALL + " with the demo account\n+++ " + REHEARSAL)
        .contains(
            """
            stage.name
              - "friday-town-hall"
              + "evening-rehearsal"
            """)
        .endsWith(" differences\n");
    assertThat(run.err()).contains("Found " + REHEARSAL);
  }

  @Test
  void aStageIsTheSameAsItself() {
    Run run = run("--demo", "--compare", TOWN_HALL, TOWN_HALL, "--print", "json");

    assertThat(run.status()).isEqualTo(Exit.SAME);
    assertThat(run.out()).contains("\"same\": true", "\"differences\": []");
  }

  @Test
  void oneTagMoreIsOneDifferenceWhateverTheOrder() {
    stage("A", "\"name\":\"x\",\"tags\":{\"a\":\"1\",\"b\":\"2\"}");
    stage("B", "\"tags\":{\"c\":\"\",\"b\":\"2\",\"a\":\"1\"},\"name\":\"x\"");

    Run run = run("--demo", "--compare", ARN + "A", ARN + "B", "--print=json", endpoint());

    assertThat(run.status()).isEqualTo(Exit.DIFFERENT);
    assertThat(run.out())
        .contains(
            """
                "differences": [
                    {
                        "path": "stage.tags.c",
                        "kind": "added",
                        "new": ""
                    }
                ]
            """);
  }

  @Test
  void aSideThatCannotBeReadGivesThreeAndPrintsNothing() {
    stage("A", "\"name\":\"x\"");
    server.stubFor(
        post(urlEqualTo("/GetStage"))
            .withRequestBody(containing("stage/B"))
            .willReturn(
                aResponse()
                    .withStatus(404)
                    .withHeader("x-amzn-ErrorType", "ResourceNotFoundException")
                    .withBody("{\"exceptionMessage\":\"no stage\"}")));

    Run run = run("--demo", "--compare", ARN + "A", ARN + "B", endpoint());

    assertThat(run.status()).isEqualTo(Exit.UNREADABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("What to do: ", "no stage");
    assertThat(run("--demo", "--compare", "nobody", TOWN_HALL).status()).isEqualTo(Exit.UNREADABLE);
    assertThat(run("--profile=nobody", "--compare", TOWN_HALL, TOWN_HALL).status())
        .isEqualTo(Exit.UNREADABLE);
    assertThat(run("--profile=nobody", "--compare", "a", "b").status()).isEqualTo(Exit.UNREADABLE);
  }

  @Test
  void aStageIsComparedWithItsSnapshot() {
    String file = home.resolve("saved.stage.json").toString();
    stage("A", "\"arn\":\"" + ARN + "A\",\"name\":\"before\"");
    assertThat(run("--demo", "--arn", ARN + "A", "--save", file, endpoint()).status()).isZero();
    stage("A", "\"name\":\"after\",\"arn\":\"" + ARN + "A\"");

    Run changed = run("--demo", "--compare", file, ARN + "A", endpoint());
    Run offline = run("--compare", file, file);

    assertThat(changed.status()).isEqualTo(Exit.DIFFERENT);
    assertThat(changed.out())
        .contains("--- " + ARN + "A with the snapshot “saved.stage.json”")
        .endsWith("\nstage.name\n  - \"before\"\n  + \"after\"\n\n1 difference\n");
    assertThat(offline.status()).isEqualTo(Exit.SAME);
    assertThat(offline.err()).isEmpty();
    assertThat(run("--compare", file, file + ".stage.json").status()).isEqualTo(Exit.UNREADABLE);
  }

  @Test
  void everythingThatTwoSnapshotsHoldIsCompared() {
    stage("A", "\"arn\":\"" + ARN + "A\"");
    participants("one", "{\"participantId\":\"p\"}");
    sessions("{\"sessionId\":\"one\"}");
    String old = saved("old", "participants", "--session=latest");
    sessions(
        "{\"sessionId\":\"two\"},{\"sessionId\":\"one\",\"endTime\":\"2026-01-01T00:00:00Z\"}");
    String now = saved("now", "sessions");

    Run run = run("--compare", old, now);

    assertThat(run.status()).isEqualTo(Exit.DIFFERENT);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .endsWith(
            """

            ListStageSessions[?sessionId=='two']
              - (not in the list)
              + {"sessionId":"two"}

            ListStageSessions[?sessionId=='one'].endTime
              - (not set: still open)
              + "2026-01-01T00:00:00Z"

            2 differences
            Not compared: 1 response that only one side has
            """);
  }

  @Test
  void whatOnlyOneSideHoldsIsCountedThoughTheOtherHoldsOnlyItsStage() {
    stage("A", "\"arn\":\"" + ARN + "A\"");
    sessions("{\"sessionId\":\"one\"}");
    String listed = saved("listed", "sessions");
    String bare = home.resolve("bare.stage.json").toString();
    assertThat(run("--demo", "--arn", ARN + "A", "--save", bare, endpoint()).status()).isZero();

    for (Run run :
        List.of(
            run("--compare", bare, listed, "--print=json"),
            run("--compare", listed, bare, "--print=json"),
            run("--demo", "--compare", listed, ARN + "A", "--print=json", endpoint()))) {
      assertThat(run.status()).isEqualTo(Exit.SAME);
      assertThat(run.out()).contains("\"notCompared\": 1,");
    }
  }

  @Test
  void aListThatASnapshotHoldsOnlyInPartIsLeftOut() throws Exception {
    stage("A", "\"arn\":\"" + ARN + "A\"");
    sessions("{\"sessionId\":\"one\"}");
    String whole = saved("whole", "sessions");
    Path part = home.resolve("part.stage.json");
    String held = Files.readString(Path.of(whole));
    String cut = held.replaceFirst("(\"stageSessions\"\\s*:)", "\"nextToken\": \"more\", $1");
    assertThat(cut).isNotEqualTo(held);
    Files.writeString(part, cut);

    Run run = run("--compare", whole, part.toString());

    assertThat(run.status()).isEqualTo(Exit.SAME);
    assertThat(run.err()).doesNotContain("What to do");
    assertThat(run.out())
        .endsWith("\nNo differences\nNot compared: 1 response that a side has only in part\n");
  }

  private String saved(String name, String list, String... more) {
    String file = home.resolve(name + ".stage.json").toString();
    List<String> all =
        new ArrayList<>(
            List.of("--demo", "--arn", ARN + "A", "--save", file, "--show", list, endpoint()));
    all.addAll(List.of(more));
    assertThat(run(all.toArray(String[]::new)).status()).isZero();
    return file;
  }

  @Test
  void outputThatCannotBeWrittenIsNoDifference() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int status =
        Main.run(
            new String[] {"--demo", "--compare", TOWN_HALL, TOWN_HALL},
            new Environment(
                Map.of("STAGE_INSPECTOR_HOME", home.toString()), home, OperatingSystem.LINUX),
            full,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    assertThat(status).isEqualTo(Exit.UNREADABLE);
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(run("--demo", "--compare", TOWN_HALL).status()).isEqualTo(Exit.USAGE);
    assertThat(run("--compare", "a", "b").status()).isEqualTo(Exit.USAGE);
  }

  @Test
  void participantsOfOneSessionAreMatchedByTheirIds() {
    Run run =
        run("--demo", "--compare", TOWN_HALL, TOWN_HALL, "--session=latest", "--session=latest");

    assertThat(run.status()).isEqualTo(Exit.SAME);
    assertThat(run.out()).contains("--- session st-4WkQ7Zt2bXn9L of " + TOWN_HALL);
  }

  @Test
  void participantsOfTwoSessionsAreMatchedByTheirUsers() {
    sessions(
        "{\"sessionId\":\"one\",\"endTime\":\"2026-01-01T00:00:00Z\"},{\"sessionId\":\"two\"}");
    participants("one", "{\"participantId\":\"p1\",\"userId\":\"anna\",\"published\":true}");
    participants(
        "two",
        "{\"participantId\":\"p2\",\"userId\":\"ben\"},"
            + "{\"participantId\":\"p3\",\"userId\":\"anna\",\"published\":false}");

    Run run =
        run(
            "--demo",
            "--compare",
            ARN + "A",
            ARN + "A",
            "--session=one",
            "--session=two",
            endpoint());

    assertThat(run.status()).isEqualTo(Exit.DIFFERENT);
    assertThat(run.out())
        .contains(
            """
            session.endTime
              - "2026-01-01T00:00:00Z"
              + (not set: still open)
            """,
            """
            participants[?userId=='ben']
              - (not in the list)
              + {"userId":"ben","participantId":"p2"}
            """,
            """
            participants[?userId=='anna'].published
              - true
              + false
            """)
        .endsWith("\n5 differences\n");
  }

  @Test
  void aSessionThatIsNotListedCannotBeRead() {
    sessions("{\"sessionId\":\"one\"}");
    participants("one", "");

    Run run =
        run(
            "--demo",
            "--compare",
            ARN + "A",
            ARN + "A",
            "--session=one",
            "--session=two",
            endpoint());

    assertThat(run.status()).isEqualTo(Exit.UNREADABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("The session “two” isn't in AWS's list for this stage.\n");
  }

  private void stage(String id, String members) {
    server.stubFor(
        post(urlEqualTo("/GetStage"))
            .withRequestBody(containing("stage/" + id + "\""))
            .willReturn(aResponse().withBody("{\"stage\":{" + members + "}}")));
  }

  private void sessions(String sessions) {
    server.stubFor(
        post(urlEqualTo("/ListStageSessions"))
            .willReturn(aResponse().withBody("{\"stageSessions\":[" + sessions + "]}")));
  }

  private void participants(String session, String participants) {
    server.stubFor(
        post(urlEqualTo("/ListParticipants"))
            .withRequestBody(containing("\"sessionId\":\"" + session + "\""))
            .willReturn(aResponse().withBody("{\"participants\":[" + participants + "]}")));
  }

  private String endpoint() {
    return "--endpoint-url=" + server.baseUrl();
  }

  private Run run(String... arguments) {
    return Run.of(home, Map.of(), arguments);
  }
}
