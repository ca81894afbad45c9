package dev.stageinspector;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.profiles.Profile;
import dev.stageinspector.profiles.ProfileKind;
import dev.stageinspector.profiles.Profiles;
import dev.stageinspector.profiles.Reason;
import dev.stageinspector.profiles.credentials.EnvironmentSource;
import java.util.Optional;

/**
 * Whose credentials the program begins with.
 *
 * @param choice whose
 * @param origin what decides it, in a word or two; empty if there are none, which the look-up says
 *     itself
 */
record TakenProfile(ProfileChoice choice, Optional<String> origin) {

  /**
   * Takes one, in the order of the AWS CLI, but for what a window remembers.
   *
   * @param remembered the choice of before; empty where nothing remembered counts
   */
  static TakenProfile of(
      Options options,
      Environment environment,
      Profiles profiles,
      Optional<ProfileChoice> remembered) {
    if (options.demo()) {
      return new TakenProfile(new ProfileChoice.Demo(), "--demo");
    }
    if (options.profile().isPresent()) {
      return new TakenProfile(new ProfileChoice.Shared(options.profile().get()), "--profile");
    }
    Optional<TakenProfile> ofEnvironment =
        EnvironmentSource.of(environment)
            .flatMap(source -> source.variable(environment))
            .map(variable -> new TakenProfile(new ProfileChoice.Environment(), variable));
    if (EnvironmentSource.of(environment).equals(Optional.of(EnvironmentSource.KEYS))) {
      return ofEnvironment.orElseThrow();
    }
    Optional<String> variable = Profiles.variable(environment);
    if (variable.isPresent()) {
      String name = environment.get(variable.get()).orElseThrow();
      // Only its settings count where something else has the credentials.
      return ofEnvironment
          .filter(_ -> profiles.find(name).filter(TakenProfile::hasNoCredentials).isPresent())
          .orElseGet(() -> new TakenProfile(new ProfileChoice.Shared(name), variable.get()));
    }
    return remembered
        .filter(choice ->
            switch (choice) {
              case ProfileChoice.Shared(String name) -> profiles.find(name).isPresent();
              case ProfileChoice.Environment() -> ofEnvironment.isPresent();
              case ProfileChoice.Demo() -> false;
            })
        .map(choice -> new TakenProfile(choice, "last used"))
        .or(() ->
            profiles
                .find(Profiles.DEFAULT)
                .filter(profile -> !hasNoCredentials(profile))
                .map(profile -> shared(profile, "the default")))
        .or(() -> ofEnvironment)
        .orElseGet(() -> ofNothing(options, profiles));
  }

  /** One that stands nowhere as the one to take. */
  private static TakenProfile ofNothing(Options options, Profiles profiles) {
    if (!options.inWindow() || options.arn().isPresent()) {
      return new TakenProfile(new ProfileChoice.Environment(), Optional.empty());
    }
    return profiles.profiles().stream()
        .filter(profile -> !hasNoCredentials(profile))
        .findFirst()
        .map(profile -> shared(profile, "the first in the AWS profile files"))
        .orElseGet(() -> new TakenProfile(new ProfileChoice.Demo(), "no AWS profile found"));
  }

  private TakenProfile(ProfileChoice choice, String origin) {
    this(choice, Optional.of(origin));
  }

  /** What is taken and why, as one line for a user. */
  Optional<String> sentence() {
    String what =
        choice instanceof ProfileChoice.Environment
            ? "the credentials of the environment"
            : choice.described();
    return origin.map(why -> "Using " + what + " (" + why + ").");
  }

  private static TakenProfile shared(Profile profile, String origin) {
    return new TakenProfile(new ProfileChoice.Shared(profile.name()), origin);
  }

  private static boolean hasNoCredentials(Profile profile) {
    return profile.kind() == ProfileKind.NONE && profile.whyNone() instanceof Reason.NoCredentials;
  }
}
