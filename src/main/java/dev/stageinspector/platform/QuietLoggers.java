package dev.stageinspector.platform;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Holds those loggers shut that write credentials when they tell every detail. Of the SDK's, the
 * signer logs the session token, and others what was answered; the whole SDK is kept at warnings
 * beside them. Of the JDK's, the HTTP client logs the headers that it sends, bearer tokens
 * included, the HTTP server the request of a browser that brings the code of a sign-in, and what
 * starts programs the arguments of a credential process.
 */
public final class QuietLoggers {

  /** Held for good, because the JDK forgets a logger, and its level, that nobody holds. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger("software.amazon.awssdk"),
          Logger.getLogger(
              "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner"),
          Logger.getLogger("software.amazon.awssdk.protocols.json.JsonContent"),
          Logger.getLogger("software.amazon.awssdk.request"),
          Logger.getLogger("software.amazon.awssdk.retries.internal.DefaultStandardRetryStrategy"),
          Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection"),
          Logger.getLogger("com.sun.net.httpserver"),
          Logger.getLogger("java.lang.ProcessBuilder"));

  private QuietLoggers() {}

  /**
   * Shuts them, whatever the logging configuration says of them; it has to be read before. Warnings
   * still come through.
   */
  public static void silence() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
