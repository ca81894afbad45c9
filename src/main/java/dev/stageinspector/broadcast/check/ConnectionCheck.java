package dev.stageinspector.broadcast.check;

import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.broadcast.check.CheckReport.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks the way to servers, step by step, through the proxy in force. */
public final class ConnectionCheck {

  /** How long a step may take before it is given up. */
  public static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

  private final ProxyRules proxies;
  private final Trust trust;
  private final Duration limit;

  /**
   * @param limit how long each step may take
   */
  public ConnectionCheck(ProxyRules proxies, Trust trust, Duration limit) {
    this.proxies = proxies;
    this.trust = trust;
    this.limit = limit;
  }

  /**
   * Checks servers one after the other, on the calling thread.
   *
   * @param progress takes what is known so far: when a server is begun, and after each step
   * @throws InterruptedException if the thread was interrupted
   */
  public CheckReport run(List<Target> targets, Consumer<CheckReport> progress)
      throws InterruptedException {
    Instant started = Instant.now();
    List<Server> servers = new ArrayList<>(targets.stream().map(Server::of).toList());
    for (int i = 0; i < servers.size(); i++) {
      int place = i;
      if (servers.get(place).state() != Server.State.WAITING) {
        continue;
      }
      servers.set(place, servers.get(place).begun());
      progress.accept(new CheckReport(started, servers));
      new ServerCheck(targets.get(place), proxies, trust, limit)
          .run(step -> {
            servers.set(place, servers.get(place).with(step));
            progress.accept(new CheckReport(started, servers));
          });
      servers.set(place, servers.get(place).ended());
    }
    return new CheckReport(started, servers);
  }
}
