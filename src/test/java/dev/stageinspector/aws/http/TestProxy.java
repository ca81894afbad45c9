package dev.stageinspector.aws.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on loopback: CONNECT and plain requests, all handed to one server whatever their host. It
 * keeps the heads that it was sent.
 */
final class TestProxy implements AutoCloseable {

  private final ServerSocket socket;
  private final int target;
  private final @Nullable String authorization;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  /** A proxy to a port of this machine that asks for a login, "user:password", if there is one. */
  TestProxy(int target, @Nullable String login) throws IOException {
    this.target = target;
    this.authorization =
        login == null
            ? null
            : "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> heads() {
    return heads;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (true) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      String head = head(client.getInputStream());
      heads.add(head);
      if (authorization != null
          && !head.replace("Proxy-authorization", "Proxy-Authorization").contains(authorization)) {
        client
            .getOutputStream()
            .write(
                ascii(
                    "HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n"));
        return;
      }
      if (head.startsWith("CONNECT ")) {
        client.getOutputStream().write(ascii("HTTP/1.1 200 OK\r\n\r\n"));
      } else {
        server.getOutputStream().write(ascii(head));
      }
      Thread.ofVirtual().start(() -> copy(client, server));
      copy(server, client);
    } catch (IOException e) {
      // the other side is gone
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
    } catch (IOException e) {
      // the other side is gone
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      bytes.write(next);
      text = bytes.toString(StandardCharsets.US_ASCII);
    }
    return text;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
