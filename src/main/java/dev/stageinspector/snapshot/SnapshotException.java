package dev.stageinspector.snapshot;

import java.io.Serial;
import java.nio.file.Path;

/** A snapshot that can't be read or written. The message is one sentence for the user. */
public final class SnapshotException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private SnapshotException(String sentence) {
    super(sentence);
  }

  /**
   * It can't be read.
   *
   * @param why a clause that can follow a colon
   */
  static SnapshotException unreadable(Path file, String why) {
    return new SnapshotException("Can't open " + name(file) + ": " + why + ".");
  }

  /**
   * It can't be written.
   *
   * @param why a clause that can follow a colon
   */
  static SnapshotException unwritable(Path file, String why) {
    return new SnapshotException("Can't save " + name(file) + ": " + why + ".");
  }

  /** What happened, in one sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
