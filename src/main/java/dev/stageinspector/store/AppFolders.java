package dev.stageinspector.store;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.UserPath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The program's own folders. This only names them. {@link PrivateFile} creates them when something
 * is written.
 *
 * @param config the user's choices, which are worth taking to another computer
 * @param state what the program remembers on this computer
 */
public record AppFolders(Path config, Path state) {

  /** The variable that puts everything in one folder, for a trial or a portable copy. */
  public static final String HOME_VARIABLE = "STAGE_INSPECTOR_HOME";

  private static final String NAME = "Stage Inspector";
  private static final String XDG_NAME = "stage-inspector";

  /**
   * The folders where each system expects them. A value that is not a path counts as not set.
   *
   * <p>Linux: the XDG Base Directory Specification, which ignores relative values. macOS: the File
   * System Programming Guide. Windows: the roaming and the local application data.
   */
  public static AppFolders of(Environment environment) {
    return path(environment, HOME_VARIABLE)
        .map(Path::toAbsolutePath)
        .map(folder -> new AppFolders(folder, folder))
        .orElseGet(() -> usual(environment));
  }

  private static AppFolders usual(Environment environment) {
    Path home = environment.home();
    return switch (environment.system()) {
      case LINUX ->
          new AppFolders(
              base(environment, "XDG_CONFIG_HOME", ".config").resolve(XDG_NAME),
              base(environment, "XDG_STATE_HOME", ".local/state").resolve(XDG_NAME));
      case MACOS -> {
        Path support = home.resolve("Library").resolve("Application Support").resolve(NAME);
        yield new AppFolders(support, support);
      }
      case WINDOWS ->
          new AppFolders(
              base(environment, "APPDATA", "AppData/Roaming").resolve(NAME),
              base(environment, "LOCALAPPDATA", "AppData/Local").resolve(NAME));
    };
  }

  private static Path base(Environment environment, String variable, String below) {
    return path(environment, variable)
        .filter(Path::isAbsolute)
        .orElseGet(() -> environment.home().resolve(below));
  }

  private static Optional<Path> path(Environment environment, String variable) {
    try {
      return environment.get(variable).map(text -> UserPath.meant(text, environment));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
