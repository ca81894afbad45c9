package dev.stageinspector.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback that notes which hosts it should lead to, and leads to none. */
public final class ConnectTargets implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> targets = new CopyOnWriteArrayList<>();

  /** Starts it on a free port. */
  public ConnectTargets() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  /** What HTTPS_PROXY is set to. */
  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** The hosts with their ports, in the order of the requests. */
  public List<String> targets() {
    return targets;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (true) {
      try (Socket client = socket.accept()) {
        refuse(client);
      } catch (IOException e) {
        if (socket.isClosed()) {
          return;
        }
      }
    }
  }

  private void refuse(Socket client) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    targets.add(String.valueOf(reader.readLine()).replaceFirst("^CONNECT (\\S+) .*", "$1"));
    for (String line = reader.readLine(); line != null && !line.isEmpty(); ) {
      line = reader.readLine();
    }
    client
        .getOutputStream()
        .write(
            "HTTP/1.1 403 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
  }
}
