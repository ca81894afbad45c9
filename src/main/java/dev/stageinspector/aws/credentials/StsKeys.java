package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.profiles.AccessKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.model.Credentials;

/** What STS gives, as what calls are signed with. */
final class StsKeys {

  private StsKeys() {}

  static AwsCredentials of(@Nullable Credentials answered, Optional<String> account) {
    Credentials given = AwsCall.present(answered);
    return new AccessKeys(
            AwsCall.present(given.accessKeyId()),
            AwsCall.present(given.secretAccessKey()),
            Optional.of(AwsCall.present(given.sessionToken())),
            Optional.of(AwsCall.present(given.expiration())),
            account)
        .credentials();
  }
}
