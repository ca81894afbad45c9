package dev.stageinspector.profiles;

import dev.stageinspector.profiles.CredentialException.Reason;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** The keys that stand in the files themselves, lasting or temporary. */
public final class StoredKeys implements CredentialSource {

  private static final String ACCESS_KEY = "aws_access_key_id";
  private static final String SECRET_KEY = "aws_secret_access_key";
  private static final String SESSION_TOKEN = "aws_session_token";

  @Override
  public AwsCredentials resolve(Profile profile) throws CredentialException {
    return switch (profile.kind()) {
      case STATIC_KEYS ->
          AwsBasicCredentials.builder()
              .accessKeyId(value(profile, ACCESS_KEY))
              .secretAccessKey(value(profile, SECRET_KEY))
              .accountId(profile.get("aws_account_id").orElse(null))
              .build();
      case SESSION_KEYS ->
          AwsSessionCredentials.builder()
              .accessKeyId(value(profile, ACCESS_KEY))
              .secretAccessKey(value(profile, SECRET_KEY))
              .sessionToken(value(profile, SESSION_TOKEN))
              .accountId(profile.get("aws_account_id").orElse(null))
              .build();
      case NONE ->
          throw new CredentialException(new Reason.NoCredentials(profile.name(), profile.where()));
      case ROLE_FROM_PROFILE,
          ROLE_FROM_SURROUNDINGS,
          WEB_IDENTITY,
          SSO_SESSION,
          LEGACY_SSO,
          LOGIN_SESSION,
          CREDENTIAL_PROCESS ->
          throw new CredentialException(new Reason.NotSupported(profile.name(), profile.kind()));
    };
  }

  private static String value(Profile profile, String key) throws CredentialException {
    String value = profile.get(key).orElse("");
    if (value.isEmpty()) {
      throw new CredentialException(new Reason.Incomplete(profile.name(), key, profile.where(key)));
    }
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
