package dev.stageinspector;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.Profile;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.profiles.aws.Scope;
import java.util.Optional;

/**
 * Whose settings count for a choice: endpoints, certificates, region.
 *
 * @param profiles what the files say now
 */
record ChosenSettings(Environment environment, Profiles profiles) {

  /** All that the files say, and the profile that counts. */
  Scope scope(ProfileChoice choice) {
    return new Scope(profiles, profile(choice));
  }

  /** The profile that counts, if any. */
  Optional<Profile> profile(ProfileChoice choice) {
    return switch (choice) {
      case ProfileChoice.Demo() -> Optional.empty();
      case ProfileChoice.Environment() -> profiles.beside(environment);
      case ProfileChoice.Shared(String name) -> profiles.find(name);
    };
  }
}
