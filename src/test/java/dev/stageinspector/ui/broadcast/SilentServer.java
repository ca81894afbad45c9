package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.broadcast.check.ConnectionCheck;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A server on loopback that never answers, and a check of the way to it that has patience. */
final class SilentServer implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final ConnectionCheck check;

  SilentServer(Path home) throws IOException {
    Environment environment = new Environment(Map.of(), home, Environment.OperatingSystem.LINUX);
    check =
        new ConnectionCheck(
            ProxyRules.of(environment),
            new Trust(environment, Optional.empty()),
            Duration.ofSeconds(60));
  }

  Target target() {
    URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
    return new Target("Silent server", Target.Kind.WHIP, address);
  }

  /** Who has come to the server; waits for somebody. */
  Socket accept() throws IOException {
    return server.accept();
  }

  ConnectionCheck check() {
    return check;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
