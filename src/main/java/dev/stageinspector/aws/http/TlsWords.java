package dev.stageinspector.aws.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ssl.SSLException;

/** Says why there is no TLS connection. */
final class TlsWords {

  private static final String ALERT = "fatal alert: ";

  private TlsWords() {}

  /** The sentence for an exception with these causes. */
  static String of(SSLException thrown, List<Throwable> causes) {
    for (Throwable cause : causes) {
      if (cause instanceof CertificateExpiredException) {
        return "The server's certificate has expired, or this computer's clock is wrong.";
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "The server's certificate is not valid yet, or this computer's clock is wrong.";
      }
      if (cause instanceof CertPathBuilderException) {
        return "The server's certificate is from an authority that is not trusted here.";
      }
      if (NetworkFault.says(cause, "No subject alternative")
          || NetworkFault.says(cause, "No name matching")) {
        return "The server's certificate is for another name: another server responds.";
      }
    }
    if (NetworkFault.says(thrown, "Unsupported or unrecognized SSL message")) {
      return "The server doesn't use TLS on this port.";
    }
    if (NetworkFault.says(thrown, "terminated the handshake")) {
      return "The server closed the connection during the TLS handshake.";
    }
    String message = String.valueOf(thrown.getMessage());
    int alert = message.indexOf(ALERT);
    return alert < 0
        ? "The TLS handshake with the server failed."
        : "The server refused the TLS handshake ("
            + message.substring(alert + ALERT.length()).replace('_', ' ')
            + ").";
  }
}
