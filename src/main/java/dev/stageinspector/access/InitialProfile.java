package dev.stageinspector.access;

import dev.stageinspector.aws.credentials.EnvironmentSource;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import java.util.Optional;

/**
 * Whose credentials the program begins with.
 *
 * @param choice whose
 * @param origin what decides it, in a word or two; empty if there are none, which the look-up says
 *     itself
 */
public record InitialProfile(ProfileChoice choice, Optional<String> origin) {

  /**
   * Takes one, in the order of the AWS CLI, except for what a window remembers.
   *
   * @param asked whose were asked for
   * @param idle whether a window opens with nothing to look up
   * @param remembered the previous choice; empty where nothing remembered counts
   */
  public static InitialProfile of(
      Optional<ProfileChoice> asked,
      boolean idle,
      Environment environment,
      Profiles profiles,
      Optional<ProfileChoice> remembered) {
    if (asked.isPresent()) {
      return new InitialProfile(
          asked.get(), asked.get() instanceof ProfileChoice.Demo ? "--demo" : "--profile");
    }
    Optional<InitialProfile> ofEnvironment =
        EnvironmentSource.of(environment)
            .flatMap(source -> source.variable(environment))
            .map(variable -> new InitialProfile(new ProfileChoice.Environment(), variable));
    if (EnvironmentSource.of(environment).equals(Optional.of(EnvironmentSource.KEYS))) {
      return ofEnvironment.orElseThrow();
    }
    Optional<String> variable = Profiles.variable(environment);
    if (variable.isPresent()) {
      String name = environment.get(variable.get()).orElseThrow();
      // Only its settings count where something else has the credentials.
      return ofEnvironment
          .filter(_ -> profiles.find(name).filter(Profile::hasOnlySettings).isPresent())
          .orElseGet(() -> new InitialProfile(new ProfileChoice.Shared(name), variable.get()));
    }
    return remembered
        .filter(choice ->
            switch (choice) {
              case ProfileChoice.Shared(String name) -> profiles.find(name).isPresent();
              case ProfileChoice.Environment() -> ofEnvironment.isPresent();
              case ProfileChoice.Demo(), ProfileChoice.Saved _ -> false;
            })
        .map(choice -> new InitialProfile(choice, "last used"))
        .or(() ->
            profiles
                .find(Profiles.DEFAULT)
                .filter(profile -> !profile.hasOnlySettings())
                .map(profile -> shared(profile, "the default")))
        .or(() -> ofEnvironment)
        .orElseGet(() -> ofNothing(idle, profiles));
  }

  /** One that nothing names as the one to take. */
  private static InitialProfile ofNothing(boolean idle, Profiles profiles) {
    if (!idle) {
      return new InitialProfile(new ProfileChoice.Environment(), Optional.empty());
    }
    return profiles.profiles().stream()
        .filter(profile -> !profile.hasOnlySettings())
        .findFirst()
        .map(profile -> shared(profile, "the first in the AWS profile files"))
        .orElseGet(() -> new InitialProfile(new ProfileChoice.Demo(), "no AWS profile found"));
  }

  private InitialProfile(ProfileChoice choice, String origin) {
    this(choice, Optional.of(origin));
  }

  /** What is taken and why, as one line for a user. */
  public Optional<String> sentence() {
    String what =
        choice instanceof ProfileChoice.Environment
            ? "the credentials of the environment"
            : choice.described();
    return origin.map(why -> "Using " + what + " (" + why + ").");
  }

  private static InitialProfile shared(Profile profile, String origin) {
    return new InitialProfile(new ProfileChoice.Shared(profile.name()), origin);
  }
}
