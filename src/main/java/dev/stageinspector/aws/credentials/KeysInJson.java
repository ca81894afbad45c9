package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.profiles.AccessKeys;
import dev.stageinspector.platform.IsoTime;
import dev.stageinspector.platform.JsonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credentials as JSON: what a credential process prints, and what a container's and an instance's
 * metadata answer.
 */
final class KeysInJson {

  private final ObjectNode root;
  private final String tokenMember;

  private KeysInJson(ObjectNode root, String tokenMember) {
    this.root = root;
    this.tokenMember = tokenMember;
  }

  /**
   * What a text holds.
   *
   * @param tokenMember the member that has the session token
   * @return empty if it is no JSON object
   */
  static Optional<KeysInJson> read(String text, String tokenMember) {
    try {
      return JsonText.object(text).map(root -> new KeysInJson(root, tokenMember));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A number; empty if the member is none. */
  Optional<Integer> number(String member) {
    return root.path(member).isIntegralNumber()
        ? Optional.of(root.path(member).asInt(-1))
        : Optional.empty();
  }

  /** What has to be there and is not. */
  Optional<String> missing() {
    if (text("AccessKeyId").isEmpty()) {
      return Optional.of("AccessKeyId");
    }
    return text("SecretAccessKey").isEmpty() ? Optional.of("SecretAccessKey") : Optional.empty();
  }

  /**
   * When they expire; empty if they do not.
   *
   * @throws DateTimeException if it is no ISO 8601 time
   */
  Optional<Instant> expiration() {
    return text("Expiration").map(IsoTime::of);
  }

  /** The credentials, once nothing is {@link #missing}. */
  AwsCredentials credentials(Optional<String> account) {
    return new AccessKeys(
            text("AccessKeyId").orElseThrow(),
            text("SecretAccessKey").orElseThrow(),
            text(tokenMember),
            expiration(),
            text("AccountId").or(() -> account))
        .credentials();
  }

  private Optional<String> text(String member) {
    return JsonText.text(root, member);
  }
}
