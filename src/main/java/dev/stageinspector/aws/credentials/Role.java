package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.profiles.Profile;
import java.util.Optional;

/**
 * A role as a profile describes it.
 *
 * @param arn the role's ARN
 * @param session the name of the session, by which the role's users are told apart in logs
 * @param externalId what a role of another company may ask for
 * @param seconds how long its credentials shall last; AWS's default is one hour
 * @param device the MFA device that a code is needed of
 */
record Role(
    String arn,
    String session,
    Optional<String> externalId,
    Optional<Integer> seconds,
    Optional<String> device) {

  private static final String USUAL_SESSION = "stage-inspector";
  private static final String DURATION = "duration_seconds";

  /** The limits of STS's AssumeRole. */
  private static final int SHORTEST = 900;

  private static final int LONGEST = 43_200;

  /**
   * The role of a profile.
   *
   * @throws AccessException if a setting is missing or makes no sense
   */
  static Role of(Profile profile) throws AccessException {
    return new Role(
        profile.require("role_arn"),
        profile.get("role_session_name").orElse(USUAL_SESSION),
        profile.get("external_id"),
        seconds(profile),
        profile.get("mfa_serial"));
  }

  /** A role without further settings. */
  static Role of(String arn, Optional<String> session) {
    return new Role(
        arn, session.orElse(USUAL_SESSION), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Optional<Integer> seconds(Profile profile) throws AccessException {
    Optional<String> text = profile.get(DURATION);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int seconds = Integer.parseInt(text.get());
      if (seconds >= SHORTEST && seconds <= LONGEST) {
        return Optional.of(seconds);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw profile.unusable(
        DURATION, "is not a number of seconds from " + SHORTEST + " to " + LONGEST);
  }
}
