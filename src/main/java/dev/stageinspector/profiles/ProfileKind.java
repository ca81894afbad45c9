package dev.stageinspector.profiles;

import java.util.Set;

/** The ways in which a profile comes to its credentials. */
public enum ProfileKind {
  /** An access key that stands in the files. */
  STATIC_KEYS("access key"),
  /** Temporary keys with a session token that stand in the files. */
  SESSION_KEYS("temporary keys"),
  /** A role that is assumed with the credentials of another profile. */
  ROLE_FROM_PROFILE("role"),
  /** A role that is assumed with the credentials of the environment, a container or an instance. */
  ROLE_FROM_SURROUNDINGS("role with a credential source"),
  /** A role that is assumed with a token file. */
  WEB_IDENTITY("role with a web identity token"),
  /** IAM Identity Center, by way of an {@code sso-session} section. */
  SSO_SESSION("single sign-on"),
  /** IAM Identity Center, with everything in the profile itself. */
  LEGACY_SSO("single sign-on (legacy)"),
  /** The session of {@code aws login}. */
  LOGIN_SESSION("console sign-in"),
  /** A program that prints credentials. */
  CREDENTIAL_PROCESS("credential process"),
  /** Settings only. */
  NONE("no credentials");

  private static final Set<String> LEGACY_SSO_KEYS =
      Set.of("sso_account_id", "sso_region", "sso_role_name", "sso_start_url");

  private final String words;

  ProfileKind(String words) {
    this.words = words;
  }

  /** The kind in a few words for a user, in lower case. */
  public String words() {
    return words;
  }

  /**
   * The kind of a profile that may have keys of several kinds. The order is that of the SDK
   * (software.amazon.awssdk.auth, ProfileCredentialsUtils); half-written profiles count as what
   * they were meant to be.
   */
  static ProfileKind of(Section profile) {
    boolean role = has(profile, "role_arn");
    boolean keys = has(profile, "aws_access_key_id") || has(profile, "aws_secret_access_key");
    if (role && has(profile, "web_identity_token_file")) {
      return WEB_IDENTITY;
    }
    if (has(profile, "sso_session")) {
      return SSO_SESSION;
    }
    if (LEGACY_SSO_KEYS.stream().anyMatch(key -> has(profile, key))) {
      return LEGACY_SSO;
    }
    if (role && has(profile, "source_profile")) {
      return ROLE_FROM_PROFILE;
    }
    if (role && has(profile, "credential_source")) {
      return ROLE_FROM_SURROUNDINGS;
    }
    if (has(profile, "login_session")) {
      return LOGIN_SESSION;
    }
    if (has(profile, "credential_process")) {
      return CREDENTIAL_PROCESS;
    }
    if (has(profile, "aws_session_token")) {
      return SESSION_KEYS;
    }
    if (keys) {
      return STATIC_KEYS;
    }
    return role ? ROLE_FROM_PROFILE : NONE;
  }

  private static boolean has(Section profile, String key) {
    return profile.get(key).isPresent();
  }
}
