package dev.stageinspector.aws.profiles;

import dev.stageinspector.store.OrdinaryFile;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lines of a file that a person wrote, of which not every byte need be text. Bytes that are not
 * UTF-8 come out as U+FFFD.
 */
final class TextFile {

  /** Some thousand times what 300 profiles take. */
  static final int MOST_BYTES = 8 << 20;

  static final String EMPTY_DEVICE = "/dev/null";

  private final Path file;
  private final Consumer<Problem> problems;

  TextFile(Path file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The lines without their ends; none for a file that is missing or cannot be read. */
  List<String> lines() {
    try {
      byte[] bytes = OrdinaryFile.start(file, MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        problem("The file is too large: only its first 8 MiB are read.");
        bytes = Arrays.copyOf(bytes, MOST_BYTES);
      }
      return text(bytes).lines().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      if (!file.toString().equals(EMPTY_DEVICE)) {
        problem("This file can't be read: " + PrivateFileException.of(file, e).reason() + ".");
      }
    }
    return List.of();
  }

  /** Notepad writes a byte order mark, and a redirection of PowerShell writes UTF-16. */
  private String text(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    boolean littleEndian = startsWith(bytes, 0xFF, 0xFE);
    if (littleEndian || startsWith(bytes, 0xFE, 0xFF)) {
      problem("The file is in UTF-16; the AWS tools only read UTF-8.");
      return decode(bytes, 2, littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void problem(String reason) {
    problems.accept(new Problem(new FileLine(file, 0), reason));
  }
}
