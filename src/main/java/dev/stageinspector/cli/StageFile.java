package dev.stageinspector.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells the name of a snapshot's file from everything else that names a stage. */
final class StageFile {

  /** A stage's name has neither of these in it, and an ARN no file is called. */
  private static final String SIGNS_OF_A_FILE = ".*[./\\\\].*";

  private StageFile() {}

  /** The file that a text names: any that is there, or whose name ends as that of a snapshot. */
  static Optional<Path> named(String text) {
    if (!text.matches(SIGNS_OF_A_FILE) || text.startsWith("file:")) {
      return Optional.empty();
    }
    try {
      Path file = Path.of(text);
      return text.toLowerCase(Locale.ROOT).endsWith(".json") || Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
