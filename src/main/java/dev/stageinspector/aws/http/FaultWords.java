package dev.stageinspector.aws.http;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * Says what an exception of the network means, in a sentence for people. What the JDK says itself
 * ("Premature EOF", the name of a host, names of classes) is no reason for them, and is not shown;
 * its phrases only tell faults apart that have one class.
 */
public final class FaultWords {

  private FaultWords() {}

  /** The sentence for the first of these causes that has one; empty if none is of the network. */
  public static Optional<String> of(List<Throwable> causes) {
    Optional<String> known =
        causes.stream().map(cause -> known(cause, causes)).flatMap(Optional::stream).findFirst();
    return known.isPresent() || causes.stream().noneMatch(IOException.class::isInstance)
        ? known
        : Optional.of("The connection was lost.");
  }

  private static Optional<String> known(Throwable cause, List<Throwable> causes) {
    return switch (cause) {
      case TransportException told -> Optional.ofNullable(told.getMessage());
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ ->
          Optional.of("No complete answer came in time.");
      case SocketTimeoutException _ -> Optional.of("No answer came in time.");
      case UnknownHostException e -> Optional.of("The name " + name(e) + " cannot be resolved.");
      case SSLException e -> Optional.of(tls(e, causes));
      case NoRouteToHostException _ -> Optional.of("No network leads to the server.");
      case BindException e ->
          Optional.of(
              says(e, "already in use")
                  ? "The port is already in use."
                  : "This user may not use that port.");
      case ConnectException e ->
          Optional.of(
              says(e, "refused")
                  ? "The connection was refused: a firewall, or no server there."
                  : "The server cannot be reached.");
      case IOException e -> malformed(e).or(() -> broken(e));
      default -> Optional.empty();
    };
  }

  /** How a connection ended in the middle of an answer. */
  private static Optional<String> broken(IOException e) {
    if (says(e, "Premature EOF")) {
      return Optional.of("The connection ended before the whole answer had come.");
    }
    if (says(e, "Unexpected end of file")) {
      return Optional.of("The server closed the connection without an answer.");
    }
    if (says(e, "Connection reset") || says(e, "Broken pipe")) {
      return Optional.of("The server, or a device on the way, reset the connection.");
    }
    if (says(e, "Network is unreachable")) {
      return Optional.of("No network leads to the server.");
    }
    return Optional.empty();
  }

  /** What is wrong with an answer that does not keep to HTTP; it would be no better next time. */
  static Optional<String> malformed(IOException e) {
    if (e instanceof UnknownHostException
        || e instanceof SocketException
        || e instanceof SSLException) {
      return Optional.empty(); // nothing was answered; its message may have a name of any words
    }
    if (says(e, "chunk") || says(e, "missing CR") || says(e, "missing LF")) {
      return Optional.of("The answer does not keep to HTTP: the lengths of its parts are wrong.");
    }
    if (says(e, "Header size too big") || says(e, "header fields")) {
      return Optional.of("The headers of the answer are larger than 384 KiB, the limit.");
    }
    return e instanceof ProtocolException || says(e, "Invalid Http response")
        ? Optional.of("The answer is not HTTP.")
        : Optional.empty();
  }

  private static String tls(SSLException thrown, List<Throwable> causes) {
    for (Throwable cause : causes) {
      if (cause instanceof CertificateExpiredException) {
        return "The server's certificate has expired, or this computer's clock is wrong.";
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "The server's certificate is not valid yet, or this computer's clock is wrong.";
      }
      if (cause instanceof CertPathBuilderException) {
        return "The server's certificate is by an authority that is not trusted here.";
      }
      if (says(cause, "No subject alternative") || says(cause, "No name matching")) {
        return "The server's certificate is for another name: another server answers.";
      }
    }
    if (says(thrown, "Unsupported or unrecognized SSL message")) {
      return "The server does not speak TLS on this port.";
    }
    if (says(thrown, "terminated the handshake")) {
      return "The server closed the connection during the TLS handshake.";
    }
    if (says(thrown, "fatal alert: ")) {
      String message = String.valueOf(thrown.getMessage());
      String alert = message.substring(message.indexOf("fatal alert: ") + 13);
      return "The server refused the TLS handshake (" + alert.replace('_', ' ') + ").";
    }
    return "The TLS handshake with the server failed.";
  }

  /** The JDK puts the system's phrase behind it, sometimes. */
  private static String name(UnknownHostException e) {
    return String.valueOf(e.getMessage()).replaceFirst(":? .*", "");
  }

  private static boolean says(Throwable cause, String phrase) {
    return cause.getMessage() != null && cause.getMessage().contains(phrase);
  }
}
