package dev.stageinspector.aws;

import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Profiles;
import java.util.Optional;

/**
 * What holds for all calls on the way to the credentials of one profile, also those for the
 * profiles behind it: the AWS CLI does it so too.
 *
 * @param profiles all that the files say
 * @param asked the profile that was asked for: its region, endpoints and certificates count; none
 *     for the environment's keys
 */
public record ProfileScope(Profiles profiles, Optional<Profile> asked) {

  /** The scope of a profile. */
  public static ProfileScope of(Profiles profiles, Profile asked) {
    return new ProfileScope(profiles, Optional.of(asked));
  }

  /** A setting of the profile that was asked for. */
  public Optional<String> get(String key) {
    return asked.flatMap(profile -> profile.get(key));
  }
}
