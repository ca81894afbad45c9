package dev.stageinspector.broadcast.check;

import java.net.URI;
import java.util.Locale;

/**
 * Where a URL leads to.
 *
 * @param host the host
 * @param port the port, the scheme's usual one where the URL names none
 * @param secure whether it is spoken to through TLS
 * @param path what is asked for there
 */
record ServerAddress(String host, int port, boolean secure, String path) {

  private static final int LAST_PORT = 65_535;

  static ServerAddress of(URI uri) throws CheckFailedException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean secure =
        switch (scheme) {
          case "https", "wss", "rtmps" -> true;
          case "http", "ws", "rtmp" -> false;
          default -> throw new CheckFailedException("“" + scheme + "” addresses can't be tested.");
        };
    if (uri.getHost() == null) {
      throw new CheckFailedException("The address has no host.");
    }
    if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
      throw new CheckFailedException("The address has an invalid port.");
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new ServerAddress(
        uri.getHost(),
        uri.getPort() < 0 ? usualPort(scheme) : uri.getPort(),
        secure,
        uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
  }

  private static int usualPort(String scheme) {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "rtmp" -> 1935;
      default -> 443;
    };
  }

  /** Host and port as a header wants them. */
  String authority() {
    return host + ":" + port;
  }

  /** The host without the brackets of an address of IPv6. */
  String bareHost() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Whether the host is an address itself, which needs no DNS. */
  boolean isNumeric() {
    return !bareHost().equals(host) || host.matches("[0-9]+(\\.[0-9]+){3}");
  }

  /** The URL that decides which proxy is in force; every protocol here is tunnelled as https is. */
  URI forProxy() {
    return URI.create((secure ? "https://" : "http://") + host + ":" + port + "/");
  }
}
