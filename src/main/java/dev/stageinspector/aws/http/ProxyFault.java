package dev.stageinspector.aws.http;

import dev.stageinspector.aws.failure.Reason;
import java.io.IOException;

/** Tells the failures of a proxy from those of the server behind it. */
public final class ProxyFault {

  /** What the JDK puts before the status of a failed CONNECT. */
  private static final String STATUS_LINE = "HTTP/1.";

  private ProxyFault() {}

  /** That a proxy does not connect, and says so with a status. */
  public static Reason refusal(ProxyServer proxy, int status) {
    if (status != 407) {
      return fault(proxy, "didn't connect to the server (HTTP " + status + ")");
    }
    return fault(
        proxy,
        proxy.login().isPresent()
            ? "rejected the user name and password (HTTP 407)"
            : "requires a user name and password (HTTP 407)");
  }

  /** What a fault of a connection through a proxy is: the proxy's, or still the server's. */
  static Reason of(Reason fault, IOException thrown, ProxyServer proxy) {
    return switch (fault.kind()) {
      case PROXY -> refusal(proxy, status(String.valueOf(thrown.getMessage())));
      case NAME_NOT_RESOLVED -> fault(proxy, "has a name that can't be resolved");
      case CONNECTION_REFUSED -> fault(proxy, "refused the connection");
      case UNREACHABLE -> fault(proxy, "can't be reached");
      case TIME_OUT ->
          fault.equals(NetworkFault.NOT_CONNECTED) ? fault(proxy, "didn't respond in time") : fault;
      default -> fault;
    };
  }

  private static int status(String message) {
    int start = message.indexOf(STATUS_LINE);
    int digits = start + STATUS_LINE.length() + 2;
    return start < 0 || digits + 3 > message.length()
        ? 0
        : Math.max(0, HostRule.number(message.substring(digits, digits + 3), 999));
  }

  private static Reason fault(ProxyServer proxy, String what) {
    return Reason.of(Reason.Kind.PROXY, "The proxy " + proxy + " " + what + ".");
  }
}
