package dev.stageinspector.profiles.credentials;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.model.Credentials;

/** What STS gives, as what calls are signed with. */
final class StsKeys {

  private StsKeys() {}

  static AwsCredentials of(Credentials given, Optional<String> account) {
    return AwsSessionCredentials.builder()
        .accessKeyId(given.accessKeyId())
        .secretAccessKey(given.secretAccessKey())
        .sessionToken(given.sessionToken())
        .expirationTime(given.expiration())
        .accountId(account.orElse(null))
        .build();
  }
}
