package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.AccessKeys;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** The keys of the environment variables. */
public final class EnvironmentKeys {

  private static final String ACCESS_KEY = "AWS_ACCESS_KEY_ID";

  private static final String END = "AWS_CREDENTIAL_EXPIRATION";

  private EnvironmentKeys() {}

  /**
   * The keys.
   *
   * @throws AccessException if one is missing or they have expired
   */
  public static AwsCredentials of(Environment environment) throws AccessException {
    return new AccessKeys(
            value(environment, ACCESS_KEY),
            value(environment, "AWS_SECRET_ACCESS_KEY"),
            environment
                .get("AWS_SECURITY_TOKEN") // the old name, which the AWS CLI looks at first
                .or(() -> environment.get("AWS_SESSION_TOKEN"))
                .map(String::strip),
            end(environment),
            environment.get("AWS_ACCOUNT_ID"))
        .credentials();
  }

  private static Optional<Instant> end(Environment environment) throws AccessException {
    Optional<String> text = environment.get(END);
    try {
      Optional<Instant> end = text.map(IsoTime::of);
      if (end.isPresent() && !end.get().isAfter(Instant.now())) {
        throw new AccessException(
            Reason.Kind.EXPIRED_CREDENTIALS,
            "The credentials of the environment expired at " + end.get() + ".");
      }
      return end;
    } catch (DateTimeException e) {
      throw new AccessException(Reason.variable(END, String.valueOf(e.getMessage())), e);
    }
  }

  private static String value(Environment environment, String variable) throws AccessException {
    Optional<String> value = environment.get(variable);
    if (value.isEmpty()) {
      throw new AccessException(Reason.variable(variable, "is not set"));
    }
    return value.get().strip();
  }
}
