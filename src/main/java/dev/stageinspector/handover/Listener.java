package dev.stageinspector.handover;

import dev.stageinspector.store.PrivateMode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what other starts hand over, until it is closed. Its threads keep no process alive. */
public final class Listener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  /** For a whole conversation; nobody who starts the program waits longer. */
  private static final long LIMIT_MILLIS = 1_000;

  /** At the same time. Whoever comes beyond that is sent away, and comes again. */
  private static final int MOST_PEERS = 8;

  /** Decides what becomes of a message. */
  @FunctionalInterface
  public interface Handler {

    /**
     * Called on a thread of the listener.
     *
     * @return nothing if there is no window anymore; then another start may become the first
     * @throws IOException no start of the program would send this
     */
    Optional<Reply> take(Message message) throws IOException;
  }

  private final Path socket;
  private final ServerSocketChannel server;
  private final Handler handler;
  private final Runnable onFailure;
  private final Semaphore free = new Semaphore(MOST_PEERS);
  private final Set<String> complaints = ConcurrentHashMap.newKeySet();

  private Listener(Path socket, ServerSocketChannel server, Handler handler, Runnable onFailure) {
    this.socket = socket;
    this.server = server;
    this.handler = handler;
    this.onFailure = onFailure;
  }

  /**
   * Begins to listen.
   *
   * @param onFailure is called if it can't listen anymore, though nobody closed it
   * @throws IOException there can be no socket
   */
  static Listener open(Path socket, Handler handler, Runnable onFailure) throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    Listener listener = new Listener(socket, server, handler, onFailure);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      PrivateMode.FILE.set(socket);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    daemon(listener::accept);
    return listener;
  }

  /** Ends it, and removes the socket. */
  @Override
  public void close() {
    if (server.isOpen()) {
      try (server) {
        Files.deleteIfExists(socket);
      } catch (IOException e) {
        LOG.debug("The socket stays, and the next start removes it", e);
      }
    }
  }

  private void accept() {
    try {
      while (server.isOpen()) {
        SocketChannel peer = server.accept();
        if (free.tryAcquire()) {
          daemon(() -> serve(peer));
        } else {
          close(peer);
        }
      }
    } catch (IOException e) {
      if (server.isOpen()) {
        LOG.warn("Can't listen to other starts anymore", e);
      }
    } finally {
      if (server.isOpen()) {
        close();
        onFailure.run();
      }
    }
  }

  private void serve(SocketChannel peer) {
    // A blocking channel knows no time limit of its own.
    CompletableFuture.delayedExecutor(LIMIT_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
        .execute(() -> close(peer));
    try (peer) {
      Optional<Reply> reply = reply(peer);
      if (reply.isPresent()) {
        for (ByteBuffer line = reply.get().line(); line.hasRemaining(); ) {
          peer.write(line);
        }
      }
    } catch (IOException e) {
      LOG.debug("The other start is gone", e);
    } finally {
      free.release();
    }
  }

  private Optional<Reply> reply(SocketChannel peer) throws IOException {
    try {
      return handler.take(Message.read(peer));
    } catch (IOException e) {
      complain("Refused what another process sent, which isn't what a start of the program sends");
      return peer.isOpen() ? Optional.of(Reply.REFUSED) : Optional.empty();
    } catch (RuntimeException e) {
      complain("Refused another start because of a defect: " + e.getClass().getName());
      return Optional.of(Reply.REFUSED);
    }
  }

  /** Once, and without what was sent, which may be anything. */
  private void complain(String sentence) {
    if (complaints.add(sentence)) {
      LOG.warn(sentence);
    }
  }

  private static void close(SocketChannel peer) {
    try {
      peer.close();
    } catch (IOException e) {
      LOG.debug("Closing in vain", e);
    }
  }

  private static void daemon(Runnable work) {
    Thread.ofPlatform().daemon().name("handover").start(work);
  }
}
