package dev.stageinspector.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the user something through the desktop, where that can be done with what it has. */
public final class DesktopNotice {

  /** The arguments are texts to this script, never a part of it. */
  private static final List<String> SCRIPT =
      List.of(
          "osascript",
          "-e",
          "on run argv",
          "-e",
          "display notification (item 2 of argv) with title (item 1 of argv)",
          "-e",
          "end run");

  private final Environment environment;

  public DesktopNotice(Environment environment) {
    this.environment = environment;
  }

  /** Whether the desktop can be told. */
  public boolean isThere() {
    return command("", "").isPresent();
  }

  /**
   * Tells it, and doesn't wait; tells whether it could.
   *
   * @param title one line, with nothing in it that is not seen
   * @param text the same
   */
  public boolean tell(String title, String text) {
    Optional<List<String>> command = command(title, text);
    if (command.isEmpty()) {
      return false;
    }
    ProcessBuilder notice =
        new ProcessBuilder(command.get())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    LauncherVariables.undo(notice.environment());
    try {
      notice.start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The program that tells it, with its arguments; nothing if there is none. */
  Optional<List<String>> command(String title, String text) {
    return switch (environment.system()) {
      case LINUX ->
          inPath("notify-send")
              .map(program ->
                  List.of(program, "--app-name=Stage Inspector", "--", title, escaped(text)));
      case MACOS -> Optional.of(Stream.concat(SCRIPT.stream(), Stream.of(title, text)).toList());
      case WINDOWS -> Optional.empty();
    };
  }

  /** The desktop reads marks and links in the text, which may be of anybody. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Optional<String> inPath(String program) {
    return Stream.of(environment.get("PATH").orElse("").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> path(folder).stream())
        .filter(Path::isAbsolute)
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static Optional<Path> path(String folder) {
    try {
      return Optional.of(Path.of(folder));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
