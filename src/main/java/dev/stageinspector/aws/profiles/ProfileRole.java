package dev.stageinspector.aws.profiles;

import java.util.Optional;

/**
 * What a profile says of the account and the role that it leads to, before anybody is asked.
 *
 * @param account the account's twelve digits, where the profile says them
 * @param role the name of the role, where it says one
 */
public record ProfileRole(Optional<String> account, Optional<String> role) {

  /** What a profile says. */
  public static ProfileRole of(Profile profile) {
    return switch (profile.kind()) {
      case SSO_SESSION, LEGACY_SSO ->
          new ProfileRole(
              profile.get("sso_account_id").filter(ProfileRole::isAccount),
              profile.get("sso_role_name"));
      case ROLE_FROM_PROFILE, ROLE_FROM_AMBIENT_SOURCE, WEB_IDENTITY ->
          new ProfileRole(
              profile.get("role_arn").flatMap(ProfileRole::account),
              profile.get("role_arn").map(arn -> arn.substring(arn.lastIndexOf('/') + 1)));
      case LOGIN_SESSION ->
          new ProfileRole(
              profile.get("login_session").flatMap(ProfileRole::account), Optional.empty());
      case STATIC_KEYS, SESSION_KEYS, CREDENTIAL_PROCESS, NONE ->
          new ProfileRole(
              profile.get("aws_account_id").filter(ProfileRole::isAccount), Optional.empty());
    };
  }

  /** The account of an ARN, its fifth part; empty if it has none. */
  public static Optional<String> account(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length == 6 && isAccount(parts[4]) ? Optional.of(parts[4]) : Optional.empty();
  }

  private static boolean isAccount(String text) {
    return text.matches("[0-9]{12}");
  }
}
