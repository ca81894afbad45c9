package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.AccessKeys;
import dev.stageinspector.aws.profiles.CredentialSource;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileKind;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Prompts;
import dev.stageinspector.aws.profiles.Section;
import dev.stageinspector.aws.profiles.StoredKeys;
import dev.stageinspector.aws.sso.SsoTokens;
import dev.stageinspector.platform.Environment;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The credentials of every kind of profile. They are kept in memory until shortly before they
 * expire. One profile is resolved at a time, so that nothing is asked twice.
 */
public final class ProfileCredentials implements CredentialSource {

  private final Environment environment;
  private final CredentialCache kept;
  private final Roles roles;
  private final WebIdentity webIdentity;
  private final SsoRole ssoRole;
  private final LoginSession loginSession;
  private final CredentialProcess process;
  private final Metadata metadata;
  private final ReentrantLock one = new ReentrantLock();

  /**
   * @param prompts asks the user for the codes of MFA devices
   */
  public ProfileCredentials(
      Environment environment, AwsClients clients, SsoTokens tokens, Prompts prompts, Clock clock) {
    this.environment = environment;
    kept = new CredentialCache(clock);
    roles = new Roles(clients, prompts, kept, new CredentialCache(clock));
    webIdentity = new WebIdentity(environment, clients);
    ssoRole = new SsoRole(clients, tokens);
    loginSession = new LoginSession(environment, clock);
    process = new CredentialProcess(environment.system(), clock, CredentialProcess.USUAL_LIMIT);
    metadata = new Metadata(environment);
  }

  @Override
  public AwsCredentials resolve(Profiles all, Profile profile)
      throws AccessException, InterruptedException {
    one.lockInterruptibly();
    try {
      return new Resolution(ProfileScope.of(all, profile)).credentials(profile, profile.kind());
    } finally {
      one.unlock();
    }
  }

  @Override
  public AwsCredentials ofEnvironment(Profiles all) throws AccessException, InterruptedException {
    EnvironmentSource source = EnvironmentSource.require(environment);
    one.lockInterruptibly();
    try {
      return switch (source) {
        case KEYS -> outside(AmbientSource.ENVIRONMENT);
        case WEB_IDENTITY ->
            kept.get(
                source,
                () -> webIdentity.ofEnvironment(new ProfileScope(all, all.beside(environment))));
        case CONTAINER -> outside(AmbientSource.CONTAINER);
      };
    } finally {
      one.unlock();
    }
  }

  @Override
  public void forget() throws InterruptedException {
    one.lockInterruptibly();
    try {
      kept.clear();
    } finally {
      one.unlock();
    }
  }

  /** The way to the credentials of one profile that was asked for. */
  private final class Resolution {

    private final ProfileScope scope;

    Resolution(ProfileScope scope) {
      this.scope = scope;
    }

    AwsCredentials credentials(Profile profile, ProfileKind kind)
        throws AccessException, InterruptedException {
      return sendable(found(profile, kind), "the profile “" + profile.name() + "”");
    }

    private AwsCredentials found(Profile profile, ProfileKind kind)
        throws AccessException, InterruptedException {
      return switch (kind) {
        case STATIC_KEYS, SESSION_KEYS -> StoredKeys.of(profile);
        case ROLE_FROM_PROFILE, ROLE_FROM_AMBIENT_SOURCE -> assumed(profile);
        case WEB_IDENTITY -> kept.get(key(profile), () -> webIdentity.credentials(profile, scope));
        case SSO_SESSION, LEGACY_SSO ->
            kept.get(key(profile), () -> ssoRole.credentials(profile, scope));
        case LOGIN_SESSION -> loginSession.credentials(profile);
        case CREDENTIAL_PROCESS -> kept.get(key(profile), () -> process.credentials(profile));
        case NONE -> {
          if (scope.asked().equals(Optional.of(profile))
              && EnvironmentSource.isContainerFor(profile, environment)) {
            yield outside(AmbientSource.CONTAINER);
          }
          throw profile.whyNone();
        }
      };
    }

    private AwsCredentials assumed(Profile profile) throws AccessException, InterruptedException {
      RoleChain chain = RoleChain.of(scope.profiles(), profile);
      return switch (chain.base()) {
        case RoleChain.Base.Source(Profile source) ->
            roles.assumed(
                chain, key(source), () -> credentials(source, source.kindAsSource()), scope);
        case RoleChain.Base.Outside(AmbientSource ambient) ->
            roles.assumed(chain, ambient, () -> outside(ambient), scope);
      };
    }

    /**
     * All that a profile says, without where: an edit elsewhere in the file changes no credentials.
     */
    private Object key(Profile profile) {
      Map<String, String> session =
          profile
              .get("sso_session")
              .map(name -> scope.profiles().ssoSessions().get(name))
              .map(ProfileCredentials::values)
              .orElse(Map.of());
      return new SourceKey(
          profile.name(), values(profile.inConfig()), values(profile.inCredentials()), session);
    }
  }

  private AwsCredentials outside(AmbientSource ambient)
      throws AccessException, InterruptedException {
    return switch (ambient) {
      case ENVIRONMENT -> sendable(EnvironmentKeys.of(environment), "the environment");
      case EC2_INSTANCE -> sendable(kept.get(ambient, metadata::ofInstance), "the EC2 instance");
      case CONTAINER -> sendable(kept.get(ambient, metadata::ofContainer), "the container");
    };
  }

  /** Else the HTTP client fails with a message that quotes them. */
  private static AwsCredentials sendable(AwsCredentials credentials, String whose)
      throws AccessException {
    if (!AccessKeys.areSendable(credentials)) {
      throw new AccessException(
          Reason.Kind.NO_CREDENTIALS,
          "The credentials of "
              + whose
              + " contain line breaks or other characters that can't be sent.");
    }
    return credentials;
  }

  private static Map<String, String> values(Section section) {
    return section.settings().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().value()));
  }

  /** Leaves the settings out of its text: they may be secret. */
  private record SourceKey(
      String profile,
      Map<String, String> config,
      Map<String, String> credentials,
      Map<String, String> session) {
    @Override
    public String toString() {
      return profile;
    }
  }
}
