package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.store.OrdinaryFile;
import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A snapshot's file: UTF-8 JSON that a person can read. It is whole or not there: the old file
 * stays until the new one is safely on the disk.
 */
public record SnapshotFile(Path path) {

  /** In bytes: more than 25,000 participants with all of their events take. */
  static final int LARGEST = 96 << 20;

  private static final String TOO_LARGE = "it is larger than " + (LARGEST >> 20) + " MB";
  private static final int LONGEST_NAME = 60;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /**
   * A name for a new file, such as "friday-town-hall-20261127-140511.stage.json".
   *
   * @param stage what the stage is called
   */
  public static String name(String stage, Instant saved, ZoneId zone) {
    String plain = stage.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String brief = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return (brief.isEmpty() ? "stage" : brief)
        + "-"
        + STAMP.format(saved.atZone(zone))
        + ProfileChoice.Saved.EXTENSION;
  }

  /**
   * Reads it. Nothing in it is opened, run, or fetched.
   *
   * @throws SnapshotException if it is not a whole snapshot that this version can read
   */
  public Snapshot read() throws SnapshotException {
    String text;
    try {
      if (Files.size(path) > LARGEST) {
        throw SnapshotException.unreadable(path, TOO_LARGE);
      }
      text = OrdinaryFile.text(path, LARGEST);
    } catch (IOException e) {
      throw SnapshotException.unreadable(path, PrivateFileException.of(path, e).reason());
    }
    try {
      return SnapshotReader.read(text);
    } catch (SnapshotReader.FormatException e) {
      throw SnapshotException.unreadable(path, e.why());
    }
  }

  /**
   * Writes it; only the user can read the file.
   *
   * @throws SnapshotException if that is not possible; an old file is still there
   */
  public void write(Snapshot snapshot) throws SnapshotException {
    String text = SnapshotWriter.text(snapshot);
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw SnapshotException.unwritable(path, TOO_LARGE);
    }
    try {
      new PrivateFile(path).replace(text);
    } catch (PrivateFileException e) {
      throw SnapshotException.unwritable(path, e.reason());
    }
  }
}
