package dev.stageinspector.ui;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.transport.ProxyRules;
import dev.stageinspector.transport.Trust;
import dev.stageinspector.way.Target;
import dev.stageinspector.way.WayCheck;
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
final class SilentWay implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final WayCheck check;

  SilentWay(Path home) throws IOException {
    Environment environment = new Environment(Map.of(), home, Environment.OperatingSystem.LINUX);
    check =
        new WayCheck(
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

  WayCheck check() {
    return check;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
