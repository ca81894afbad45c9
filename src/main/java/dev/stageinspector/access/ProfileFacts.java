package dev.stageinspector.access;

import dev.stageinspector.aws.Identity;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ivs.ProfileChoice;
import java.util.Optional;

/** What is known of the profiles besides their settings; nothing waits for it. */
public interface ProfileFacts {

  /** Nothing is known. */
  ProfileFacts NONE =
      new ProfileFacts() {
        @Override
        public Optional<Identity> identity(ProfileChoice choice) {
          return Optional.empty();
        }

        @Override
        public Readiness readiness(ProfileChoice choice) {
          return new Readiness.Ready();
        }

        @Override
        public boolean hasEnvironment() {
          return false;
        }
      };

  /** Whose credentials they are, once they were used. */
  Optional<Identity> identity(ProfileChoice choice);

  /** Whether it can be used now, as far as the files tell. */
  Readiness readiness(ProfileChoice choice);

  /** The region that is configured for it, if one is. */
  default Optional<String> region(ProfileChoice choice) {
    return Optional.empty();
  }

  /** Whether the environment offers credentials. */
  boolean hasEnvironment();
}
