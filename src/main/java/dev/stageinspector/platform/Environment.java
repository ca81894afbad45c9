package dev.stageinspector.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the program reads from its environment. Everything below the composition root uses this
 * value instead of the JVM, so that a test can pass its own map and folder.
 *
 * @param variables the environment variables
 * @param home the user's home folder
 * @param system the system that the program runs on
 */
public record Environment(Map<String, String> variables, Path home, OperatingSystem system) {

  /** The systems whose folders and keys differ. */
  public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS
  }

  public Environment {
    variables = Map.copyOf(variables);
  }

  /**
   * The environment of this process. HOME takes precedence over {@code user.home}, as in the AWS
   * tools.
   */
  public static Environment ofProcess() {
    Map<String, String> variables = System.getenv();
    String home = variables.getOrDefault("HOME", "");
    return new Environment(
        variables,
        Path.of(home.isBlank() ? System.getProperty("user.home") : home),
        currentSystem());
  }

  /** The value of a variable. An empty value counts as not set, as in the AWS tools. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** Omits the values of the variables, which may be secret. */
  @Override
  public String toString() {
    return "environment of " + home + " on " + system + " with " + variables.keySet();
  }

  private static OperatingSystem currentSystem() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return OperatingSystem.WINDOWS;
    }
    return name.startsWith("mac") ? OperatingSystem.MACOS : OperatingSystem.LINUX;
  }
}
