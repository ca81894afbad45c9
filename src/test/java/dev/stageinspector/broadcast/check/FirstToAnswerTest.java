package dev.stageinspector.broadcast.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real connections; addresses differ by their ports, so that loopback is enough. */
@Timeout(30)
class FirstToAnswerTest {

  private final List<Socket> waiting = new ArrayList<>();
  private ServerSocket good;
  private ServerSocket silent;

  @BeforeEach
  void open() throws IOException {
    good = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    fill(silent);
  }

  @AfterEach
  void close() throws IOException {
    for (Socket one : waiting) {
      one.close();
    }
    good.close();
    silent.close();
  }

  @Test
  void theNextAddressIsTriedWhileTheFirstIsSilent() throws Exception {
    FirstToAnswer.Reached reached = FirstToAnswer.of(List.of(at(silent), at(good)));

    try (Socket socket = reached.socket()) {
      assertThat(socket.getPort()).isEqualTo(good.getLocalPort());
      assertThat(reached.silent()).containsExactly(at(silent));
    }
  }

  @Test
  void theNextAddressIsTriedWhenTheFirstRefuses() throws Exception {
    FirstToAnswer.Reached reached = FirstToAnswer.of(List.of(nobody(), at(good)));

    try (Socket socket = reached.socket()) {
      assertThat(socket.getPort()).isEqualTo(good.getLocalPort());
    }
  }

  @Test
  void theFirstIsTakenAndNoOtherIsTriedWhenItAnswers() throws Exception {
    try (ServerSocket second = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      FirstToAnswer.Reached reached = FirstToAnswer.of(List.of(at(good), at(second)));

      reached.socket().close();
      assertThat(reached.address()).isEqualTo(at(good));
      assertThat(reached.silent()).isEmpty();
      second.setSoTimeout(400);
      assertThatThrownBy(second::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void whenAllRefuseTheReasonIsTold() {
    assertThatThrownBy(() -> FirstToAnswer.of(List.of(nobody(), nobody())))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void anAddressThatASocketDoesNotTakeIsOneThatCannotBeReached() {
    Supplier<Socket> picky =
        () ->
            new Socket() {
              @Override
              public void connect(SocketAddress endpoint) {
                throw new IllegalArgumentException("not this one");
              }
            };

    assertThatThrownBy(() -> FirstToAnswer.of(List.of(at(good), nobody()), picky))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void anInterruptEndsTheWaitForAllOfThem() throws Exception {
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                outcome.complete(
                    new AssertionError(FirstToAnswer.of(List.of(at(silent), at(silent)))));
              } catch (IOException | InterruptedException e) {
                outcome.complete(e);
              }
            });

    thread.interrupt();

    assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  /** Takes every place in the queue of a server that accepts nobody: from then on it is silent. */
  private void fill(ServerSocket server) throws IOException {
    for (int i = 0; i < 20; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(at(server), 300);
      } catch (SocketTimeoutException full) {
        return;
      }
    }
    throw new AssertionError("the server is never silent");
  }

  private static InetSocketAddress nobody() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return at(free);
    }
  }

  private static InetSocketAddress at(ServerSocket server) {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }
}
