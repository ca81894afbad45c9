package dev.stageinspector.aws.profiles;

/** The ways in which a profile comes to its credentials. */
public enum ProfileKind {
  /** An access key in the files. */
  STATIC_KEYS("access key"),
  /** Temporary keys with a session token in the files. */
  SESSION_KEYS("temporary keys"),
  /** A role that is assumed with the credentials of another profile. */
  ROLE_FROM_PROFILE("role"),
  /** A role that is assumed with the credentials of the environment, a container or an instance. */
  ROLE_FROM_AMBIENT_SOURCE("role with a credential source"),
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

  private static final String TOKEN_FILE = "web_identity_token_file";
  static final String SSO_ACCOUNT = "sso_account_id";

  private final String words;

  ProfileKind(String words) {
    this.words = words;
  }

  /** The kind in a few words for a user, in lower case. */
  public String words() {
    return words;
  }

  /**
   * The kind of a profile that may have settings of several kinds. The order is that of the AWS CLI
   * (botocore, create_credential_resolver), for which an empty setting counts too: what is half
   * written is refused, and nothing else is taken in its place.
   */
  static ProfileKind of(Profile profile) {
    if (profile.has("role_arn") && !profile.has(TOKEN_FILE)) {
      return profile.has("source_profile") || !profile.has("credential_source")
          ? ROLE_FROM_PROFILE
          : ROLE_FROM_AMBIENT_SOURCE;
    }
    return asSource(profile);
  }

  /** The kind without the role that another profile's credentials are needed for. */
  static ProfileKind asSource(Profile profile) {
    if (profile.get(TOKEN_FILE).isPresent()) {
      return WEB_IDENTITY;
    }
    if (profile.has(SSO_ACCOUNT) || profile.has("sso_role_name")) {
      return profile.has("sso_session") ? SSO_SESSION : LEGACY_SSO;
    }
    if (profile.inCredentials().has(StoredKeys.ACCESS_KEY)) {
      return ofKeys(profile.inCredentials());
    }
    if (profile.has("login_session")) {
      return LOGIN_SESSION;
    }
    if (profile.has("credential_process")) {
      return CREDENTIAL_PROCESS;
    }
    return profile.inConfig().has(StoredKeys.ACCESS_KEY) ? ofKeys(profile.inConfig()) : NONE;
  }

  private static ProfileKind ofKeys(Section keys) {
    return StoredKeys.token(keys).isPresent() ? SESSION_KEYS : STATIC_KEYS;
  }
}
