package dev.stageinspector.aws.profiles;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.UserPath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files hold the profiles. Neither needs to exist.
 *
 * @param config the shared config file
 * @param credentials the shared credentials file
 * @param problems variables that name no path
 */
public record ProfileFiles(Path config, Path credentials, List<Problem> problems) {

  /** For the AWS CLI an empty variable is the name of a file that is not there. */
  private static final Path NO_FILE = Path.of(TextFile.EMPTY_DEVICE);

  public ProfileFiles {
    problems = List.copyOf(problems);
  }

  /** Two files by their paths. */
  public ProfileFiles(Path config, Path credentials) {
    this(config, credentials, List.of());
  }

  /**
   * The files of AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, or {@code ~/.aws/config} and
   * {@code ~/.aws/credentials}.
   */
  public static ProfileFiles of(Environment environment) {
    List<Problem> problems = new ArrayList<>();
    Path folder = environment.home().resolve(".aws");
    return new ProfileFiles(
        file("AWS_CONFIG_FILE", folder.resolve("config"), environment, problems),
        file("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials"), environment, problems),
        problems);
  }

  private static Path file(
      String variable, Path usual, Environment environment, List<Problem> problems) {
    if (environment.variables().getOrDefault(variable, usual.toString()).isEmpty()) {
      problems.add(
          new Problem(
              new FileLine(usual, 0),
              variable + " is empty, so no file is read in place of this one."));
      return NO_FILE;
    }
    try {
      return environment
          .get(variable)
          .map(text -> UserPath.of(text, environment))
          .orElseGet(usual::toAbsolutePath);
    } catch (InvalidPathException e) {
      problems.add(
          new Problem(
              new FileLine(usual, 0), variable + " isn't a path; this file is read instead."));
      return usual;
    }
  }
}
