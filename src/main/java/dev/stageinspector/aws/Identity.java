package dev.stageinspector.aws;

import java.time.Instant;
import java.util.Optional;

/**
 * Who credentials belong to, as STS says (GetCallerIdentity).
 *
 * @param account the account's twelve digits
 * @param arn the role's session, the user, or the account's root
 * @param until when the credentials expire; empty if they do not
 */
public record Identity(String account, String arn, Optional<Instant> until) {

  /** The role or the user in a few words, such as {@code role Support}. */
  public String who() {
    String resource = arn.substring(arn.lastIndexOf(':') + 1);
    String[] parts = resource.split("/", -1);
    String last = parts[parts.length - 1];
    return switch (parts[0]) {
      case "assumed-role" -> "role " + role(parts.length > 1 ? parts[1] : last);
      case "user" -> "user " + last;
      case "federated-user" -> "federated user " + last;
      case "root" -> "the account's root user";
      default -> resource;
    };
  }

  /** IAM Identity Center puts its own words around the name of a permission set. */
  private static String role(String name) {
    return name.replaceFirst("^AWSReservedSSO_(.+)_[0-9a-f]{16}$", "$1");
  }
}
