package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.platform.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An endpoint that takes the place of AWS's own.
 *
 * @param url where the calls go
 * @param origin what says so, for a user: a variable's name, an option, or a profile and its line
 */
public record EndpointChoice(URI url, String origin) {

  private static final String KEY = "endpoint_url";
  private static final String VARIABLE = "AWS_ENDPOINT_URL";

  /**
   * The endpoint that is configured for a service, in the order of the AWS SDKs and Tools Reference
   * Guide, "Service-specific endpoints".
   *
   * @param service the service's key, such as {@code ivs_realtime}
   * @return empty if AWS's own endpoint is to be used
   * @throws AccessException if what is configured is not an endpoint
   */
  public static Optional<EndpointChoice> of(
      String service, Environment environment, Profiles profiles, Optional<Profile> profile)
      throws AccessException {
    if (ignored(environment, profile)) {
      return Optional.empty();
    }
    for (String variable :
        new String[] {VARIABLE + "_" + service.toUpperCase(Locale.ROOT), VARIABLE}) {
      Optional<String> url = environment.get(variable);
      if (url.isPresent()) {
        return Optional.of(parse(url.get(), variable));
      }
    }
    return profile.isEmpty() ? Optional.empty() : ofProfile(service, profiles, profile.get());
  }

  /**
   * The endpoint of a URL that somebody typed or configured.
   *
   * @throws AccessException if it is none; the message has the origin, and not the URL, which may
   *     hold a password
   */
  public static EndpointChoice parse(String text, String origin) throws AccessException {
    URI url;
    try {
      url = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw bad(origin, "is not a URL");
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw bad(origin, "doesn't begin with http:// or https://");
    }
    if (url.getHost() == null || url.getPort() > 0xFFFF) {
      throw bad(origin, "has no usable host and port");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw bad(origin, "contains a user name, “?”, or “#”");
    }
    return new EndpointChoice(url, origin);
  }

  private static Optional<EndpointChoice> ofProfile(
      String service, Profiles profiles, Profile profile) throws AccessException {
    Optional<String> services = profile.get("services");
    if (services.isPresent()) {
      Section section = profiles.services().get(services.get());
      if (section == null) {
        throw profile.unusable("services", "names a services section that doesn't exist");
      }
      String key = service + "." + KEY;
      Optional<String> url = section.get(key);
      if (url.isPresent()) {
        return Optional.of(
            parse(url.get(), "services section " + section.name() + ", " + section.where(key)));
      }
    }
    Optional<String> url = profile.get(KEY);
    return url.isEmpty()
        ? Optional.empty()
        : Optional.of(parse(url.get(), "profile " + profile.name() + ", " + profile.where(KEY)));
  }

  private static AccessException bad(String origin, String what) {
    return new AccessException(
        Reason.Kind.WRONG_ENDPOINT, "The endpoint of " + origin + " " + what + ".");
  }

  private static boolean ignored(Environment environment, Optional<Profile> profile) {
    return environment
        .get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
        .or(() -> profile.flatMap(one -> one.get("ignore_configured_endpoint_urls")))
        .map(value -> value.strip().equalsIgnoreCase("true"))
        .orElse(false);
  }
}
