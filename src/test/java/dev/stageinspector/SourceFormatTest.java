package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source is as google-java-format leaves it. It runs here, on the JDK of the program, because
 * a Maven plugin runs on Maven's own JDK, whose parser may be too old for this source. {@code mvn
 * -q test-compile exec:exec@format} mends them.
 */
class SourceFormatTest {

  private static final Path SOURCES = Path.of("src");

  @Test
  void everySourceIsFormatted() throws IOException {
    assertThat(sources().filter(file -> !formatted(file).equals(read(file))).toList())
        .as("not formatted; mvn -q test-compile exec:exec@format mends them")
        .isEmpty();
  }

  /** Formats every source in place. */
  public static void main(String[] args) throws IOException {
    for (Path file : sources().toList()) {
      String formatted = formatted(file);
      if (!formatted.equals(read(file))) {
        Files.writeString(file, formatted);
      }
    }
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return List.copyOf(files.filter(file -> file.toString().endsWith(".java")).sorted().toList())
          .stream();
    }
  }

  private static String formatted(Path file) {
    try {
      String ordered = ImportOrderer.reorderImports(read(file), Style.GOOGLE);
      return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    } catch (FormatterException e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
