package dev.stageinspector.ui;

import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.store.AppFolders;
import java.nio.file.Path;

/**
 * What a user may want to know of the program itself.
 *
 * @param version its version
 * @param folders where it keeps what it remembers
 * @param log the file with its errors, which is there only after one
 * @param home the user's home folder, which is written as ~ in what goes to others
 * @param shell the shell that commands are copied for
 */
public record ProgramFacts(
    String version, AppFolders folders, Path log, Path home, ShellQuote shell) {

  /** The runtime and the system, each in a few words. */
  String runtime() {
    return "Java %s, JavaFX %s"
        .formatted(System.getProperty("java.version"), System.getProperty("javafx.version"));
  }

  String system() {
    return "%s %s (%s)"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
