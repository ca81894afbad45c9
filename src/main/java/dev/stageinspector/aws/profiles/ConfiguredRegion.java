package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.platform.Environment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The regions that credentials are asked for in. A region becomes part of a host's name, so it is
 * one label of such a name before any call is made: else the call would go to another host.
 */
public final class ConfiguredRegion {

  /** Where the global endpoint of STS is. */
  private static final String USUAL = "us-east-1";

  /** As botocore has it (utils, validate_region_name). */
  private static final Pattern LABEL = Pattern.compile("(?![0-9]+$)(?!-)[A-Za-z0-9-]{1,63}(?<!-)");

  private static final int LONGEST_TOLD = 60;

  private ConfiguredRegion() {}

  /**
   * The region of calls to STS: that of the variables, else the profile's.
   *
   * @throws AccessException if it is not a region
   */
  public static String ofSts(Environment environment, Optional<Profile> profile)
      throws AccessException {
    return configured(environment, profile).orElse(USUAL);
  }

  /**
   * The region that the variables name, else the profile.
   *
   * @throws AccessException if it is not a region
   */
  public static Optional<String> configured(Environment environment, Optional<Profile> profile)
      throws AccessException {
    for (String variable : List.of("AWS_REGION", "AWS_DEFAULT_REGION")) {
      Optional<String> region = environment.get(variable).map(String::strip);
      if (region.isPresent()) {
        if (!isRegion(region.get())) {
          throw new AccessException(Reason.variable(variable, problem(region.get())));
        }
        return region;
      }
    }
    return profile.isPresent() && profile.get().get("region").isPresent()
        ? Optional.of(of(profile.get(), profile.get().section(), "region"))
        : Optional.empty();
  }

  /**
   * The region that a profile, or a section behind it, has to name.
   *
   * @throws AccessException if it names none
   */
  public static String of(Profile profile, Section behind, String key) throws AccessException {
    String region = profile.require(behind, key);
    if (!isRegion(region)) {
      throw profile.unusable(behind, key, problem(region));
    }
    return region;
  }

  /** Whether a text can be a region: one label of a host's name. */
  public static boolean isRegion(String text) {
    return LABEL.matcher(text).matches();
  }

  private static String problem(String text) {
    String told = text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
    return "is “" + told + "”, which is not a region";
  }
}
