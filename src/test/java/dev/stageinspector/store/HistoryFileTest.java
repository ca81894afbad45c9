package dev.stageinspector.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stageinspector.platform.Child;
import dev.stageinspector.store.JsonFile.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path temporary;
  private Path folder;
  private Path json;

  @BeforeEach
  void nameTheFile() {
    folder = temporary.resolve("state");
    json = folder.resolve("history.json");
  }

  @Test
  void whatWasVisitedIsThereAtTheNextStart() {
    HistoryFile first = file();
    first.visited(visit("a"));
    first.visited(visit("b"));
    Kept<History> kept = first.change(history -> history.pinned(visit("a").arn()));
    assertThat(kept.problem()).isEmpty();
    assertThat(file().load()).isEqualTo(kept);
    assertThat(names()).containsExactly(".lock", "history.json");
  }

  @Test
  void fileHoldsTheNamedMembersAndNothingElse() throws IOException {
    file()
        .visited(
            new Visit(
                "arn:aws:ivs:us-east-1:123456789012:stage/a",
                "A",
                "work",
                NOON,
                LastState.LIVE,
                true));
    assertThat(json)
        .hasContent(
            """
            {
                "version": 1,
                "visits": [
                    {
                        "arn": "arn:aws:ivs:us-east-1:123456789012:stage/a",
                        "name": "A",
                        "profile": "work",
                        "when": "2026-03-01T12:00:00Z",
                        "state": "live",
                        "pinned": true
                    }
                ]
            }
            """);
  }

  @Test
  void nothingIsWrittenAtStartOrByWhatChangesNothing() {
    HistoryFile file = file();
    assertThat(file.load()).isEqualTo(new Kept<>(History.EMPTY, Optional.empty()));
    assertThat(temporary).isEmptyDirectory();
    file.change(History::cleared);
    assertThat(json).doesNotExist();
  }

  @Test
  void turnedOffItRecordsNothingAndForgetsNothing() throws IOException {
    file().visited(visit("a"));
    String before = Files.readString(json);
    AtomicBoolean recording = new AtomicBoolean(false);
    HistoryFile file = new HistoryFile(folders(), recording::get);
    file.load();
    assertThat(file.visited(visit("b")).value().visits()).containsExactly(visit("a"));
    assertThat(json).hasContent(before);
    file.change(History::cleared);
    assertThat(file().load().value()).isEqualTo(History.EMPTY);
    recording.set(true);
    assertThat(file.visited(visit("b")).value().visits()).containsExactly(visit("b"));
  }

  @Test
  void turnedOffFromTheStartItMakesNoFile() {
    new HistoryFile(folders(), () -> false).visited(visit("a"));
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void twoWindowsKeepEachOthersVisits() {
    HistoryFile one = file();
    HistoryFile other = file();
    one.load();
    other.load();
    one.visited(visit("a"));
    other.visited(visit("b"));
    Kept<History> kept = one.change(history -> history.pinned(visit("b").arn()));
    assertThat(kept.value().visits())
        .extracting(Visit::name, Visit::pinned)
        .containsExactly(tuple("b", true), tuple("a", false));
  }

  @Test
  void twoProcessesAndManyThreadsLoseNothing() throws Exception {
    List<Callable<Void>> writers =
        IntStream.range(0, 10)
            .<Callable<Void>>mapToObj(number -> () -> visits("t" + number, 3))
            .toList();
    try (Child one = Child.of(Visitor.class, folder.toString(), "one", "10");
        Child other = Child.of(Visitor.class, folder.toString(), "other", "10");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      one.line();
      other.line();
      for (Future<Void> writer : threads.invokeAll(writers)) {
        writer.get();
      }
      assertThat(one.lines()).containsExactly("no problem");
      assertThat(other.lines()).containsExactly("no problem");
    }
    assertThat(file().load().value().visits()).hasSize(50);
  }

  /** Visits stages in a process of its own and prints what went wrong. */
  static final class Visitor {
    private Visitor() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      HistoryFile file = new HistoryFile(new AppFolders(folder, folder), () -> true);
      System.out.println("started");
      String problem = "no problem";
      for (int number = 0; number < Integer.parseInt(arguments[2]); number++) {
        problem = file.visited(visit(arguments[1] + number)).problem().orElse(problem);
      }
      System.out.println(problem);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fullDiskLosesNothing() throws IOException {
    visits("a", 50);
    byte[] before = Files.readAllBytes(json);
    try (Child child = Child.withSmallDisk(8, Visitor.class, folder.toString(), "b", "2")) {
      assertThat(child.lines())
          .containsExactly(
              "started",
              "Couldn't save the history to " + json + ": the file can't grow any larger.");
    }
    assertThat(json).hasBinaryContent(before);
    assertThat(names()).containsExactly(".lock", "history.json");
  }

  @Test
  void whatCouldNotBeSavedIsKeptInMemoryAndSavedWithTheNext() throws IOException {
    HistoryFile file = file();
    Path inTheWay = Files.writeString(folder, "a file where the folder should be");
    Kept<History> kept = file.visited(visit("a"));
    assertThat(kept.problem())
        .contains("Couldn't save the history to " + json + ": " + folder + " is not a folder.");
    assertThat(kept.value().visits()).containsExactly(visit("a"));
    assertThat(file.current()).isEqualTo(kept.value());
    Files.delete(inTheWay);
    file().visited(visit("of another window"));
    assertThat(file.visited(visit("b")).problem()).isEmpty();
    assertThat(file().load().value().visits())
        .extracting(Visit::name)
        .containsExactly("b", "a", "of another window");
  }

  @Test
  void interruptedSaveIsMadeUpForByTheNext() {
    HistoryFile file = file();
    Thread.currentThread().interrupt();
    assertThat(file.visited(visit("a")).problem()).isPresent();
    assertThat(Thread.interrupted()).isTrue();
    file.visited(visit("b"));
    assertThat(file().load().value().visits()).extracting(Visit::name).containsExactly("b", "a");
  }

  @Test
  void fileCutAtAnyByteIsSetAsideWhole() throws IOException {
    visits("żółw\uD83D\uDC22", 2);
    byte[] whole = Files.readAllBytes(json);
    int end = new String(whole, UTF_8).stripTrailing().getBytes(UTF_8).length;
    for (int length = 1; length < end; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(json, cut);
      Kept<History> kept = file().load();
      Path aside = folder.resolve("history.json.unreadable-" + length);
      assertThat(kept.value()).isEqualTo(History.EMPTY);
      assertThat(kept.problem().orElseThrow())
          .startsWith("Couldn't read the history in " + json + ": it is not ")
          .endsWith(" It was set aside as " + aside.getFileName() + ".");
      assertThat(aside).hasBinaryContent(cut);
      assertThat(json).doesNotExist();
    }
  }

  @Test
  void fileCutBehindItsEndOrToNothingIsNoProblem() throws IOException {
    visits("a", 1);
    Files.writeString(json, Files.readString(json).stripTrailing());
    assertThat(file().load().value().visits()).hasSize(1);
    Files.writeString(json, "");
    assertThat(file().load()).isEqualTo(new Kept<>(History.EMPTY, Optional.empty()));
    assertThat(file().visited(visit("b")).problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "null",
        "7",
        "{} {}",
        "{\"visits\": {}}",
        "{\"visits\": \"many\"}",
        "{\"visits\": [NaN]}",
        "{\"visits\": [" + "1e" + "]}",
        "\0\0\0\0"
      })
  void whatIsNoHistoryIsSetAside(String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(json, content);
    HistoryFile file = file();
    assertThat(file.load().problem()).isPresent();
    assertThat(folder.resolve("history.json.unreadable-1")).hasContent(content);
    assertThat(file.visited(visit("a")).problem()).isEmpty();
    assertThat(file().load().value().visits()).containsExactly(visit("a"));
  }

  @Test
  void hostileFilesAreSetAside() throws IOException {
    Files.createDirectories(folder);
    List<String> hostile =
        List.of(
            "{\"visits\": [" + " ".repeat(10 << 20) + "]}",
            "{\"visits\": " + "[".repeat(100_000),
            "{\"a\": ".repeat(100_000),
            "{\"version\": 1" + "0".repeat(2_000_000) + "}",
            "{\"" + "n".repeat(1_000_000) + "\": 1}");
    for (String content : hostile) {
      Files.writeString(json, content);
      assertThat(file().load().problem()).isPresent();
      assertThat(json).doesNotExist();
    }
    assertThat(names()).hasSize(1 + hostile.size());
  }

  @Test
  void wrongTypesCostJustThatEntry() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        json,
        """
        {"version": "one", "visits": [
          5, null, [], "text", {},
          {"arn": 7, "when": "2026-03-01T12:00:00Z"},
          {"arn": "  ", "when": "2026-03-01T12:00:00Z"},
          {"arn": "no-time"},
          {"arn": "bad-time", "when": "yesterday"},
          {"arn": "far-time", "when": "+1000000000-12-31T23:59:59.999999999Z"},
          {"arn": "name", "when": "2026-03-01T12:00:00Z", "name": {}},
          {"arn": "profile", "when": "2026-03-01T12:00:00Z", "profile": null},
          {"arn": "pinned", "when": "2026-03-01T12:00:00Z", "pinned": "yes"},
          {"arn": "good", "when": "2026-03-01T12:00:00Z", "name": "\\u0000\\u202e\\ud800"}
        ]}
        """);
    HistoryFile file = file();
    Kept<History> kept = file.load();
    assertThat(kept.problem()).isEmpty();
    assertThat(kept.value().visits()).containsExactly(Visit.of("good", "\0\u202e\ud800", "", NOON));
    assertThat(file.visited(visit("a")).problem()).isEmpty();
    assertThat(file().load().value().visits()).hasSize(2);
  }

  @Test
  void whatANewerVersionWroteStays() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        json,
        """
        \uFEFF{"version": 7, "color": {"of": ["night", 1.50, 12345678901234567890, null]}, "visits": [
          {"arn": "x", "when": "2026-03-01T12:00:00Z", "note": "ask Ann", "rating": 5}
        ]}
        """);
    HistoryFile file = file();
    file.visited(visit("a"));
    file.change(history -> history.pinned("x"));
    assertThat(Files.readString(json))
        .contains("\"version\": 7")
        .containsPattern("\"of\": \\[\\s+\"night\",\\s+1.50,\\s+12345678901234567890,\\s+null\\s+]")
        .contains("\"note\": \"ask Ann\"")
        .contains("\"rating\": 5")
        .contains("\"pinned\": true");
    assertThat(file().load().value().visits()).hasSize(2);
  }

  @Test
  void fileThatBreaksLaterIsSetAsideAndWhatIsInMemoryStays() throws IOException {
    HistoryFile file = file();
    file.visited(visit("a"));
    Files.writeString(json, "scribble");
    Kept<History> kept = file.visited(visit("b"));
    assertThat(kept.problem().orElseThrow()).contains("set aside as history.json.unreadable-1");
    assertThat(kept.value().visits()).extracting(Visit::name).containsExactly("b", "a");
    assertThat(file().load().value()).isEqualTo(kept.value());
    assertThat(folder.resolve("history.json.unreadable-1")).hasContent("scribble");
  }

  @Test
  void folderInPlaceOfTheFileIsSetAsideWithAllThatIsInIt() throws IOException {
    Files.createDirectories(json.resolve("with/content"));
    assertThat(file().load().problem().orElseThrow()).contains("it is a folder");
    assertThat(folder.resolve("history.json.unreadable-1/with/content")).isDirectory();
  }

  @Test
  void fileThatCanNeitherBeReadNorSetAsideIsNeverOverwritten() throws IOException {
    Path lock = Files.createDirectories(folder.resolve(".lock")); // which nobody can take
    Files.writeString(json, "scribble");
    HistoryFile file = file();
    assertThat(file.load().problem())
        .contains("Couldn't read the history in " + json + ": it is not JSON (line 1).");
    Kept<History> kept = file.visited(visit("a"));
    assertThat(kept.problem())
        .contains(
            "Couldn't save the history to " + json + ": " + lock + " is not an ordinary file.");
    assertThat(kept.value().visits()).containsExactly(visit("a"));
    assertThat(json).hasContent("scribble");
  }

  private Void visits(String name, int count) {
    HistoryFile file = file();
    for (int number = 0; number < count; number++) {
      assertThat(file.visited(visit(name + number)).problem()).isEmpty();
    }
    return null;
  }

  private AppFolders folders() {
    return new AppFolders(temporary.resolve("config"), folder);
  }

  private HistoryFile file() {
    return new HistoryFile(folders(), () -> true);
  }

  private static Visit visit(String name) {
    return Visit.of("arn:aws:ivs:us-east-1:123456789012:stage/" + name, name, "work", NOON);
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
