package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.AwsClients;
import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.Reason;
import dev.stageinspector.platform.Digest;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
      throws CredentialException, InterruptedException {
    String state = random();
    String verifier = random();
    try (LoopbackCallback callback = new LoopbackCallback(state);
        SsoOidcClient oidc = clients.oidc(scope, target.region())) {
      RegisterClientResponse program =
          register(oidc, List.of(CODE_GRANT, REFRESH_GRANT), List.of(REDIRECT));
      URI page = page(program.clientId(), callback.uri(), state, verifier);
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
                      .codeVerifier(verifier)
                      .redirectUri(callback.uri().toString())));
    } catch (IOException e) {
      throw new CredentialException(
          new Reason.SignInFailed("No browser could be opened; use a code instead."), e);
    }
  }

  /** Device authorization (RFC 8628): the user confirms a code in a browser anywhere. */
  void withCode(Sleeper pause, Consumer<DeviceCode> shown)
      throws CredentialException, InterruptedException {
    try (SsoOidcClient oidc = clients.oidc(scope, target.region())) {
      RegisterClientResponse program =
          register(oidc, List.of(DEVICE_GRANT, REFRESH_GRANT), List.of());
      StartDeviceAuthorizationResponse device =
          AwsCall.of("a sign-in code", () -> device(oidc, program));
      Instant until = clock.instant().plusSeconds(device.expiresIn());
      shown.accept(new DeviceCode(device.userCode(), page(device), until));
      save(poll(oidc, program, device, until, pause));
    }
  }

  private StartDeviceAuthorizationResponse device(
      SsoOidcClient oidc, RegisterClientResponse program) {
    StartDeviceAuthorizationResponse device =
        oidc.startDeviceAuthorization(request ->
            request
                .clientId(program.clientId())
                .clientSecret(program.clientSecret())
                .startUrl(target.startUrl()));
    AwsCall.present(device.deviceCode());
    AwsCall.present(device.userCode());
    AwsCall.present(device.verificationUri());
    AwsCall.present(device.expiresIn());
    return device;
  }

  /** The page with the code in it, or else the one that it is typed into. */
  private static URI page(StartDeviceAuthorizationResponse device) throws CredentialException {
    return page(device.verificationUriComplete())
        .or(() -> page(device.verificationUri()))
        .orElseThrow(
            () -> failed("The sign-in service answered with an address that is not a web page."));
  }

  /** In ASCII, so that no character of it can change how the rest looks. */
  private static Optional<URI> page(@Nullable String address) {
    try {
      URI page = URI.create(URI.create(address == null ? "" : address.strip()).toASCIIString());
      boolean web =
          "https".equalsIgnoreCase(page.getScheme()) || "http".equalsIgnoreCase(page.getScheme());
      return web && page.getHost() != null && page.getRawUserInfo() == null
          ? Optional.of(page)
          : Optional.empty();
    } catch (IllegalArgumentException notAUri) {
      return Optional.empty();
    }
  }

  private SsoToken poll(
      SsoOidcClient oidc,
      RegisterClientResponse program,
      StartDeviceAuthorizationResponse device,
      Instant until,
      Sleeper pause)
      throws CredentialException, InterruptedException {
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
      } catch (CredentialException e) {
        String code = e.reason() instanceof Reason.Refused refused ? refused.code() : "";
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
      throws CredentialException, InterruptedException {
    return AwsCall.of(
        "a sign-in to “" + target.key() + "”",
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
      throws CredentialException, InterruptedException {
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

  private URI page(String client, URI callback, String state, String verifier)
      throws CredentialException {
    return URI.create(
        clients.oidcEndpoint(scope, target.region())
            + "/authorize?response_type=code&client_id="
            + encoded(client)
            + "&redirect_uri="
            + encoded(callback.toString())
            + "&state="
            + encoded(state)
            + "&code_challenge_method=S256&scopes="
            + encoded(String.join(" ", target.scopes()))
            + "&code_challenge="
            + base64(Digest.bytes("SHA-256", verifier)));
  }

  private void save(SsoToken token) throws CredentialException {
    try {
      new TokenFile(environment, target).write(token);
    } catch (PrivateFileException e) {
      throw new CredentialException(
          new Reason.SignInFailed(
              "You are signed in, but the token cannot be kept in "
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

  private static String random() {
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static CredentialException failed(String what) {
    return new CredentialException(new Reason.SignInFailed(what));
  }
}
