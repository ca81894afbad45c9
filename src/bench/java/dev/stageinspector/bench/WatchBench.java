package dev.stageinspector.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.stageinspector.aws.http.ApiHttpClient;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import dev.stageinspector.ui.WatchContext;
import dev.stageinspector.ui.kit.Alarm;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * What the window costs with 20 watched tabs, asked every 5 seconds from an endpoint in another
 * process; then what the beats of eight hours leave in memory.
 */
public final class WatchBench {

  private static final int TABS = 20;
  private static final int MEASURED = 60;

  /** Eight hours of one every five seconds. */
  private static final int BEATS = 8 * 3600 / 5;

  /** A change a minute. */
  private static final int BETWEEN_CHANGES = 12;

  private static final double CALLS_PER_SECOND = 1_000;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private WatchBench() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      memory();
    } else {
      processorTime();
    }
    Runtime.getRuntime().exit(0);
  }

  private static void processorTime() throws Exception {
    Process endpoint = DemoProcess.start();
    try (var lines = endpoint.inputReader(StandardCharsets.UTF_8)) {
      URI uri = URI.create(lines.readLine());
      AwsBasicCredentials keys =
          AwsBasicCredentials.create(DemoAccount.ACCESS_KEY_ID, DemoAccount.SECRET_ACCESS_KEY);
      Environment environment = Environment.ofProcess();
      Access access =
          new Access(
              keys,
              Optional.of(uri),
              new ApiHttpClient(
                  ProxyRules.of(environment),
                  new Trust(environment, Optional.empty()),
                  ApiHttpClient.TimeLimits.USUAL),
              Optional.empty());
      AwsIvs ivs = new AwsIvs(_ -> access, AwsIvs.Limits.DEFAULT, new CallBudget(CALLS_PER_SECOND));
      AtomicInteger calls = new AtomicInteger();
      BenchWindow window =
          BenchWindow.open(request -> {
            calls.incrementAndGet();
            return ivs.ask(request);
          });
      for (int tab = 1; tab <= TABS; tab++) {
        window.lookUp(
            "arn:aws:ivs:us-west-2:%s:stage/CrowdedStage%04d"
                .formatted(DemoAccount.ACCOUNT_ID, tab));
        window.watchAndOpenTab();
      }
      window.leaveFields();
      for (int round = 0; round < 4; round++) {
        int before = calls.get();
        long start = SYSTEM.getProcessCpuTime();
        Thread.sleep(Duration.ofSeconds(MEASURED));
        double share = (SYSTEM.getProcessCpuTime() - start) / (MEASURED * 1e9) * 100;
        System.out.printf(
            "watch: %d tabs, %d calls in %d s, %.2f %% of one core (goal 3), round %d%n",
            TABS, calls.get() - before, MEASURED, share, round);
      }
    } finally {
      endpoint.destroy();
    }
  }

  private static void memory() throws Exception {
    AtomicInteger beats = new AtomicInteger();
    AtomicInteger most = new AtomicInteger(240);
    Semaphore done = new Semaphore(0);
    Ivs ivs = request -> answer(request, beats.get() / BETWEEN_CHANGES);
    WatchContext watch =
        new WatchContext(
            ivs,
            _ -> 1,
            System::nanoTime,
            () ->
                new Alarm() {
                  @Override
                  public void set(Duration after, Runnable call) {
                    if (beats.incrementAndGet() < most.get()) {
                      Platform.runLater(call);
                    } else {
                      Platform.runLater(() -> {
                        next = call;
                        done.release();
                      });
                    }
                  }

                  @Override
                  public void stop() {}
                },
            (_, _) -> {});
    BenchWindow window = BenchWindow.open(ivs, watch);
    window.lookUp(DemoAccount.STAGES.getFirst().arn());
    window.watch();
    System.out.printf("heap: %.1f MB after 240 beats%n", after(done));
    for (int day = 1; day <= 4; day++) {
      most.set(day * BEATS);
      Platform.runLater(next);
      System.out.printf("heap: %.1f MB after %d%n", after(done), day * BEATS);
    }
  }

  /** What the watch would call next. */
  private static volatile Runnable next = () -> {};

  private static double after(Semaphore done) throws InterruptedException {
    done.acquire();
    // What was put off until the next frame is done by then.
    Thread.sleep(1_000);
    return Heap.used();
  }

  private static Answer answer(Request request, int change) {
    String body =
        "{\"stage\":{\"arn\":\"%s\",\"name\":\"a\",\"activeSessionId\":\"st-%d\"}}"
            .formatted(DemoAccount.STAGES.getFirst().arn(), change);
    try {
      return new Answer(
          request,
          PropertyReader.read(body, request.operation().catalogue()),
          body,
          Optional.empty(),
          Instant.now(),
          Duration.ofMillis(1),
          URI.create("http://127.0.0.1"));
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(e);
    }
  }
}
