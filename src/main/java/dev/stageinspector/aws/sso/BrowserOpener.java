package dev.stageinspector.aws.sso;

import java.io.IOException;
import java.net.URI;

/** Shows a page in the system's browser. */
@FunctionalInterface
public interface BrowserOpener {

  /**
   * Opens the page, and does not wait for the user.
   *
   * @throws IOException if there is no browser that could be started
   */
  void open(URI page) throws IOException;
}
