package dev.stageinspector.platform;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The user's default browser. */
public final class SystemBrowser {

  private SystemBrowser() {}

  /**
   * Opens a page and does not wait for it.
   *
   * @throws IOException if the system's opener cannot be started
   */
  public static void open(URI page, Environment environment) throws IOException {
    List<String> command =
        switch (environment.system()) {
          case LINUX -> List.of("xdg-open", page.toString());
          case MACOS -> List.of("open", page.toString());
          case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
        };
    ProcessBuilder browser =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    LauncherVariables.undo(browser.environment());
    browser.start();
  }
}
