package dev.stageinspector.broadcast.check;

import dev.stageinspector.aws.http.NetworkFault;
import dev.stageinspector.aws.http.Trust;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Speaks TLS and tells whose certificate came, even where it is not trusted. */
final class Tls {

  private static final Duration SOON = Duration.ofDays(14);

  /** What the JDK itself says of TLS 1.3, which has none to tell apart. */
  private static final String ANY_KEY_EXCHANGE = "UNKNOWN";

  private final Trust trust;

  Tls(Trust trust) {
    this.trust = trust;
  }

  /**
   * Goes on with a connection through TLS.
   *
   * @throws CheckFailedException if the certificate is not to be trusted; it says why
   */
  StepResult<Socket> over(Socket plain, ServerAddress place) throws IOException {
    ChainRecorder keeper = new ChainRecorder(trust.manager());
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {keeper}, null);
      SSLSocket socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(plain, place.bareHost(), place.port(), true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return found(socket, keeper.chain());
    } catch (SSLException e) {
      throw refused(keeper.chain(), place, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  private StepResult<Socket> found(SSLSocket socket, List<X509Certificate> chain) {
    X509Certificate certificate = chain.getFirst();
    String words =
        socket.getSession().getProtocol()
            + ". The certificate is for "
            + names(certificate)
            + ", issued by "
            + issuer(certificate)
            + ", valid until "
            + day(certificate)
            + ".";
    if (!isPublic(chain)) {
      return StepResult.unusual(
          socket,
          words
              + " The issuer is not a public authority: a proxy or a program on this computer"
              + " inspects the traffic. The encoder must trust it too.");
    }
    if (certificate.getNotAfter().toInstant().isBefore(Instant.now().plus(SOON))) {
      return StepResult.unusual(socket, words + " That is soon.");
    }
    return StepResult.good(socket, words);
  }

  private CheckFailedException refused(
      List<X509Certificate> chain, ServerAddress place, SSLException e) {
    if (chain.isEmpty()) {
      return new CheckFailedException(NetworkFault.of(e).orElseThrow().sentence());
    }
    X509Certificate certificate = chain.getFirst();
    Instant now = Instant.now();
    if (certificate.getNotAfter().toInstant().isBefore(now)) {
      return new CheckFailedException(
          "The certificate by "
              + issuer(certificate)
              + " expired on "
              + day(certificate)
              + ", or this computer's clock is wrong.");
    }
    if (certificate.getNotBefore().toInstant().isAfter(now)) {
      return new CheckFailedException(
          "The certificate by "
              + issuer(certificate)
              + " is not valid yet, or this computer's clock is wrong.");
    }
    if (!trusts(chain)) {
      return new CheckFailedException(
          "The certificate is by "
              + issuer(certificate)
              + ", which is not trusted here. If a proxy inspects traffic, add its authority to"
              + " AWS_CA_BUNDLE or the profile's ca_bundle.");
    }
    return new CheckFailedException(
        "The certificate is for "
            + names(certificate)
            + " (by "
            + issuer(certificate)
            + "), not for "
            + place.bareHost()
            + ": another server responds.");
  }

  private boolean trusts(List<X509Certificate> chain) {
    return accepts(trust.manager(), chain);
  }

  /** Whether the JVM's own authorities vouch for it, without those of the company or the system. */
  private boolean isPublic(List<X509Certificate> chain) {
    return accepts(Trust.ofPublic(), chain);
  }

  /** Whatever its name: without a connection the manager looks only at the chain. */
  private static boolean accepts(X509TrustManager judge, List<X509Certificate> chain) {
    try {
      judge.checkServerTrusted(chain.toArray(X509Certificate[]::new), ANY_KEY_EXCHANGE);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  private static String day(X509Certificate certificate) {
    return LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC).toString();
  }

  private static String names(X509Certificate certificate) {
    List<String> names = alternatives(certificate).limit(3).toList();
    return names.isEmpty()
        ? "“" + part(certificate.getSubjectX500Principal().getName(), "CN").orElse("nobody") + "”"
        : String.join(", ", names);
  }

  private static Stream<String> alternatives(X509Certificate certificate) {
    try {
      return Optional.ofNullable(certificate.getSubjectAlternativeNames())
          .map(Collection::stream)
          .orElse(Stream.empty())
          .map(name -> String.valueOf(name.get(1)));
    } catch (CertificateException e) {
      return Stream.empty();
    }
  }

  private static String issuer(X509Certificate certificate) {
    String name = certificate.getIssuerX500Principal().getName();
    Optional<String> organization = part(name, "O");
    Optional<String> common = part(name, "CN");
    return "“"
        + common
            .map(cn -> cn + organization.map(o -> " (" + o + ")").orElse(""))
            .or(() -> organization)
            .orElse(name)
        + "”";
  }

  private static Optional<String> part(String name, String type) {
    try {
      return new LdapName(name)
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
              .map(Rdn::getValue)
              .map(String::valueOf)
              .findFirst();
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }
}
