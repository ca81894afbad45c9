package dev.stageinspector.profiles;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** The keys that stand in the files themselves, lasting or temporary. */
public final class StoredKeys {

  private static final String ACCESS_KEY = "aws_access_key_id";
  private static final String SECRET_KEY = "aws_secret_access_key";
  private static final String SESSION_TOKEN = "aws_session_token";

  private StoredKeys() {}

  /** Whether a profile has keys of its own, if only half of them. */
  public static boolean isIn(Profile profile) {
    return profile.get(ACCESS_KEY).isPresent() || profile.get(SECRET_KEY).isPresent();
  }

  /**
   * The keys of a profile, whatever else is in it.
   *
   * @throws CredentialException if they are half written or cannot be keys
   */
  public static AwsCredentials of(Profile profile) throws CredentialException {
    String accessKey = value(profile, ACCESS_KEY);
    String secretKey = value(profile, SECRET_KEY);
    Optional<String> token =
        profile.get(SESSION_TOKEN).isPresent()
            ? Optional.of(value(profile, SESSION_TOKEN))
            : Optional.empty();
    return new Keys(accessKey, secretKey, token, Optional.empty(), profile.get("aws_account_id"))
        .credentials();
  }

  private static String value(Profile profile, String key) throws CredentialException {
    String value = profile.require(key);
    if (!value.chars().allMatch(StoredKeys::isOfKeys)) {
      throw new CredentialException(new Reason.Malformed(profile.name(), key, profile.where(key)));
    }
    return value;
  }

  /** Keys are sent in headers; quotes are a slip that the service answers with a bad signature. */
  private static boolean isOfKeys(int c) {
    return c > ' ' && c < 0x7F && c != '"' && c != '\'';
  }
}
