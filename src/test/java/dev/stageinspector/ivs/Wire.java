package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.http.HttpClients;
import dev.stageinspector.ivs.AwsIvs.Limits;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.platform.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.SdkHttpClient;

/** The real client of the SDK, pointed at a server on loopback, with credentials of no value. */
public final class Wire implements AutoCloseable {

  public static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
  public static final String SECRET = "planted/secret+key+that+nobody+may+see";
  public static final String TOKEN = "planted/session+token+that+nobody+may+see==";

  static final StageArn ARN = new StageArn("us-east-1", "123456789012", "AbCdEf123456");
  public static final StageQuery QUERY = new StageQuery(ARN, new ProfileChoice.Shared("work"));
  public static final Limits PATIENT = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(15));

  private final SdkHttpClient http =
      new HttpClients(
              new Environment(Map.of(), Path.of("/nowhere"), Environment.OperatingSystem.LINUX))
          .forProfile(Optional.empty());
  private final AwsIvs ivs;

  Wire(URI endpoint, Limits limits) {
    this(endpoint, limits, new CallBudget(1000));
  }

  Wire(URI endpoint, Limits limits, CallBudget budget) {
    Access access =
        new Access(
            AwsSessionCredentials.create(ACCESS_KEY, SECRET, TOKEN),
            Optional.of(endpoint),
            http,
            Optional.empty());
    ivs = new AwsIvs(_ -> access, limits, budget);
  }

  Wire(String endpoint) {
    this(URI.create(endpoint), PATIENT);
  }

  Answer inspect() throws LookupException, InterruptedException {
    return ivs.ask(Request.getStage(QUERY));
  }

  /** The failure of a look-up that must fail; in whatever way it does, its words are for people. */
  Failure failure() throws InterruptedException {
    try {
      throw new AssertionError(inspect());
    } catch (LookupException e) {
      assertForPeople(e.failure());
      assertThat(e.getMessage()).isEqualTo(e.failure().headline());
      return e.failure();
    }
  }

  public static void assertForPeople(Failure failure) {
    assertThat(failure.headline()).matches("(?s)\\p{L}.*\\.");
    assertThat(failure.nextStep()).matches("(?s)\\p{L}.*\\.");
    assertThat(failure.details())
        .contains(failure.headline(), failure.nextStep(), ARN.toString(), "“work”");
    assertThat(failure.toString())
        .doesNotContainPattern("[a-z]+\\.[a-z]+\\.[a-z.]*[A-Z]")
        .doesNotContainPattern("(?m)^\\s+at ")
        .doesNotContain("Exception:", SECRET, TOKEN)
        .doesNotContain(SECRET.substring(0, 12), TOKEN.substring(0, 12));
  }

  @Override
  public void close() {
    ivs.close();
    http.close();
  }
}
