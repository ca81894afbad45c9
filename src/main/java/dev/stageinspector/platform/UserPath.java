package dev.stageinspector.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A path as people write it in variables and settings. */
public final class UserPath {

  private UserPath() {}

  /** A variable, as POSIX systems write it. */
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{([^}]*)})");

  /** A variable, as Windows writes it too. */
  private static final Pattern WINDOWS_VARIABLE = Pattern.compile(VARIABLE + "|%([^%]+)%");

  /**
   * The absolute path that a text means. Variables and a leading {@code ~}, the user's home, are
   * filled in as the AWS tools do it; a variable that is not set stays as it is. Quotes around the
   * whole are taken off, because {@code set NAME="C:\x"} of Windows keeps them.
   *
   * @throws InvalidPathException if the system has no such paths
   */
  public static Path of(String text, Environment environment) {
    return meant(text, environment).toAbsolutePath();
  }

  /**
   * The same path, still relative to the working folder if it is.
   *
   * @throws InvalidPathException if the system has no such paths
   */
  public static Path meant(String text, Environment environment) {
    String path = text.strip();
    if (path.length() > 1 && path.startsWith("\"") && path.endsWith("\"")) {
      path = path.substring(1, path.length() - 1);
    }
    path = filled(path, environment);
    if (path.equals("~") || path.startsWith("~/") || path.startsWith("~\\")) {
      String inHome = path.length() > 2 ? path.substring(2) : "";
      return environment.home().resolve(inHome).normalize();
    }
    return Path.of(path);
  }

  private static String filled(String path, Environment environment) {
    Pattern variable =
        environment.system() == Environment.OperatingSystem.WINDOWS ? WINDOWS_VARIABLE : VARIABLE;
    return variable
        .matcher(path)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, environment)));
  }

  private static String value(MatchResult found, Environment environment) {
    String name =
        IntStream.rangeClosed(1, found.groupCount())
            .mapToObj(found::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return name.equals("HOME")
        ? environment.home().toString()
        : environment.variables().getOrDefault(name, found.group());
  }
}
