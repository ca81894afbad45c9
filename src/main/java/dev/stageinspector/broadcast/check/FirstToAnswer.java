package dev.stageinspector.broadcast.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the first of several addresses that answers, as browsers and encoders do: while one
 * is silent the next is tried as well (RFC 8305, "Happy Eyeballs", section 5).
 */
final class FirstToAnswer {

  /** The delay that RFC 8305 recommends between two attempts. */
  private static final Duration BETWEEN = Duration.ofMillis(250);

  /**
   * A connection.
   *
   * @param socket the connection; whoever gets it closes it
   * @param address where it leads to
   * @param silent the addresses that were tried earlier and have not answered, or refused
   */
  record Reached(Socket socket, InetSocketAddress address, List<InetSocketAddress> silent) {}

  private record Outcome(InetSocketAddress address, @Nullable IOException failure) {}

  private final List<InetSocketAddress> addresses;
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private final Map<InetSocketAddress, Socket> tried = new HashMap<>();

  private final Supplier<Socket> sockets;

  private FirstToAnswer(List<InetSocketAddress> addresses, Supplier<Socket> sockets) {
    this.addresses = addresses;
    this.sockets = sockets;
  }

  /**
   * Waits without a limit of its own: an interrupt ends it.
   *
   * @param addresses at least one, in the order in which they are tried
   * @throws IOException if none of them takes the connection; the reason of the last
   * @throws InterruptedException if the thread was interrupted
   */
  static Reached of(List<InetSocketAddress> addresses) throws IOException, InterruptedException {
    return of(addresses, Socket::new);
  }

  static Reached of(List<InetSocketAddress> addresses, Supplier<Socket> sockets)
      throws IOException, InterruptedException {
    FirstToAnswer attempts = new FirstToAnswer(addresses.stream().distinct().toList(), sockets);
    try {
      return attempts.reached();
    } finally {
      attempts.closeAll();
    }
  }

  private Reached reached() throws IOException, InterruptedException {
    int next = 0;
    int failed = 0;
    IOException last = new CheckFailedException("There is no address to connect to.");
    while (failed < addresses.size()) {
      if (next < addresses.size()) {
        begin(addresses.get(next));
        next++;
      }
      Outcome outcome =
          next < addresses.size()
              ? outcomes.poll(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)
              : outcomes.take();
      if (outcome == null) {
        continue;
      }
      if (outcome.failure() == null) {
        return won(outcome.address());
      }
      last = outcome.failure();
      failed++;
    }
    throw last;
  }

  /** A virtual thread that blocks in a connect goes on when its socket is closed. */
  private void begin(InetSocketAddress address) {
    Socket socket = sockets.get();
    tried.put(address, socket);
    Thread.ofVirtual()
        .name("way")
        .start(() -> {
          try {
            socket.connect(address);
            outcomes.add(new Outcome(address, null));
          } catch (IOException e) {
            outcomes.add(new Outcome(address, e));
          } catch (RuntimeException e) { // an address that no socket takes
            outcomes.add(new Outcome(address, (IOException) new ConnectException().initCause(e)));
          }
        });
  }

  private Reached won(InetSocketAddress address) {
    Socket socket = tried.remove(address);
    if (socket == null) {
      throw new IllegalStateException("an address that was not tried has answered");
    }
    List<InetSocketAddress> earlier = addresses.subList(0, addresses.indexOf(address));
    return new Reached(socket, address, new ArrayList<>(earlier));
  }

  private void closeAll() {
    tried.values().forEach(ServerCheck::close);
  }
}
