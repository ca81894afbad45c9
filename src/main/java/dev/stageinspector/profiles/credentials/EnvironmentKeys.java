package dev.stageinspector.profiles.credentials;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.CredentialException;
import dev.stageinspector.profiles.Keys;
import dev.stageinspector.profiles.Reason;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** The keys of the environment variables. */
public final class EnvironmentKeys {

  private static final String ACCESS_KEY = "AWS_ACCESS_KEY_ID";

  private EnvironmentKeys() {}

  /** Whether there are any, if only half of them. */
  public static boolean areIn(Environment environment) {
    return environment.get(ACCESS_KEY).isPresent();
  }

  /**
   * The keys.
   *
   * @throws CredentialException if one is missing
   */
  public static AwsCredentials of(Environment environment) throws CredentialException {
    return new Keys(
            value(environment, ACCESS_KEY),
            value(environment, "AWS_SECRET_ACCESS_KEY"),
            environment
                .get("AWS_SECURITY_TOKEN") // the old name, which the AWS CLI looks at first
                .or(() -> environment.get("AWS_SESSION_TOKEN"))
                .map(String::strip),
            Optional.empty(),
            environment.get("AWS_ACCOUNT_ID"))
        .credentials();
  }

  private static String value(Environment environment, String variable) throws CredentialException {
    Optional<String> value = environment.get(variable);
    if (value.isEmpty()) {
      throw new CredentialException(new Reason.NoVariable(variable));
    }
    return value.get().strip();
  }
}
