package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Login;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.PrivateFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;

/** The tokens of sign-ins, as the files have them, and renewed when their end is near. */
public final class SsoTokens {

  private static final Logger LOG = LoggerFactory.getLogger(SsoTokens.class);

  /** Renewed before its end, so that a look-up never meets it. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final Environment environment;
  private final AwsClients clients;
  private final Clock clock;

  public SsoTokens(Environment environment, AwsClients clients, Clock clock) {
    this.environment = environment;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * The token that the access portal is asked with.
   *
   * @throws AccessException with {@link Reason.SignInNeeded} if there is none that is good and it
   *     cannot be renewed
   */
  public String access(Profile profile, ProfileScope scope)
      throws AccessException, InterruptedException {
    SsoTarget target = SsoTarget.of(scope.profiles(), profile);
    TokenFile file = new TokenFile(environment, target);
    Optional<SsoToken> kept;
    try {
      kept = file.read();
    } catch (TokenFile.UnreadableException e) {
      throw signInNeeded(profile, String.valueOf(e.getMessage()));
    }
    if (kept.isEmpty()) {
      throw signInNeeded(profile, "You haven't signed in to “" + target.key() + "” yet.");
    }
    SsoToken token = kept.get();
    Instant now = clock.instant();
    if (token.expires().isAfter(now.plus(MARGIN))) {
      return token.access();
    }
    Optional<SsoToken> renewed = renewed(token, target, scope);
    if (renewed.isPresent()) {
      save(file, renewed.get());
      return renewed.get().access();
    }
    if (token.expires().isAfter(now)) {
      return token.access();
    }
    throw signInNeeded(profile, "The sign-in to “" + target.key() + "” has expired.");
  }

  /** That a token which looked good is not: somebody has signed out, or it was revoked. */
  public static AccessException refused(Profile profile, String said) {
    return signInNeeded(
        profile, "AWS no longer accepts the sign-in" + (said.isBlank() ? "." : ": “" + said + "”"));
  }

  /** Whether a look-up with the profile would need no sign-in, as far as the file tells. */
  public boolean isUsable(Profiles profiles, Profile profile) throws AccessException {
    Instant now = clock.instant();
    try {
      return new TokenFile(environment, SsoTarget.of(profiles, profile))
          .read()
          .filter(token -> token.expires().isAfter(now) || renewal(token, now).isPresent())
          .isPresent();
    } catch (TokenFile.UnreadableException e) {
      return false;
    }
  }

  private Optional<SsoToken> renewed(SsoToken token, SsoTarget target, ProfileScope scope)
      throws AccessException, InterruptedException {
    Optional<SsoToken.Renewal> renewal = renewal(token, clock.instant());
    if (renewal.isEmpty()) {
      return Optional.empty();
    }
    SsoToken.Renewal old = renewal.get();
    try {
      return Optional.of(
          AwsCall.of(
              "a new token for “" + target.key() + "”",
              () -> {
                try (SsoOidcClient oidc = clients.oidc(scope, target.region())) {
                  return token(
                      oidc.createToken(request ->
                          request
                              .grantType("refresh_token")
                              .clientId(old.clientId())
                              .clientSecret(old.clientSecret())
                              .refreshToken(old.refreshToken())),
                      old,
                      clock.instant());
                }
              }));
    } catch (AccessException e) {
      if (e.reason() instanceof Reason.AwsRefusal) {
        return Optional.empty(); // the sign-in has come to its end
      }
      if (token.expires().isAfter(clock.instant())) {
        return Optional.empty(); // it is still good for the call that is being made
      }
      throw e;
    }
  }

  /** What a new token can still be got with. */
  private static Optional<SsoToken.Renewal> renewal(SsoToken token, Instant now) {
    return token.renewal().filter(one -> one.registrationExpires().isAfter(now));
  }

  /** The token of an answer. Without a new refresh token the old one goes on. */
  static SsoToken token(CreateTokenResponse response, SsoToken.Renewal before, Instant now) {
    String refreshToken =
        Optional.ofNullable(response.refreshToken()).orElse(before.refreshToken());
    Optional<SsoToken.Renewal> renewal =
        refreshToken.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new SsoToken.Renewal(
                    refreshToken,
                    before.clientId(),
                    before.clientSecret(),
                    before.registrationExpires()));
    return new SsoToken(
        AwsCall.present(response.accessToken()),
        now.plusSeconds(AwsCall.present(response.expiresIn())),
        renewal);
  }

  private static void save(TokenFile file, SsoToken token) {
    try {
      file.write(token);
    } catch (PrivateFileException e) {
      LOG.warn("The renewed token couldn't be saved; it is used only now.", e);
    }
  }

  private static AccessException signInNeeded(Profile profile, String why) {
    return new AccessException(new Reason.SignInNeeded(profile.name(), Login.SSO, why));
  }
}
