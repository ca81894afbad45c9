package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.cli.Exit;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happened in a stage, from the command line to the demo account. */
@Timeout(60)
class ShowSessionsTest {

  private static final String OLDEST = "--session=st-89nlxpLBBcuNV";

  @TempDir private Path home;

  @Test
  void theSessionsOfAStageThatIsNamed() {
    Run run = run("--show=sessions", "--print=csv", "--arn=friday-town-hall");

    assertThat(run.status()).isEqualTo(Exit.SHOWN);
    assertThat(run.out())
        .startsWith("startTime,endTime,sessionId\n")
        .contains(",,st-4WkQ7Zt2bXn9L\n", "2023-08-11T05:58:00.004Z,2023-08-12T06:01:00Z,");
    assertThat(run.err()).contains("Found arn:aws:ivs:", " (friday-town-hall, live)\n");
  }

  @Test
  void theAnswerToAQuestion() {
    Run json = run("--show=diagnosis", "--question=live-now", "--print=json");
    Run markdown = run("--show=diagnosis", "--question=live-now", "--print=markdown");

    assertThat(json.status()).isEqualTo(Exit.SHOWN);
    assertThat(json.out()).contains("\"code\": \"live\"", "\"level\": \"certain\"");
    assertThat(markdown.out()).startsWith("# Is it live now?\n\n- Stage: ");
  }

  @Test
  void everyoneAndAUserAndAParticipant() {
    assertThat(run("--show=participants", "--print=csv", OLDEST).out().lines())
        .extracting(line -> line.split(",", -1)[0])
        .containsExactly("userId", "lobby-camera", "lobby-screen");
    assertThat(run("--show=participants", "--print=csv", OLDEST, "--user=lobby-screen").out())
        .contains("lobby-screen")
        .doesNotContain("lobby-camera");
    assertThat(
            run("--show=participants", "--print=text", OLDEST, "--participant=FPyyG8SbFd47").out())
        .contains("userId: lobby-camera", "ispName: Example Studio Uplink");
  }

  @Test
  void theTimeLineOfThePublishersAndOfAViewer() {
    Run publishers = run("--show=timeline", "--print=text", OLDEST);
    Run viewer = run("--show=timeline", "--print=text", OLDEST, "--user=lobby-screen");

    assertThat(publishers.status()).isEqualTo(Exit.SHOWN);
    assertThat(publishers.out().lines())
        .hasSize(5)
        .first()
        .isEqualTo("2023-08-11T05:58:09Z lobby-camera (FPyyG8SbFd47) joined");
    assertThat(publishers.err()).isEqualTo("Using the demo account (--demo).\n");
    assertThat(viewer.out())
        .contains(
            "2023-08-11T05:59:01Z lobby-screen (5Xii2LDZ6e5y) subscribed to participant"
                + " FPyyG8SbFd47\n");
  }

  @Test
  void aSessionThatDoesNotExistIsNotASessionOfNobody() {
    Run unknown = run("--show=participants", "--print=json", "--session=st-0000000000000");
    Run empty = run("--show=participants", "--print=json", "--session=st-gCHcdfD34bw9i");

    assertThat(unknown.status()).isEqualTo(Exit.FAILED);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .endsWith("The session “st-0000000000000” isn't in AWS's list for this stage.\n");
    assertThat(empty.status()).isEqualTo(Exit.SHOWN);
    assertThat(empty.out()).isEqualTo("{\n    \"participants\": []\n}\n");
  }

  @Test
  void ofASessionThatDoesNotExistNothingElseIsSaid() {
    Run unlike = run("--show=participants", "--print=json", "--session=nope");

    assertThat(unlike.status()).isEqualTo(Exit.FAILED);
    assertThat(unlike.err())
        .as("not that AWS rejected the ID")
        .isEqualTo(
            "Using the demo account (--demo).\n"
                + "The session “nope” isn't in AWS's list for this stage.\n");
  }

  @Test
  void aParticipantThatDoesNotExistIsSaid() {
    Run run = run("--show=timeline", "--print=json", OLDEST, "--participant=nobody");

    assertThat(run.status()).isEqualTo(Exit.FAILED);
    assertThat(run.out()).isEqualTo("{\n    \"events\": []\n}\n");
    assertThat(run.err()).endsWith("No participant of this session has the ID “nobody”.\n");
  }

  @Test
  void ingestConfigurationsAreListedWithoutTheirStreamKeys() {
    String listed = run("--show=ingest-configurations", "--print=json").out();

    assertThat(listed)
        .contains("\"ingestConfigurations\": [", "\"arn\"")
        .doesNotContain("streamKey");
  }

  @Test
  void compositionsAndEncoderConfigurationsAreLists() {
    assertThat(run("--show=compositions", "--print=json").out()).contains("\"compositions\": [");
    assertThat(run("--show=encoder-configurations", "--print=csv").out())
        .contains("town-hall-720p");
  }

  private Run run(String... arguments) {
    return Run.of(
        home,
        Map.of(),
        Stream.concat(Stream.of("--demo", "--calls-per-second=1000"), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
