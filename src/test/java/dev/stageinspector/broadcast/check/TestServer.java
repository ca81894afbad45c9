package dev.stageinspector.broadcast.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** A server on loopback that answers each request with what it is told to, or not at all. */
public final class TestServer implements AutoCloseable {

  /** Keeps the connection open and says nothing. */
  static final String SILENCE = "";

  private final ServerSocket socket;
  private final UnaryOperator<String> answer;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final boolean secure;

  private TestServer(ServerSocket socket, boolean secure, UnaryOperator<String> answer) {
    this.socket = socket;
    this.secure = secure;
    this.answer = answer;
    Thread.ofVirtual().start(this::accept);
  }

  /**
   * @param answer the answer to the head of a request
   */
  public static TestServer plain(UnaryOperator<String> answer) throws IOException {
    return new TestServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), false, answer);
  }

  public static TestServer secure(SSLContext context, UnaryOperator<String> answer)
      throws IOException {
    return new TestServer(
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
        true,
        answer);
  }

  /** The heads of the requests that came. */
  public List<String> requests() {
    return requests;
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Its address, by the name that its certificates are for. */
  public String url(String scheme) {
    return scheme + (secure ? "s" : "") + "://localhost:" + port();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket one : open) {
      one.close();
    }
  }

  private void accept() {
    while (true) {
      try {
        Socket client = socket.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try {
      Optional<String> head = head(client.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      requests.add(head.get());
      String said = answer.apply(head.get());
      if (!said.equals(SILENCE)) {
        client.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        client.close();
      }
    } catch (IOException gone) {
      // The other side is gone.
    }
  }

  private static Optional<String> head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      bytes.write(next);
    }
    return Optional.of(bytes.toString(StandardCharsets.US_ASCII));
  }
}
