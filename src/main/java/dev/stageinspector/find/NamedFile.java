package dev.stageinspector.find;

import dev.stageinspector.ivs.ProfileChoice;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads the name of a snapshot's file out of a text, as file managers and shells copy it. */
final class NamedFile {

  private static final int LONGEST = 4096;

  private NamedFile() {}

  /** The file that the text names, whether it is there or not. */
  static Optional<Path> in(String text) {
    String name = unquoted(text.strip());
    if (name.length() > LONGEST
        || name.contains("\n")
        || !name.toLowerCase(Locale.ROOT).endsWith(ProfileChoice.Saved.EXTENSION)) {
      return Optional.empty();
    }
    try {
      return Optional.of(name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
