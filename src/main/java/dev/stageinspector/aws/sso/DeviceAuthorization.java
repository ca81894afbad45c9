package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.AwsCall;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** The code of a device authorization (RFC 8628), and the page where the user confirms it. */
final class DeviceAuthorization {

  private DeviceAuthorization() {}

  /** Asks for a code; within {@link AwsCall#of}. */
  static StartDeviceAuthorizationResponse start(
      SsoOidcClient oidc, RegisterClientResponse program, String startUrl) {
    StartDeviceAuthorizationResponse device =
        oidc.startDeviceAuthorization(request ->
            request
                .clientId(program.clientId())
                .clientSecret(program.clientSecret())
                .startUrl(startUrl));
    AwsCall.present(device.deviceCode());
    AwsCall.present(device.userCode());
    AwsCall.present(device.verificationUri());
    AwsCall.present(device.expiresIn());
    return device;
  }

  /** The page with the code in it, or else the one that it is typed into. */
  static URI page(StartDeviceAuthorizationResponse device) throws AccessException {
    return page(device.verificationUriComplete())
        .or(() -> page(device.verificationUri()))
        .orElseThrow(() ->
            new AccessException(
                Reason.Kind.SIGN_IN_NEEDED,
                "The sign-in service returned an address that is not a web page."));
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
}
