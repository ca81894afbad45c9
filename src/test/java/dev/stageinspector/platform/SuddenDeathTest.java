package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a file when its writer is killed, or when the disk takes no more. */
class SuddenDeathTest {

  private static final int LENGTH = PrivateFile.LARGEST;

  @TempDir private Path folder;

  /** Writes one text of one letter after the other, for ever. */
  static final class Restless {
    private Restless() {}

    public static void main(String[] arguments) throws PrivateFileException {
      PrivateFile file = new PrivateFile(Path.of(arguments[0]));
      for (int round = 0; ; round++) {
        file.write(text((char) ('a' + round % 26)));
        System.out.println("a text is written");
      }
    }
  }

  /** Tries to write one text and prints why it could not. */
  static final class Hopeful {
    private Hopeful() {}

    public static void main(String[] arguments) {
      try {
        new PrivateFile(Path.of(arguments[0])).write(text('n'));
        System.out.println("It could");
      } catch (PrivateFileException e) {
        System.out.println(e.reason());
      }
    }
  }

  @Test
  @Timeout(60)
  void killedWriterLeavesAWholeTextAndTheNextOneCleansUp() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("notes.json"));
    for (int kill = 0; kill < 3; kill++) {
      try (Child child = Child.of(Restless.class, file.path().toString())) {
        assertThat(child.line()).isEqualTo("a text is written");
        awaitTheNextInTheMaking();
      }
      String text = file.read().orElseThrow();
      assertThat(text).isEqualTo(text(text.charAt(0)));
    }
    file.write("whole");
    assertThat(file.read()).contains("whole");
    assertThat(names()).containsExactly(".lock", "notes.json");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fullDiskLeavesTheOldTextAndNoTemporaryFile() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("notes.json"));
    file.write(text('o'));
    try (Child child = Child.withSmallDisk(64, Hopeful.class, file.path().toString())) {
      assertThat(child.lines()).containsExactly("the file can't grow any larger");
    }
    assertThat(file.read()).contains(text('o'));
    assertThat(names()).containsExactly(".lock", "notes.json");
  }

  private void awaitTheNextInTheMaking() throws IOException {
    while (names().stream().noneMatch(name -> name.endsWith(".tmp"))) {
      Thread.onSpinWait();
    }
  }

  private static String text(char letter) {
    return String.valueOf(letter).repeat(LENGTH);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
