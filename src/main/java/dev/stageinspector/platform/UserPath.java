package dev.stageinspector.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path as people write it in variables and settings. */
public final class UserPath {

  private UserPath() {}

  /**
   * The absolute path that a text means. A leading {@code ~} is the user's home, as for the AWS
   * tools; quotes around the whole are taken off, because {@code set NAME="C:\x"} of Windows keeps
   * them.
   *
   * @throws InvalidPathException if the system has no such paths
   */
  public static Path of(String text, Environment environment) {
    String path = text.strip();
    if (path.length() > 1 && path.startsWith("\"") && path.endsWith("\"")) {
      path = path.substring(1, path.length() - 1);
    }
    if (path.equals("~") || path.startsWith("~/") || path.startsWith("~\\")) {
      String inHome = path.length() > 2 ? path.substring(2) : "";
      return environment.home().resolve(inHome).toAbsolutePath().normalize();
    }
    return Path.of(path).toAbsolutePath();
  }
}
