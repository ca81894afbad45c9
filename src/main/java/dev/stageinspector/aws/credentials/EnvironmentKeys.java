package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.profiles.AccessKeys;
import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.Reason;
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
   * @throws CredentialException if one is missing or they have expired
   */
  public static AwsCredentials of(Environment environment) throws CredentialException {
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

  private static Optional<Instant> end(Environment environment) throws CredentialException {
    Optional<String> text = environment.get(END);
    try {
      Optional<Instant> end = text.map(IsoTime::of);
      if (end.isPresent() && !end.get().isAfter(Instant.now())) {
        throw new CredentialException(new Reason.Expired("The environment", end.get()));
      }
      return end;
    } catch (DateTimeException e) {
      throw new CredentialException(
          new Reason.UnusableVariable(END, String.valueOf(e.getMessage())), e);
    }
  }

  private static String value(Environment environment, String variable) throws CredentialException {
    Optional<String> value = environment.get(variable);
    if (value.isEmpty()) {
      throw new CredentialException(new Reason.NoVariable(variable));
    }
    return value.get().strip();
  }
}
