package dev.stageinspector.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A private file that is only there to be locked. */
public final class LockFile {

  private LockFile() {}

  /**
   * Opens it, and makes it if it is not there. It is not locked yet.
   *
   * @throws IOException it can't be opened, or is not an ordinary file
   */
  public static FileChannel open(Path file) throws IOException {
    if (Files.exists(file, NOFOLLOW_LINKS) && !Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      throw new IOException(file + " is not an ordinary file"); // a pipe would block
    }
    return FileChannel.open(file, Set.of(CREATE, WRITE, NOFOLLOW_LINKS), PrivateMode.FILE.at(file));
  }
}
