package dev.stageinspector.aws.http;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * What an exception of the network means. Only this class looks at the exceptions of the JDK and
 * the SDK for it. Their messages ("Premature EOF", names of classes) mean nothing to people, and
 * are not shown; their phrases only tell faults apart that have one class.
 */
public final class NetworkFault {

  /** How the JDK begins the message of a failed CONNECT. */
  static final String NO_TUNNEL = "Unable to tunnel through proxy";

  static final Reason NOT_CONNECTED =
      Reason.of(Kind.TIME_OUT, "The connection wasn't accepted in time.");

  private static final Reason NO_ROUTE =
      Reason.of(Kind.UNREACHABLE, "There is no route to the server.");

  private NetworkFault() {}

  /** What an exception means, or one of its causes; empty if none is of the network. */
  public static Optional<Reason> of(Throwable thrown) {
    List<Throwable> causes = Causes.of(thrown);
    // What tells itself what it is comes first; then a time-out, which ends calls in many ways.
    return Stream.<Function<Throwable, Optional<Reason>>>of(
            NetworkFault::told,
            NetworkFault::late,
            cause -> known(cause, causes),
            cause ->
                cause instanceof IOException
                    ? fault(Kind.CONNECTION_LOST, "The connection was lost.")
                    : Optional.empty())
        .flatMap(reading -> causes.stream().map(reading).flatMap(Optional::stream))
        .findFirst();
  }

  /** The same for a connection through a proxy, if there is one: then the proxy may be at fault. */
  public static Reason of(IOException thrown, Optional<ProxyServer> proxy) {
    Reason fault = of(thrown).orElseThrow();
    return proxy.map(one -> ProxyFault.of(fault, thrown, one)).orElse(fault);
  }

  /** Whether the next attempt would end in the same way, or do harm. */
  static boolean isLasting(Reason fault) {
    return fault.kind() == Kind.PROXY || fault.kind() == Kind.UNREADABLE;
  }

  private static Optional<Reason> told(Throwable cause) {
    return cause instanceof TransportException told ? Optional.of(told.reason()) : Optional.empty();
  }

  private static Optional<Reason> late(Throwable cause) {
    return switch (cause) {
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ ->
          fault(Kind.TIME_OUT, "No complete response arrived in time.");
      case SocketTimeoutException e when says(e, "Connect timed out") -> Optional.of(NOT_CONNECTED);
      case ConnectException e when says(e, "timed out") -> Optional.of(NOT_CONNECTED);
      case SocketTimeoutException _ -> fault(Kind.TIME_OUT, "No response arrived in time.");
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> known(Throwable cause, List<Throwable> causes) {
    return switch (cause) {
      case UnknownHostException e ->
          fault(Kind.NAME_NOT_RESOLVED, "The name " + name(e) + " can't be resolved.");
      case SSLException e -> fault(Kind.TLS, TlsWords.of(e, causes));
      case NoRouteToHostException _ -> Optional.of(NO_ROUTE);
      // A connection needs an address and a port of this computer.
      case BindException _ ->
          fault(Kind.UNREACHABLE, "This computer couldn't open a connection to the server.");
      case ConnectException e ->
          says(e, "refused")
              ? fault(
                  Kind.CONNECTION_REFUSED,
                  "The connection was refused: a firewall blocks it, or no server runs there.")
              : fault(Kind.UNREACHABLE, "The server can't be reached.");
      case IOException e when says(e, NO_TUNNEL) ->
          fault(Kind.PROXY, "The proxy didn't connect to the server.");
      case IOException e -> malformed(e).or(() -> broken(e));
      default -> Optional.empty();
    };
  }

  /** How a connection ended in the middle of a response. */
  private static Optional<Reason> broken(IOException e) {
    if (says(e, "Premature EOF")) {
      return fault(Kind.CONNECTION_LOST, "The connection ended before the whole response arrived.");
    }
    if (says(e, "Unexpected end of file")) {
      return fault(Kind.CONNECTION_LOST, "The server closed the connection without a response.");
    }
    if (says(e, "Connection reset") || says(e, "Broken pipe")) {
      return fault(
          Kind.CONNECTION_LOST, "The server, or a device on the way, reset the connection.");
    }
    return says(e, "Network is unreachable") ? Optional.of(NO_ROUTE) : Optional.empty();
  }

  /** What is wrong with a response that is not HTTP. */
  private static Optional<Reason> malformed(IOException e) {
    if (e instanceof SocketException) {
      return Optional.empty(); // nothing was answered; its message may have a name of any words
    }
    if (says(e, "chunk") || says(e, "missing CR") || says(e, "missing LF")) {
      return fault(
          Kind.UNREADABLE, "The response isn't valid HTTP: the lengths of its parts are wrong.");
    }
    if (says(e, "Header size too big") || says(e, "header fields")) {
      return fault(
          Kind.UNREADABLE, "The headers of the response are larger than 384 KiB, the limit.");
    }
    return e instanceof ProtocolException || says(e, "Invalid Http response")
        ? fault(Kind.UNREADABLE, "The response is not HTTP.")
        : Optional.empty();
  }

  private static Optional<Reason> fault(Kind kind, String sentence) {
    return Optional.of(Reason.of(kind, sentence));
  }

  /** The JDK sometimes puts the system's phrase behind it. */
  private static String name(UnknownHostException e) {
    return String.valueOf(e.getMessage()).replaceFirst(":? .*", "");
  }

  static boolean says(Throwable cause, String phrase) {
    return cause.getMessage() != null && cause.getMessage().contains(phrase);
  }
}
