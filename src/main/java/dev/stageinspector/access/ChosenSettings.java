package dev.stageinspector.access;

import dev.stageinspector.aws.ProfileScope;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import java.util.Optional;

/**
 * Whose settings count for a choice: endpoints, certificates, region.
 *
 * @param profiles what the files say now
 */
public record ChosenSettings(Environment environment, Profiles profiles) {

  /** All that the files say, and the profile that counts. */
  ProfileScope scope(ProfileChoice choice) {
    return new ProfileScope(profiles, profile(choice));
  }

  /** The profile that counts, if any. */
  public Optional<Profile> profile(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo(), ProfileChoice.Saved _ -> Optional.empty();
      case ProfileChoice.Environment() -> profiles.beside(environment);
      case ProfileChoice.Shared(String name) -> profiles.find(name);
    };
  }
}
