package dev.stageinspector.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to change the files in a folder. One thread of one running program holds it at a time.
 * It is a lock on a separate file, because the files themselves are replaced. The system releases
 * it if a process dies. A thread can't take it twice.
 */
final class FolderLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

  private static final String NAME = ".lock";

  /** Far longer than a write takes, and still acceptable to someone closing a window. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(10);

  /** A file lock belongs to the whole process, so the threads take turns here. */
  private static final ReentrantLock PROCESS = new ReentrantLock();

  private final FileChannel channel;
  private final boolean exclusive;

  private FolderLock(FileChannel channel, boolean exclusive) {
    this.channel = channel;
    this.exclusive = exclusive;
  }

  /**
   * Waits until no other window has it.
   *
   * @param folder one that exists
   * @throws IOException the folder cannot be written to, or another window keeps it for seconds
   */
  static FolderLock of(Path folder) throws IOException {
    PROCESS.lock();
    try {
      FileChannel channel = LockFile.open(folder.resolve(NAME));
      try {
        return new FolderLock(channel, locked(channel));
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      PROCESS.unlock();
      throw e;
    }
  }

  /** False on a file system without locks, such as some network folders. Windows may race there. */
  boolean exclusive() {
    return exclusive;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("Closing {} in vain; the lock goes with the process", NAME, e);
    } finally {
      PROCESS.unlock();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      try {
        if (channel.tryLock() != null) {
          return true;
        }
      } catch (ClosedChannelException e) {
        throw e;
      } catch (IOException withoutLocks) {
        return false;
      }
      pause();
    }
    throw new IOException("another Stage Inspector window has it locked");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
  }
}
