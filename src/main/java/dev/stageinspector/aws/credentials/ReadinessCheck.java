package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileKind;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.aws.profiles.StoredKeys;
import dev.stageinspector.aws.sso.SsoTarget;
import dev.stageinspector.aws.sso.SsoTokens;
import dev.stageinspector.platform.Environment;
import java.time.Clock;

/** Tells which profiles can be used now, only from the files: nothing is asked or run for it. */
public final class ReadinessCheck {

  private final Environment environment;
  private final SsoTokens tokens;
  private final LoginSession loginSession;

  public ReadinessCheck(Environment environment, SsoTokens tokens, Clock clock) {
    this.environment = environment;
    this.tokens = tokens;
    this.loginSession = new LoginSession(environment, clock);
  }

  /** Whether a profile can be used now. */
  public Readiness of(Profiles profiles, Profile profile) {
    try {
      return EnvironmentSource.isContainerFor(profile, environment)
              || check(profiles, profile, profile.kind())
          ? new Readiness.Ready()
          : new Readiness.SignInNeeded();
    } catch (AccessException e) {
      return new Readiness.Broken(e.reason().sentence());
    }
  }

  /** Whether what the environment offers can be used now. */
  public Readiness ofEnvironment() {
    try {
      switch (EnvironmentSource.require(environment)) {
        case KEYS -> EnvironmentKeys.of(environment);
        case WEB_IDENTITY -> WebIdentity.token(environment);
        case CONTAINER -> {} // it has to be asked
      }
      return new Readiness.Ready();
    } catch (AccessException e) {
      return new Readiness.Broken(e.reason().sentence());
    }
  }

  /** False if a sign-in is needed. */
  private boolean check(Profiles profiles, Profile profile, ProfileKind kind)
      throws AccessException {
    return switch (kind) {
      case STATIC_KEYS, SESSION_KEYS -> {
        StoredKeys.of(profile);
        yield true;
      }
      case ROLE_FROM_PROFILE, ROLE_FROM_AMBIENT_SOURCE ->
          check(profiles, RoleChain.of(profiles, profile));
      case WEB_IDENTITY -> {
        Role.of(profile);
        WebIdentity.token(profile, environment);
        yield true;
      }
      case SSO_SESSION, LEGACY_SSO -> {
        boolean usable = tokens.isUsable(profiles, profile);
        SsoTarget.require(profiles, profile, "sso_account_id");
        SsoTarget.require(profiles, profile, "sso_role_name");
        yield usable;
      }
      case LOGIN_SESSION -> loginSession.isUsable(profile);
      case CREDENTIAL_PROCESS -> {
        profile.require(CredentialProcess.KEY);
        yield true;
      }
      case NONE -> throw profile.whyNone();
    };
  }

  private boolean check(Profiles profiles, RoleChain chain) throws AccessException {
    return switch (chain.base()) {
      case RoleChain.Base.Source(Profile source) -> check(profiles, source, source.kindAsSource());
      case RoleChain.Base.Outside(AmbientSource ambient) -> {
        if (ambient == AmbientSource.ENVIRONMENT) {
          EnvironmentKeys.of(environment);
        }
        yield true;
      }
    };
  }
}
