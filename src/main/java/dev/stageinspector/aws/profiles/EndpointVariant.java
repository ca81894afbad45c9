package dev.stageinspector.aws.profiles;

import dev.stageinspector.platform.Environment;
import java.util.Optional;

/**
 * Another kind of AWS's own endpoints that can be asked for (AWS SDKs and Tools Reference Guide,
 * "Dual-stack and FIPS endpoints"). An endpoint that is configured is called as written, as the AWS
 * CLI does; the SDK refuses to have both.
 */
public enum EndpointVariant {
  /** Those whose encryption is validated by FIPS 140. */
  FIPS("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", "FIPS"),
  /** Those that answer over IPv6 as well. */
  DUAL_STACK("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", "dual-stack");

  private final String variable;
  private final String key;
  private final String words;

  EndpointVariant(String variable, String key, String words) {
    this.variable = variable;
    this.key = key;
    this.words = words;
  }

  /** What it is called in a sentence, before "endpoints". */
  public String words() {
    return words;
  }

  /** Whether it is asked for. */
  public boolean isAskedFor(Environment environment, Optional<Profile> profile) {
    return origin(environment, profile).isPresent();
  }

  /**
   * What asks for it, for a user: a variable's name, or a profile and its line; empty if nothing
   * does. The variable counts before the profile, also when it says no or is empty (botocore).
   */
  public Optional<String> origin(Environment environment, Optional<Profile> profile) {
    String value = environment.variables().get(variable);
    if (value != null) {
      return isYes(value) ? Optional.of(variable) : Optional.empty();
    }
    return profile
        .filter(one -> one.get(key).filter(EndpointVariant::isYes).isPresent())
        .map(one -> "profile " + one.name() + ", " + one.where(key));
  }

  private static boolean isYes(String text) {
    return text.strip().equalsIgnoreCase("true");
  }
}
