package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.failure.AccessException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** The keys in the files themselves, lasting or temporary. */
public final class StoredKeys {

  static final String ACCESS_KEY = "aws_access_key_id";

  private static final String SECRET_KEY = "aws_secret_access_key";

  /** The old name of the token and today's; where both are, the AWS CLI takes the old one. */
  private static final List<String> TOKENS = List.of("aws_security_token", "aws_session_token");

  /** The settings that belong to one key. */
  static final Set<String> NAMES =
      Set.of(ACCESS_KEY, SECRET_KEY, TOKENS.getFirst(), TOKENS.getLast());

  private StoredKeys() {}

  /** Whether a profile has keys of its own, if only half of them. */
  public static boolean isIn(Profile profile) {
    return profile.has(ACCESS_KEY) || profile.has(SECRET_KEY);
  }

  /**
   * The keys of a profile, whatever else is in it. All of them are of the one file that has the
   * key's id.
   *
   * @throws AccessException if they are half written or cannot be keys
   */
  public static AwsCredentials of(Profile profile) throws AccessException {
    Section keys =
        profile.inCredentials().has(ACCESS_KEY) ? profile.inCredentials() : profile.inConfig();
    Optional<String> token = token(keys);
    return new AccessKeys(
            value(profile, keys, ACCESS_KEY),
            value(profile, keys, SECRET_KEY),
            token.isPresent() ? Optional.of(value(profile, keys, token.get())) : token,
            Optional.empty(),
            keys.get("aws_account_id"))
        .credentials();
  }

  /** The setting that has the token of a key, if it has one. */
  static Optional<String> token(Section keys) {
    return TOKENS.stream().filter(keys::has).findFirst().filter(name -> keys.get(name).isPresent());
  }

  private static String value(Profile profile, Section keys, String key) throws AccessException {
    String value = profile.require(keys, key);
    if (!value.chars().allMatch(StoredKeys::isOfKeys)) {
      throw profile.unusable(
          keys, key, "contains spaces, quotes, or other characters that are not allowed");
    }
    return value;
  }

  /** Keys are sent in headers; quotes are a slip that the service answers with a bad signature. */
  private static boolean isOfKeys(int c) {
    return c > ' ' && c < 0x7F && c != '"' && c != '\'';
  }
}
