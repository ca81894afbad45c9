package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.demo.DemoEndpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot that is saved in the terminal answers there as the service did. */
class SaveTest {

  private static final String HALL = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

  @TempDir private static Path folder;

  /** One account for all: its times are those of its start. */
  private static DemoEndpoint demo;

  @BeforeAll
  static void start() throws Exception {
    demo = DemoEndpoint.start(0);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--show sessions",
        "--show participants --session st-het47C7RXDEao",
        "--show timeline --session st-het47C7RXDEao",
        "--show compositions",
        "--show diagnosis --question drops --publisher user:gita.rao --session st-het47C7RXDEao",
        "--show diagnosis --question no-video --viewer user:olga --publisher user:anna.keller"
            + " --session st-het47C7RXDEao",
        "--show diagnosis --question who-was-there --at 14:05 --session st-het47C7RXDEao",
        "--show diagnosis --question no-recording --publisher user:ben.okafor --session"
            + " st-het47C7RXDEao",
        "--show diagnosis --question live-now"
      })
  void whatIsPrintedFromTheSnapshotIsWhatTheServiceAnswered(String show) throws Exception {
    Path file = folder.resolve("a.stage.json");
    Run live = demo(show, "--arn", HALL, "--print", "json");

    Run saved = demo(show, "--arn", HALL, "--save", file.toString());
    Run again = run(show, "--arn", file.toString(), "--print", "json");

    assertThat(saved.out()).isEmpty();
    assertThat(saved.err()).contains("Saved " + file + " (");
    assertThat(saved.status()).isZero();
    assertThat(again.out()).isEqualTo(live.out());
    assertThat(again.err()).doesNotContain("snapshot");
    assertThat(again.status()).isZero();
  }

  @Test
  void fileNeedsNoOption() throws Exception {
    Path file = folder.resolve("b.stage.json");
    demo("", "--arn", HALL, "--save", file.toString());

    assertThat(run("", file.toString(), "--print", "text").out()).contains("friday-town-hall");
  }

  @Test
  void whatItLacksIsToldAndFails() throws Exception {
    Path file = folder.resolve("c.stage.json");
    demo("", "--arn", HALL, "--save", file.toString());

    Run run = run("--show sessions", file.toString(), "--print", "json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("The snapshot doesn't hold the sessions.");
  }

  @Test
  void damagedFileIsOneSentence() throws Exception {
    Path file = Files.writeString(folder.resolve("d.stage.json"), "{");

    Run run = run("", file.toString(), "--print", "json");

    assertThat(run)
        .isEqualTo(
            new Run(1, "", "Can't open d.stage.json: it isn't a Stage Inspector snapshot.\n"));
  }

  @Test
  void stageThatIsntThereIsNotSaved() throws Exception {
    Path file = folder.resolve("e.stage.json");

    Run run = demo("", "--arn", HALL + "x", "--save", file.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void whatCantBeSavedIsTold() throws Exception {
    Run inFile =
        demo(
            "",
            "--arn",
            HALL,
            "--save",
            Files.createTempFile(folder, "f", "").resolve("x").toString());
    assertThat(inFile.status()).isEqualTo(1);
    assertThat(inFile.err()).contains("Can't save x: ");
  }

  /** Killed at any moment, whoever saves leaves a whole file, be it the old or the new one. */
  @Test
  void killedWhileSavingLeavesTheOldFileWhole() throws Exception {
    Path file = folder.resolve("g.stage.json");
    demo("", "--arn", HALL, "--save", file.toString());
    String before = Files.readString(file);
    for (int wait = 0; wait < 4; wait++) {
      try (ChildProgram _ =
          ChildProgram.start(
              folder, Map.of(), "--demo", "--arn", HALL, "--save", file.toString())) {
        Thread.sleep(300L + 250L * wait);
      }
      String now = Files.readString(file);
      assertThat(now.startsWith(before.substring(0, 60)) && now.endsWith("}\n")).isTrue();
      assertThat(run("", file.toString(), "--print", "json").status()).isZero();
    }
  }

  private static Run demo(String show, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(List.of("--demo", "--endpoint-url", demo.uri().toString()));
    return run(show, all.toArray(String[]::new));
  }

  private static Run run(String show, String... more) {
    List<String> all = new ArrayList<>(show.isEmpty() ? List.of() : List.of(show.split(" ")));
    all.addAll(List.of(more));
    return Run.of(folder, Map.of(), all.toArray(String[]::new));
  }
}
