package dev.stageinspector.aws.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param key the system's own name of the file, if it has one: a file that was replaced has another
 * @param size in bytes
 * @param modified when it was last written
 */
public record FileStamp(@Nullable Object key, long size, Instant modified) {

  /** The state of a file; empty if it is not there, or not to be seen. */
  public static Optional<FileStamp> of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new FileStamp(
              attributes.fileKey(), attributes.size(), attributes.lastModifiedTime().toInstant()));
    } catch (IOException e) {
      return Optional.empty(); // either way there is nothing to read
    }
  }
}
