package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** One sign-in to IAM Identity Center. Its token ends up in the file of the AWS CLI. */
final class OidcSignIn {

  /** As long as the AWS CLI waits. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String CODE_GRANT = "authorization_code";
  private static final String REFRESH_GRANT = "refresh_token";

  /** Without the port, which is another one each time (RFC 8252, 7.3). */
  private static final String REDIRECT = "http://127.0.0.1/oauth/callback";

  /** RFC 8628, 3.2 and 3.5. */
  private static final int USUAL_INTERVAL = 5;

  private static final int SLOWER = 5;

  /** The last second of a year of four digits. */
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private final Environment environment;
  private final AwsClients clients;
  private final Clock clock;
  private final SsoTarget target;
  private final ProfileScope scope;

  OidcSignIn(
      Environment environment,
      AwsClients clients,
      Clock clock,
      SsoTarget target,
      ProfileScope scope) {
    this.environment = environment;
    this.clients = clients;
    this.clock = clock;
    this.target = target;
    this.scope = scope;
  }

  /** Authorization code with PKCE (RFC 7636): the browser brings a code to a page of ours. */
  void withBrowser(BrowserOpener browser, Consumer<URI> opened)
      throws AccessException, InterruptedException {
    Pkce pkce = Pkce.random();
    try (LoopbackCallback callback = new LoopbackCallback(pkce.state());
        SsoOidcClient oidc = clients.oidc(scope, target.region())) {
      RegisterClientResponse program =
          register(oidc, List.of(CODE_GRANT, REFRESH_GRANT), List.of(REDIRECT));
      URI page =
          pkce.page(
              clients.oidcEndpoint(scope, target.region()),
              program.clientId(),
              callback.uri(),
              target.scopes());
      opened.accept(page);
      browser.open(page);
      String code = callback.code(PATIENCE);
      save(
          token(
              oidc,
              program,
              request ->
                  request
                      .grantType(CODE_GRANT)
                      .code(code)
                      .codeVerifier(pkce.verifier())
                      .redirectUri(callback.uri().toString())));
    } catch (IOException e) {
      throw new AccessException(
          Reason.of(Reason.Kind.SIGN_IN_NEEDED, "Couldn't open a browser. Use a code instead."), e);
    }
  }

  /** Device authorization (RFC 8628): the user confirms a code in a browser anywhere. */
  void withCode(Sleeper pause, Consumer<DeviceCode> shown)
      throws AccessException, InterruptedException {
    try (SsoOidcClient oidc = clients.oidc(scope, target.region())) {
      RegisterClientResponse program =
          register(oidc, List.of(DEVICE_GRANT, REFRESH_GRANT), List.of());
      StartDeviceAuthorizationResponse device =
          AwsCall.of(
              "a sign-in code", () -> DeviceAuthorization.start(oidc, program, target.startUrl()));
      Instant until = clock.instant().plusSeconds(device.expiresIn());
      shown.accept(new DeviceCode(device.userCode(), DeviceAuthorization.page(device), until));
      save(poll(oidc, program, device, until, pause));
    }
  }

  private SsoToken poll(
      SsoOidcClient oidc,
      RegisterClientResponse program,
      StartDeviceAuthorizationResponse device,
      Instant until,
      Sleeper pause)
      throws AccessException, InterruptedException {
    int interval = Optional.ofNullable(device.interval()).filter(s -> s > 0).orElse(USUAL_INTERVAL);
    while (clock.instant().isBefore(until)) {
      Duration left = Duration.between(clock.instant(), until);
      Duration usual = Duration.ofSeconds(interval);
      pause.of(usual.compareTo(left) < 0 ? usual : left);
      try {
        return token(
            oidc,
            program,
            request -> request.grantType(DEVICE_GRANT).deviceCode(device.deviceCode()));
      } catch (AccessException e) {
        String code = e.reason() instanceof Reason.AwsRefusal refused ? refused.code() : "";
        switch (code) {
          case "AuthorizationPendingException" -> {}
          case "SlowDownException" -> interval += SLOWER;
          case "ExpiredTokenException" -> throw failed("The code has expired; sign in again.");
          case "AccessDeniedException" -> throw failed("The sign-in was refused in the browser.");
          default -> throw e;
        }
      }
    }
    throw failed("The code has expired; sign in again.");
  }

  private RegisterClientResponse register(
      SsoOidcClient oidc, List<String> grants, List<String> redirects)
      throws AccessException, InterruptedException {
    return AwsCall.of(
        "a sign-in for “" + target.key() + "”",
        () -> {
          RegisterClientResponse program =
              oidc.registerClient(request -> {
                request
                    .clientName("stage-inspector")
                    .clientType("public")
                    .scopes(target.scopes())
                    .grantTypes(grants)
                    .issuerUrl(target.startUrl());
                if (!redirects.isEmpty()) {
                  request.redirectUris(redirects);
                }
              });
          AwsCall.present(program.clientId());
          AwsCall.present(program.clientSecret());
          AwsCall.present(program.clientSecretExpiresAt());
          return program;
        });
  }

  private SsoToken token(
      SsoOidcClient oidc,
      RegisterClientResponse program,
      Consumer<CreateTokenRequest.Builder> grant)
      throws AccessException, InterruptedException {
    SsoToken.Renewal renewal =
        new SsoToken.Renewal(
            "", program.clientId(), program.clientSecret(), end(program.clientSecretExpiresAt()));
    return AwsCall.of(
        "the token of the sign-in",
        () ->
            SsoTokens.token(
                oidc.createToken(request ->
                    request
                        .clientId(program.clientId())
                        .clientSecret(program.clientSecret())
                        .applyMutation(grant)),
                renewal,
                clock.instant()));
  }

  private void save(SsoToken token) throws AccessException {
    try {
      new TokenFile(environment, target).write(token);
    } catch (PrivateFileException e) {
      throw new AccessException(
          Reason.of(
              Reason.Kind.SIGN_IN_NEEDED,
              "You are signed in, but the token can't be saved in "
                  + TokenFile.path(environment, target)
                  + ": "
                  + e.reason()
                  + "."),
          e);
    }
  }

  /**
   * 0 is never (RFC 7591, 3.2.1), and so is what has more digits than a year that others can read.
   */
  private static Instant end(long seconds) {
    return seconds == 0 || seconds > NEVER.getEpochSecond()
        ? NEVER
        : Instant.ofEpochSecond(Math.max(0, seconds));
  }

  private static AccessException failed(String what) {
    return new AccessException(Reason.Kind.SIGN_IN_NEEDED, what);
  }
}
