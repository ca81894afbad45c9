package dev.stageinspector.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One text file of the program's own, in UTF-8, that only the user can read. It is always whole:
 * the old text stays until the new one is safely on the disk. A symbolic link is followed to read,
 * and never to write: it is replaced or set aside itself, so that nothing elsewhere is changed.
 *
 * @param path where it is, or will be
 */
public record PrivateFile(Path path) {

  /** In bytes. A larger file is not one of ours and is neither read nor written. */
  public static final int LARGEST = 4 << 20;

  private static final String TEMPORARY = ".tmp";

  /**
   * The text, or empty if there is no such file.
   *
   * @throws PrivateFileException if it exists but can't be read as text within the size limit
   */
  public Optional<String> read() throws PrivateFileException {
    try {
      return Optional.of(OrdinaryFile.text(path, LARGEST));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw PrivateFileException.of(path, e);
    }
  }

  /** Replaces the text. To change what is there, take a {@link #lock()}. */
  public void write(String text) throws PrivateFileException {
    try (Lock lock = lock()) {
      lock.write(text);
    }
  }

  /**
   * Replaces the text without taking a lock, and so without a lock file: for a file of other
   * programs, in a folder of theirs.
   */
  public void replace(String text) throws PrivateFileException {
    try {
      replacement().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw PrivateFileException.of(path, e);
    }
  }

  /**
   * Waits until no other window of the program changes a file in the folder; what is read, then
   * written within the turn loses nothing of theirs. Missing folders are made, only for the user;
   * those that exist stay as they are.
   *
   * @throws PrivateFileException the folder cannot be made or written to
   */
  public Lock lock() throws PrivateFileException {
    try {
      Replacement replacement = replacement();
      return new Lock(replacement, FolderLock.of(replacement.folder()));
    } catch (IOException e) {
      throw PrivateFileException.of(path, e);
    }
  }

  /** With its folder there. */
  private Replacement replacement() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new PrivateFileException(path, "it is not a file");
    }
    Files.createDirectories(folder, PrivateMode.FOLDER.at(folder));
    return new Replacement(path, folder);
  }

  /** The right to change the file, until it is closed. */
  public final class Lock implements AutoCloseable {

    private final Replacement replacement;
    private final FolderLock lock;

    private Lock(Replacement replacement, FolderLock lock) {
      this.replacement = replacement;
      this.lock = lock;
    }

    /**
     * Replaces the text.
     *
     * @throws PrivateFileException it could not; the old text is still there
     */
    public void write(String text) throws PrivateFileException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > LARGEST) {
        throw new PrivateFileException(path, "it would become too large");
      }
      try {
        removeLeftovers();
        replacement.write(bytes);
      } catch (IOException e) {
        throw PrivateFileException.of(path, e);
      }
    }

    /**
     * Moves the file out of the way, to a name beside it that nothing has, and returns that.
     *
     * @throws PrivateFileException it could not; the file is where it was
     */
    public Path setAside() throws PrivateFileException {
      try {
        return Files.move(path, freeName());
      } catch (IOException e) {
        throw PrivateFileException.of(path, e);
      }
    }

    @Override
    public void close() {
      lock.close();
    }

    private Path freeName() {
      return IntStream.iterate(1, number -> number + 1)
          .mapToObj(number -> path.resolveSibling(path.getFileName() + ".unreadable-" + number))
          .filter(name -> !Files.exists(name, LinkOption.NOFOLLOW_LINKS))
          .findFirst()
          .orElseThrow();
    }

    /**
     * Removes what a process left behind when it died during a write. The lock is held, so no other
     * process is writing.
     */
    private void removeLeftovers() throws IOException {
      if (!lock.exclusive()) {
        return;
      }
      try (DirectoryStream<Path> leftovers =
          Files.newDirectoryStream(
              replacement.folder(), file -> isLeftover(file.getFileName().toString()))) {
        for (Path leftover : leftovers) {
          Files.deleteIfExists(leftover);
        }
      }
    }

    private boolean isLeftover(String name) {
      return name.startsWith(replacement.prefix()) && name.endsWith(TEMPORARY);
    }
  }

  /** Writes the new text and moves it over the old one. */
  private record Replacement(Path target, Path folder) {

    void write(byte[] bytes) throws IOException {
      Path temporary =
          Files.createTempFile(folder, prefix(), TEMPORARY, PrivateMode.FILE.at(folder));
      try {
        try (FileChannel channel = FileChannel.open(temporary, WRITE)) {
          for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            channel.write(rest);
          }
          channel.force(true);
        }
        Files.move(temporary, target, ATOMIC_MOVE);
      } catch (IOException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
      flushFolder();
    }

    String prefix() {
      return "." + target.getFileName() + ".";
    }

    /** Makes the move last through a power cut. Not every system opens a folder: then it is its. */
    private void flushFolder() {
      try (FileChannel channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      } catch (IOException e) {
        return;
      }
    }
  }
}
