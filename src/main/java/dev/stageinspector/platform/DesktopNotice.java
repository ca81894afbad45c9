package dev.stageinspector.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(DesktopNotice.class);

  private final Environment environment;

  /** Looking for a program and starting it take a while. */
  private final Executor teller =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("desktop-notice").factory());

  private boolean sought;
  private @Nullable String program;

  public DesktopNotice(Environment environment) {
    this.environment = environment;
  }

  /**
   * Tells it, if it can be told, and doesn't wait. What is told first comes first.
   *
   * @param title one line, with nothing in it that is not seen
   * @param text the same
   */
  public void tell(String title, String text) {
    teller.execute(() -> command(title, text).ifPresent(DesktopNotice::start));
  }

  private static void start(List<String> command) {
    ProcessBuilder notice =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    LauncherVariables.undo(notice.environment());
    try {
      notice.start();
    } catch (IOException e) {
      LOG.debug("No notice of the desktop", e);
    }
  }

  /** The program that tells it, with its arguments; nothing if there is none. */
  Optional<List<String>> command(String title, String text) {
    return switch (environment.system()) {
      case LINUX ->
          inPath()
              .map(program ->
                  List.of(program, "--app-name=Stage Inspector", "--", title, escaped(text)));
      case MACOS ->
          // A title that begins with a hyphen would be an option.
          Optional.of(
              Stream.concat(SCRIPT.stream(), Stream.of("Stage Inspector: " + title, text))
                  .toList());
      case WINDOWS -> Optional.empty();
    };
  }

  /** The desktop reads marks and links in the text, which may be of anybody. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** It is looked for once. */
  private synchronized Optional<String> inPath() {
    if (!sought) {
      sought = true;
      program = find("notify-send").orElse(null);
    }
    return Optional.ofNullable(program);
  }

  private Optional<String> find(String program) {
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
