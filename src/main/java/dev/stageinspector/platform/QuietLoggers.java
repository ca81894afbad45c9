package dev.stageinspector.platform;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Holds those loggers shut that write credentials when they tell every detail: the SDK's signer,
 * which logs the session token at DEBUG, and the JDK's HTTP client, which logs the headers that it
 * sends at FINE, bearer tokens included. The whole SDK is kept at warnings beside them.
 */
public final class QuietLoggers {

  /** Held for good, because the JDK forgets a logger, and its level, that nobody holds. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger("software.amazon.awssdk"),
          Logger.getLogger(
              "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner"),
          Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection"));

  private QuietLoggers() {}

  /**
   * Shuts them, whatever the logging configuration says of them; it has to be read before. Warnings
   * still come through.
   */
  public static void shut() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
