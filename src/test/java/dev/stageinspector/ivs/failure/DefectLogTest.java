package dev.stageinspector.ivs.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Access;
import dev.stageinspector.ivs.AccessSource;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** Whatever is thrown on the way of a call is one failure, and stands once in the log. */
class DefectLogTest {

  private final List<String> logged = new ArrayList<>();
  private final Handler handler = new Keeper();

  static List<Throwable> thrown() {
    return List.of(
        new StackOverflowError(),
        new OutOfMemoryError("Java heap space"),
        new NoClassDefFoundError("javax/naming/NamingException"),
        new NullPointerException(),
        new IllegalStateException("x", new IllegalArgumentException("the cause")));
  }

  @BeforeEach
  void listen() {
    Logger.getLogger(DefectLog.class.getName()).addHandler(handler);
    Logger.getLogger(DefectLog.class.getName()).setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    Logger.getLogger(DefectLog.class.getName()).removeHandler(handler);
    Logger.getLogger(DefectLog.class.getName()).setUseParentHandlers(true);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void onTheWayToCredentials(Throwable thrown) {
    assertDefect(
        thrown,
        _ -> {
          throw unchecked(thrown);
        });
  }

  @Test
  void onTheWayToAnAnswer() {
    assertDefect(
        new NullPointerException(), _ -> access(new NullPointerException("in the client")));
  }

  @Test
  void secretsOfTheCallAreHidden() {
    IllegalArgumentException quoting = new IllegalArgumentException("header: " + Wire.TOKEN);

    assertDefect(quoting, _ -> access(quoting));

    assertThat(logged.getFirst()).doesNotContain(Wire.TOKEN).contains("header: (hidden)");
  }

  private void assertDefect(Throwable thrown, AccessSource access) {
    try (AwsIvs ivs = new AwsIvs(access, Wire.PATIENT, new CallBudget(1000))) {
      LookupException e =
          catchThrowableOfType(LookupException.class, () -> ivs.ask(Request.getStage(Wire.QUERY)));

      assertThat(e.failure().kind()).isEqualTo(Reason.Kind.DEFECT);
      Wire.assertForPeople(e.failure());
      assertThat(logged).hasSize(1);
      assertThat(logged.getFirst()).contains(thrown.getClass().getName(), "\tat ");
      if (thrown.getCause() != null) {
        assertThat(logged.getFirst()).contains("Caused by: ", "the cause");
      }
    }
  }

  private static Access access(RuntimeException thrown) {
    return new Access(
        AwsSessionCredentials.create(Wire.ACCESS_KEY, Wire.SECRET, Wire.TOKEN),
        Optional.of(URI.create("http://127.0.0.1:1")),
        new SdkHttpClient() {
          @Override
          public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            throw thrown;
          }

          @Override
          public void close() {}
        },
        Optional.empty());
  }

  private static RuntimeException unchecked(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      default -> throw new AssertionError(thrown);
    };
  }

  private final class Keeper extends Handler {
    @Override
    public void publish(LogRecord record) {
      logged.add(new java.util.logging.SimpleFormatter().formatMessage(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
