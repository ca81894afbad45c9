package dev.stageinspector;

import dev.stageinspector.aws.credentials.EnvironmentSource;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.platform.Digest;
import dev.stageinspector.platform.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What two starts of the program must have in common to share a window: whatever in the environment
 * decides who is asked, with whose credentials, and where windows open.
 *
 * @param environment of one start; without the variables that name a profile where each start can
 *     name its own
 */
record Surroundings(Environment environment) {

  private static final Set<String> NAMES_OF_PROFILES = Set.of("AWS_PROFILE", "AWS_DEFAULT_PROFILE");

  private static final Set<String> OTHERS = Set.of("DISPLAY", "REQUESTS_CA_BUNDLE");

  /** Only the AWS CLI's own output depends on them. */
  private static final Set<String> OUTPUT =
      Set.of("AWS_PAGER", "AWS_DEFAULT_OUTPUT", "AWS_CLI_AUTO_PROMPT");

  static Surroundings of(Environment environment) {
    return new Surroundings(canNameProfile(environment) ? withoutNames(environment) : environment);
  }

  /**
   * The profile that a start's environment names, if it alone decides. Credentials of the
   * environment come before it, and then it is part of what must be the same.
   */
  static Optional<String> profile(Environment environment) {
    return canNameProfile(environment)
        ? Profiles.variable(environment).flatMap(environment::get)
        : Optional.empty();
  }

  /** The same for the same surroundings. It comes from secrets too, so nobody else gets it. */
  String digest() {
    ProfileFiles files = ProfileFiles.of(environment);
    StringBuilder all = new StringBuilder();
    all.append(environment.home().toAbsolutePath()).append('\0');
    all.append(files.config().toAbsolutePath()).append('\0');
    all.append(files.credentials().toAbsolutePath()).append('\0');
    new TreeMap<>(environment.variables())
        .forEach((name, value) -> {
          if (counts(name) && !value.isBlank()) {
            all.append(name).append('=').append(value).append('\0');
          }
        });
    return Digest.hex("SHA-256", all.toString());
  }

  private static boolean canNameProfile(Environment environment) {
    return EnvironmentSource.of(environment).isEmpty();
  }

  private static boolean counts(String name) {
    return (name.startsWith("AWS_") && !OUTPUT.contains(name))
        || name.regionMatches(true, name.length() - "_PROXY".length(), "_PROXY", 0, 6)
        || OTHERS.contains(name);
  }

  private static Environment withoutNames(Environment environment) {
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.keySet().removeAll(NAMES_OF_PROFILES);
    return new Environment(variables, environment.home(), environment.system());
  }
}
