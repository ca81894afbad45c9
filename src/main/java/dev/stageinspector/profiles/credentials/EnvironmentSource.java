package dev.stageinspector.profiles.credentials;

import dev.stageinspector.platform.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What variables of the environment alone may offer to sign with; the first one counts. */
public enum EnvironmentSource {
  /** An access key; if only half of it is there, that is an error and nothing else counts. */
  KEYS("AWS_ACCESS_KEY_ID"),
  /** A role that is assumed with a token file. */
  WEB_IDENTITY(WebIdentity.FILE_VARIABLE),
  /** The role of the container that the program runs in. */
  CONTAINER(Metadata.RELATIVE, Metadata.FULL);

  private final List<String> variables;

  EnvironmentSource(String... variables) {
    this.variables = List.of(variables);
  }

  /** What the environment offers, if anything. */
  public static Optional<EnvironmentSource> of(Environment environment) {
    return Arrays.stream(values())
        .filter(source -> source.variable(environment).isPresent())
        .findFirst();
  }

  /** The variable that offers it; empty if none does. */
  public Optional<String> variable(Environment environment) {
    return variables.stream().filter(name -> environment.get(name).isPresent()).findFirst();
  }
}
