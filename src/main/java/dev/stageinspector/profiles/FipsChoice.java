package dev.stageinspector.profiles;

import dev.stageinspector.platform.Environment;
import java.util.Optional;

/**
 * That AWS is to be asked at the endpoints whose encryption is validated by FIPS 140 (AWS SDKs and
 * Tools Reference Guide, "Dual-stack and FIPS endpoints"). An endpoint that is configured is asked
 * as it stands, as the AWS CLI does; the SDK refuses to have both.
 *
 * @param origin what says so, for a user: a variable's name, or a profile and its line
 */
public record FipsChoice(String origin) {

  private static final String VARIABLE = "AWS_USE_FIPS_ENDPOINT";
  private static final String KEY = "use_fips_endpoint";

  /** The choice in force, if any; the variable goes before the profile, also when it says no. */
  public static Optional<FipsChoice> of(Environment environment, Optional<Profile> profile) {
    Optional<String> variable = environment.get(VARIABLE);
    if (variable.isPresent()) {
      return isYes(variable.get()) ? Optional.of(new FipsChoice(VARIABLE)) : Optional.empty();
    }
    return profile
        .filter(one -> one.get(KEY).filter(FipsChoice::isYes).isPresent())
        .map(one -> new FipsChoice("profile " + one.name() + ", " + one.where(KEY)));
  }

  private static boolean isYes(String text) {
    return text.strip().equalsIgnoreCase("true");
  }
}
