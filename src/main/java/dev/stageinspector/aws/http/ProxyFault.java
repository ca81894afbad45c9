package dev.stageinspector.aws.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the failures of a proxy from those of the service behind it. */
final class ProxyFault {

  /** How the JDK begins the message of a failed CONNECT, and what it puts before the status. */
  private static final String NO_TUNNEL = "Unable to tunnel through proxy";

  private static final String STATUS_LINE = "HTTP/1.";

  private ProxyFault() {}

  /** The fault of the proxy that this failure is; empty if it is the service's. */
  static Optional<TransportException> of(IOException failure, ProxyServer proxy) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    if (message.startsWith(NO_TUNNEL)) {
      int status = status(message);
      return Optional.of(
          status == 407
              ? refusedLogin(proxy, failure)
              : fault(proxy, "did not connect to the service (status " + status + ")", failure));
    }
    return switch (failure) {
      // Without the cause: the SDK (2.57) breaks on any exception of ours that hides this one.
      case UnknownHostException _ ->
          Optional.of(fault(proxy, "has a name that is not known", null));
      case ConnectException e -> Optional.of(fault(proxy, "refused the connection", e));
      case SocketTimeoutException e when message.startsWith("Connect") ->
          Optional.of(fault(proxy, "did not answer in time", e));
      default -> Optional.empty();
    };
  }

  static TransportException refusedLogin(ProxyServer proxy, @Nullable Throwable cause) {
    return fault(
        proxy,
        proxy.login().isPresent()
            ? "refused the user name and password (status 407)"
            : "asks for a user name and a password (status 407)",
        cause);
  }

  private static int status(String message) {
    int start = message.indexOf(STATUS_LINE);
    int digits = start + STATUS_LINE.length() + 2;
    return start < 0 || digits + 3 > message.length()
        ? 0
        : Math.max(0, HostRule.number(message.substring(digits, digits + 3), 999));
  }

  private static TransportException fault(
      ProxyServer proxy, String what, @Nullable Throwable cause) {
    return new TransportException(
        TransportException.Fault.PROXY, "The proxy " + proxy + " " + what + ".", cause);
  }
}
