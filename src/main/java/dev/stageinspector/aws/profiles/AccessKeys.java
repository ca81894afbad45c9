package dev.stageinspector.aws.profiles;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Keys as they come from anywhere.
 *
 * @param accessKey the access key's id
 * @param secretKey a secret
 * @param sessionToken a secret; empty for lasting keys
 * @param end when temporary keys expire, where that is known
 * @param account the account that they belong to, where that is known
 */
public record AccessKeys(
    String accessKey,
    String secretKey,
    Optional<String> sessionToken,
    Optional<Instant> end,
    Optional<String> account) {

  /** What calls are signed with. */
  public AwsCredentials credentials() {
    return sessionToken.isPresent()
        ? AwsSessionCredentials.builder()
            .accessKeyId(accessKey)
            .secretAccessKey(secretKey)
            .sessionToken(sessionToken.get())
            .expirationTime(end.orElse(null))
            .accountId(account.orElse(null))
            .build()
        : AwsBasicCredentials.builder()
            .accessKeyId(accessKey)
            .secretAccessKey(secretKey)
            .accountId(account.orElse(null))
            .build();
  }

  /** Whether a text can be sent in a header, as a key's id and tokens are. */
  public static boolean isSendable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  /** Whether calls can be signed with credentials. */
  public static boolean areSendable(AwsCredentials credentials) {
    return isSendable(credentials.accessKeyId())
        && (!(credentials instanceof AwsSessionCredentials session)
            || isSendable(session.sessionToken()));
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "keys " + accessKey;
  }
}
