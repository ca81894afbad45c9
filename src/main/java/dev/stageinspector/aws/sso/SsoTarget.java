package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.aws.profiles.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user signs in to.
 *
 * @param key what the token file is named after: the name of the {@code sso-session} section, or
 *     the start URL where the profile has everything itself
 * @param startUrl the access portal's URL, or the issuer's
 * @param region the region of the IAM Identity Center
 * @param scopes what the sign-in is for
 */
public record SsoTarget(String key, String startUrl, String region, List<String> scopes) {

  /** What the AWS CLI asks for where the session says nothing. */
  private static final List<String> USUAL_SCOPES = List.of("sso:account:access");

  private static final String SESSION = "sso_session";
  private static final String START_URL = "sso_start_url";
  private static final String REGION = "sso_region";

  public SsoTarget {
    scopes = List.copyOf(scopes);
  }

  /**
   * The target of a profile of one of the two kinds of single sign-on.
   *
   * @throws AccessException if it is half written, or its session is not there
   */
  public static SsoTarget of(Profiles profiles, Profile profile) throws AccessException {
    Optional<Section> named = session(profiles, profile);
    if (named.isEmpty()) {
      String startUrl = profile.require(START_URL);
      return new SsoTarget(
          startUrl,
          startUrl,
          ConfiguredRegion.of(profile, profile.section(), REGION),
          USUAL_SCOPES);
    }
    Section session = named.get();
    return new SsoTarget(
        session.name(),
        profile.require(session, START_URL),
        ConfiguredRegion.of(profile, session, REGION),
        session.get("sso_registration_scopes").map(SsoTarget::scopes).orElse(USUAL_SCOPES));
  }

  /**
   * A setting of a profile, which its {@code sso-session} section may have in its place.
   *
   * @throws AccessException if neither has it
   */
  public static String require(Profiles profiles, Profile profile, String key)
      throws AccessException {
    Optional<Section> session = session(profiles, profile);
    return session.isPresent() && !profile.has(key) && session.get().has(key)
        ? profile.require(session.get(), key)
        : profile.require(key);
  }

  private static Optional<Section> session(Profiles profiles, Profile profile)
      throws AccessException {
    if (!profile.has(SESSION)) {
      return Optional.empty();
    }
    String name = profile.require(SESSION);
    Section session = profiles.ssoSessions().get(name);
    if (session == null) {
      throw profile.unusable(
          SESSION, "names the sso-session section “" + name + "”, which doesn't exist");
    }
    for (String key : session.settings().keySet()) {
      if (profile.has(key) && !profile.get(key).equals(session.get(key))) {
        throw profile.unusable(
            key, "differs from the one in the sso-session section “" + name + "”");
      }
    }
    return Optional.of(session);
  }

  private static List<String> scopes(String text) {
    return Stream.of(text.split(",", -1))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .toList();
  }
}
