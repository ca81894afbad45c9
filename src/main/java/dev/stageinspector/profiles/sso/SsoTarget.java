package dev.stageinspector.profiles.sso;

import dev.stageinspector.profiles.CredentialException;
import dev.stageinspector.profiles.Profile;
import dev.stageinspector.profiles.ProfileKind;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.profiles.Reason;
import dev.stageinspector.profiles.Regions;
import dev.stageinspector.profiles.Section;
import java.util.List;
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

  public SsoTarget {
    scopes = List.copyOf(scopes);
  }

  /**
   * The target of a profile of one of the two kinds of single sign-on.
   *
   * @throws CredentialException if it is half written, or its session is not there
   */
  public static SsoTarget of(Profiles profiles, Profile profile) throws CredentialException {
    if (profile.kind() == ProfileKind.LEGACY_SSO) {
      String startUrl = profile.require("sso_start_url");
      String region = Regions.of(profile, profile.section(), "sso_region");
      return new SsoTarget(startUrl, startUrl, region, USUAL_SCOPES);
    }
    String name = profile.require(SESSION);
    Section session = profiles.ssoSessions().get(name);
    if (session == null) {
      throw new CredentialException(
          new Reason.NoSuchSource(
              profile.name(), "sso-session section", name, profile.where(SESSION)));
    }
    return new SsoTarget(
        name,
        profile.require(session, "sso_start_url"),
        Regions.of(profile, session, "sso_region"),
        session.get("sso_registration_scopes").map(SsoTarget::scopes).orElse(USUAL_SCOPES));
  }

  private static List<String> scopes(String text) {
    return Stream.of(text.split(",", -1))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .toList();
  }
}
