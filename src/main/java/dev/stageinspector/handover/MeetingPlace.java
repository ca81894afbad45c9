package dev.stageinspector.handover;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.stageinspector.store.AppFolders;
import dev.stageinspector.store.LockFile;
import dev.stageinspector.store.PrivateMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where starts of the program meet: a folder of their own beside what the program remembers. That
 * the folder belongs only to the user is what keeps others from the socket.
 *
 * @param folder the folder, which need not exist yet
 */
public record MeetingPlace(Path folder) {

  /** In bytes. The systems allow from 104 to 108 for the path of a socket. */
  private static final int LONGEST_PATH = 100;

  public static MeetingPlace of(AppFolders folders) {
    return new MeetingPlace(folders.state().toAbsolutePath().resolve("window"));
  }

  Path socket() {
    return folder.resolve("socket");
  }

  private Path lock() {
    return folder.resolve("lock");
  }

  /** Whether a socket can have this path. */
  boolean isPossible() {
    return socket().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
  }

  /**
   * Whether there is a socket to trust. In a folder that was open to others, it may be theirs; once
   * the folder is private, nobody can replace it.
   *
   * @throws IOException the folder isn't the user's
   */
  boolean hasSocket() throws IOException {
    makePrivate();
    try {
      return Files.getOwner(socket(), NOFOLLOW_LINKS).equals(Files.getOwner(folder));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether a program took its turn so recently that its window may still be opening. */
  boolean isTurnYounger(Duration age) throws IOException {
    Instant taken = Files.getLastModifiedTime(lock(), NOFOLLOW_LINKS).toInstant();
    return taken.plus(age).isAfter(Instant.now());
  }

  /**
   * Takes the right to be the program that other starts hand over to, unless one has it.
   *
   * @throws IOException there can be none here: the folder can't be used, or knows no locks
   */
  Optional<Turn> tryTurn() throws IOException {
    makePrivate();
    FileChannel channel = LockFile.open(lock());
    try {
      if (channel.tryLock() != null) {
        // By this channel: closing another one of the same file would give the lock back (POSIX).
        channel.write(ByteBuffer.allocate(1), 0);
        return Optional.of(new Turn(socket(), channel));
      }
    } catch (OverlappingFileLockException e) {
      // Held in this process.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  private void makePrivate() throws IOException {
    Files.createDirectories(folder, PrivateMode.FOLDER.at(folder));
    if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(folder.toString());
    }
    PrivateMode.FOLDER.set(folder);
  }
}
