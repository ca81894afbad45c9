package dev.stageinspector.profiles.aws;

import dev.stageinspector.profiles.Profile;
import dev.stageinspector.profiles.Profiles;
import java.util.Optional;

/**
 * What holds for all calls on the way to the credentials of one profile, also those for the
 * profiles behind it: the AWS CLI does it so too.
 *
 * @param profiles all that the files say
 * @param asked the profile that was asked for: its region, endpoints and certificates count; none
 *     for the environment's keys
 */
public record Scope(Profiles profiles, Optional<Profile> asked) {

  /** The scope of a profile. */
  public static Scope of(Profiles profiles, Profile asked) {
    return new Scope(profiles, Optional.of(asked));
  }

  /** A setting of the profile that was asked for. */
  public Optional<String> get(String key) {
    return asked.flatMap(profile -> profile.get(key));
  }
}
