package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.platform.Environment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the two files say, at one moment.
 *
 * @param profiles in the order of the files, those of the config file first
 * @param ssoSessions the {@code sso-session} sections by name
 * @param services the {@code services} sections by name
 * @param problems what could not be used as written
 */
public record Profiles(
    List<Profile> profiles,
    Map<String, Section> ssoSessions,
    Map<String, Section> services,
    List<Problem> problems) {

  public Profiles {
    profiles = List.copyOf(profiles);
    ssoSessions = Collections.unmodifiableMap(new LinkedHashMap<>(ssoSessions));
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    problems = List.copyOf(problems);
  }

  /** The name of the profile that counts where none is named. */
  public static final String DEFAULT = "default";

  /** The variable of the environment that names a profile, if one does. */
  public static Optional<String> variable(Environment environment) {
    return Stream.of("AWS_PROFILE", "AWS_DEFAULT_PROFILE")
        .filter(name -> environment.get(name).isPresent())
        .findFirst();
  }

  /**
   * The profile whose settings, such as its endpoints, count beside credentials of the environment,
   * as they do for the AWS CLI.
   */
  public Optional<Profile> beside(Environment environment) {
    return find(variable(environment).flatMap(environment::get).orElse(DEFAULT));
  }

  /** The profile of that very name. */
  public Optional<Profile> find(String name) {
    return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  /**
   * The profile of that very name.
   *
   * @throws AccessException if there is none
   */
  public Profile require(String name) throws AccessException {
    return find(name)
        .orElseThrow(() ->
            new AccessException(
                Reason.Kind.NO_SUCH_PROFILE,
                "The AWS profile files have no profile “" + name + "”."));
  }
}
