package dev.stageinspector.aws.http;

import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose certificates are trusted: those of the JVM, those of the system where it has a store that
 * the JVM can read, and those of a bundle. Nothing is read before the first https connection.
 */
public final class Trust {

  private static final Logger LOG = LoggerFactory.getLogger(Trust.class);

  private final Environment environment;
  private final Optional<CaBundle> bundle;
  private @Nullable SSLSocketFactory sockets;
  private volatile List<String> problems = List.of();

  /** Trust in a bundle as well, if there is one. */
  public Trust(Environment environment, Optional<CaBundle> bundle) {
    this.environment = environment;
    this.bundle = bundle;
  }

  /**
   * What makes connections to those that are trusted. A failure is not kept: a mended file counts
   * at the next call.
   *
   * @throws TransportException if the bundle cannot be used
   */
  synchronized SSLSocketFactory sockets() {
    SSLSocketFactory known = sockets;
    if (known == null) {
      known = made();
      sockets = known;
    }
    return known;
  }

  /**
   * What decides whether a server is trusted.
   *
   * @throws TransportException if the bundle cannot be used
   */
  public X509ExtendedTrustManager manager() {
    try {
      return extended(anchors());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  /**
   * The certificates of the bundle that could not be read, a sentence each with its line. None is
   * known before the bundle was read for a connection.
   */
  public List<String> problems() {
    return problems;
  }

  /** Trust in the public authorities that the JVM brings along, and in nobody else. */
  public static X509ExtendedTrustManager ofPublic() {
    try {
      return extended(null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  private static X509ExtendedTrustManager extended(@Nullable KeyStore anchors)
      throws GeneralSecurityException {
    for (TrustManager manager : managers(anchors)) {
      if (manager instanceof X509ExtendedTrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("no trust manager of X.509");
  }

  private SSLSocketFactory made() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(anchors()), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
  }

  private KeyStore anchors() throws GeneralSecurityException, IOException {
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager usual) {
        for (X509Certificate certificate : usual.getAcceptedIssuers()) {
          add(anchors, certificate);
        }
      }
    }
    addOfSystem(anchors);
    if (bundle.isPresent()) {
      CaBundle.Certificates certificates = bundle.get().read(environment);
      problems = certificates.problems();
      for (X509Certificate certificate : certificates.good()) {
        add(anchors, certificate);
      }
    }
    return anchors;
  }

  private void addOfSystem(KeyStore anchors) {
    String store =
        switch (environment.system()) {
          case WINDOWS -> "Windows-ROOT";
          case MACOS -> "KeychainStore";
          case LINUX -> "";
        };
    if (store.isEmpty()) {
      return;
    }
    try {
      KeyStore system = KeyStore.getInstance(store);
      system.load(null, null);
      for (String alias : Collections.list(system.aliases())) {
        if (system.isCertificateEntry(alias)) {
          add(anchors, system.getCertificate(alias));
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      LOG.info("The certificates of the system can't be read; those of Java are trusted.");
    }
  }

  private static void add(KeyStore anchors, Certificate certificate)
      throws GeneralSecurityException {
    anchors.setCertificateEntry(Integer.toString(anchors.size()), certificate);
  }

  private static TrustManager[] managers(@Nullable KeyStore anchors)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    return factory.getTrustManagers();
  }
}
