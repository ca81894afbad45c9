package dev.stageinspector.profiles.credentials;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.CredentialException;
import dev.stageinspector.profiles.CredentialException.Reason;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

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
    String accessKey = value(environment, ACCESS_KEY);
    String secretKey = value(environment, "AWS_SECRET_ACCESS_KEY");
    String account = environment.get("AWS_ACCOUNT_ID").orElse(null);
    Optional<String> token = environment.get("AWS_SESSION_TOKEN");
    return token.isPresent()
        ? AwsSessionCredentials.builder()
            .accessKeyId(accessKey)
            .secretAccessKey(secretKey)
            .sessionToken(token.get().strip())
            .accountId(account)
            .build()
        : AwsBasicCredentials.builder()
            .accessKeyId(accessKey)
            .secretAccessKey(secretKey)
            .accountId(account)
            .build();
  }

  private static String value(Environment environment, String variable) throws CredentialException {
    Optional<String> value = environment.get(variable);
    if (value.isEmpty()) {
      throw new CredentialException(new Reason.NoVariable(variable));
    }
    return value.get().strip();
  }
}
