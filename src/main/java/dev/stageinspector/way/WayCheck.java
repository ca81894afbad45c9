package dev.stageinspector.way;

import dev.stageinspector.transport.ProxyRules;
import dev.stageinspector.transport.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks the way to servers, step by step, through the proxy in force. */
public final class WayCheck {

  /** How long a step may take before it is given up. */
  public static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

  private final ProxyRules proxies;
  private final Trust trust;
  private final Duration limit;

  /**
   * @param limit how long each step may take
   */
  public WayCheck(ProxyRules proxies, Trust trust, Duration limit) {
    this.proxies = proxies;
    this.trust = trust;
    this.limit = limit;
  }

  /**
   * Checks the ways one after the other, on the calling thread.
   *
   * @param progress takes what is known so far, after each step
   * @throws InterruptedException if the thread was interrupted
   */
  public WayReport run(List<Target> targets, Consumer<WayReport> progress)
      throws InterruptedException {
    Instant started = Instant.now();
    List<WayReport.Way> ways = new ArrayList<>();
    for (Target target : targets) {
      List<Step> steps = new ArrayList<>();
      int place = ways.size();
      ways.add(new WayReport.Way(target, steps));
      new Walk(target, proxies, trust, limit)
          .run(step -> {
            steps.add(step);
            ways.set(place, new WayReport.Way(target, steps));
            progress.accept(new WayReport(started, ways));
          });
    }
    return new WayReport(started, ways);
  }
}
