package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.Profile;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.platform.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What environment variables by themselves may offer to sign with; the first one counts. */
public enum EnvironmentSource {
  /** An access key; if only half of it is there, that is an error and nothing else counts. */
  KEYS,
  /** A role that is assumed with a token file. */
  WEB_IDENTITY,
  /** The role of the container that the program runs in. */
  CONTAINER;

  /** What the environment offers, if anything. */
  public static Optional<EnvironmentSource> of(Environment environment) {
    return Arrays.stream(values())
        .filter(source -> source.variable(environment).isPresent())
        .findFirst();
  }

  /**
   * What the environment offers.
   *
   * @throws AccessException if that is nothing
   */
  static EnvironmentSource require(Environment environment) throws AccessException {
    ProfileFiles files = ProfileFiles.of(environment);
    return of(environment)
        .orElseThrow(() ->
            new AccessException(
                Reason.Kind.NO_CREDENTIALS_FOUND,
                "The environment has no AWS_ACCESS_KEY_ID, AWS_PROFILE, AWS_DEFAULT_PROFILE,"
                    + " AWS_WEB_IDENTITY_TOKEN_FILE, or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or"
                    + " _FULL_URI, and there is no profile “default” with credentials in "
                    + files.config()
                    + " or "
                    + files.credentials()
                    + "."));
  }

  /** Whether the container's role replaces a profile without any, as for the AWS CLI. */
  static boolean isContainerFor(Profile profile, Environment environment) {
    return profile.hasOnlySettings() && CONTAINER.variable(environment).isPresent();
  }

  /** The variable that offers it; empty if none does. */
  public Optional<String> variable(Environment environment) {
    List<String> variables =
        switch (this) {
          case KEYS -> List.of("AWS_ACCESS_KEY_ID");
          case WEB_IDENTITY -> List.of(WebIdentity.FILE_VARIABLE);
          case CONTAINER -> List.of(Metadata.RELATIVE, Metadata.FULL);
        };
    return variables.stream().filter(name -> environment.get(name).isPresent()).findFirst();
  }
}
