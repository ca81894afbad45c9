package dev.stageinspector.bench;

import dev.stageinspector.aws.http.ApiHttpClient;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.Trust;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.demo.DemoEndpoint;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.platform.Environment;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/**
 * From Enter to the painted answer against the bare SDK call, in turn, on an endpoint that answers
 * at once; then what eight hours of a refresh every ten seconds leave in memory.
 */
public final class LookupBench {

  private static final int WARM_UP = 200;
  private static final int MEASURED = 200;

  /** Eight hours of one every ten seconds. */
  private static final int LOOKUPS = 8 * 3600 / 10;

  private static final String ARN = DemoAccount.STAGES.getFirst().arn();

  private static final double CALLS_PER_SECOND = 1_000_000;

  private LookupBench() {}

  public static void main(String[] args) throws Exception {
    AwsBasicCredentials keys =
        AwsBasicCredentials.create(DemoAccount.ACCESS_KEY_ID, DemoAccount.SECRET_ACCESS_KEY);
    try (DemoEndpoint endpoint = DemoEndpoint.start(0);
        IvsRealTimeClient bare =
            IvsRealTimeClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint.uri())
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .build()) {
      Access access = new Access(keys, Optional.of(endpoint.uri()), http(), Optional.empty());
      // The program's own limit on calls would be all that is measured.
      AwsIvs ivs = new AwsIvs(_ -> access, AwsIvs.Limits.DEFAULT, new CallBudget(CALLS_PER_SECOND));
      BenchWindow window = BenchWindow.open(ivs);
      latency(window, bare);
      memory(window);
    }
    Runtime.getRuntime().exit(0);
  }

  private static void latency(BenchWindow window, IvsRealTimeClient bare)
      throws InterruptedException {
    long[] sdk = new long[MEASURED];
    long[] painted = new long[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      long start = System.nanoTime();
      bare.getStage(request -> request.arn(ARN));
      long sdkTook = System.nanoTime() - start;
      long paintedTook = window.lookUp(ARN);
      if (i >= 0) {
        sdk[i] = sdkTook;
        painted[i] = paintedTook;
      }
    }
    double over = Median.milliseconds(painted) - Median.milliseconds(sdk);
    System.out.printf(
        "look-up: bare SDK call %.1f ms, Enter to painted answer %.1f ms, over it %.1f ms (goal"
            + " 17), medians of %d%n",
        Median.milliseconds(sdk), Median.milliseconds(painted), over, MEASURED);
  }

  private static void memory(BenchWindow window) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      window.lookUp(ARN);
    }
    double before = Heap.used();
    for (int i = 100; i < LOOKUPS; i++) {
      window.lookUp(ARN);
    }
    double after = Heap.used();
    System.out.printf(
        "heap: %.1f MB after 100 look-ups, %.1f MB after %d, %+.1f MB (goal +5)%n",
        before, after, LOOKUPS, after - before);
  }

  private static SdkHttpClient http() {
    Environment environment = Environment.ofProcess();
    return new ApiHttpClient(
        ProxyRules.of(environment),
        new Trust(environment, Optional.empty()),
        ApiHttpClient.TimeLimits.USUAL);
  }
}
