package dev.stageinspector.store;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.UserPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The one way in which the program reads files that somebody else wrote or named: only ordinary
 * files, and never more than a limit. A pipe would block for ever, and a device may never end. A
 * link is followed, since tokens and certificates are often links.
 */
public final class OrdinaryFile {

  private OrdinaryFile() {}

  /**
   * All bytes of a file.
   *
   * @param most how many there may be
   * @throws java.nio.file.NoSuchFileException if it does not exist
   * @throws PrivateFileException if it is not an ordinary file, or larger
   * @throws IOException if it cannot be read
   */
  public static byte[] bytes(Path file, int most) throws IOException {
    byte[] bytes = start(file, most + 1);
    if (bytes.length > most) {
      throw new PrivateFileException(file, "it is too large");
    }
    return bytes;
  }

  /** The same as text; it has to be UTF-8. */
  public static String text(Path file, int most) throws IOException {
    // A decoder, since new String() would put question marks where the bytes are not text.
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes(file, most)))
        .toString();
  }

  /** The bytes of a file whose path somebody wrote; whatever is wrong with it is told in words. */
  public static byte[] bytes(String file, Environment environment, int most)
      throws PrivateFileException {
    return told(file, environment, path -> bytes(path, most));
  }

  /** The same as text. */
  public static String text(String file, Environment environment, int most)
      throws PrivateFileException {
    return told(file, environment, path -> text(path, most));
  }

  private interface Reading<T> {
    T read(Path path) throws IOException;
  }

  private static <T> T told(String file, Environment environment, Reading<T> reading)
      throws PrivateFileException {
    Path path;
    try {
      path = UserPath.of(file, environment);
    } catch (InvalidPathException e) {
      throw new PrivateFileException(Path.of(""), "it is not a path");
    }
    try {
      return reading.read(path);
    } catch (IOException e) {
      throw PrivateFileException.of(path, e);
    }
  }

  /** The first bytes of a file, at most so many. */
  public static byte[] start(Path file, int most) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new PrivateFileException(
          file, attributes.isDirectory() ? "it is a folder" : "it is not an ordinary file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(most);
    }
  }
}
