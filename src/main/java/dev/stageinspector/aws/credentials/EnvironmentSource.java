package dev.stageinspector.aws.credentials;

import dev.stageinspector.platform.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What variables of the environment alone may offer to sign with; the first one counts. */
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
