package dev.stageinspector.handover;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The right to be the program that other starts hand over to. One process at a time has it, until
 * it gives it back or dies.
 */
public final class Turn implements AutoCloseable {

  private final Path socket;
  private final FileChannel lock;

  Turn(Path socket, FileChannel lock) {
    this.socket = socket;
    this.lock = lock;
  }

  /**
   * Listens to other starts, in place of a dead process that left its socket behind. If that fails,
   * now or later, the turn is over: another start can have it.
   *
   * @throws IOException there can be no socket
   */
  public Listener listen(Listener.Handler handler) throws IOException {
    try {
      return Listener.open(socket, handler, this::close);
    } catch (IOException | UnsupportedOperationException e) {
      close();
      throw new IOException("There can be no socket", e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      return; // It goes with the process.
    }
  }
}
