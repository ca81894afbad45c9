package dev.stageinspector.transport;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.OrdinaryFile;
import dev.stageinspector.platform.PrivateFileException;
import dev.stageinspector.platform.UserPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file with certificates to trust, in PEM: AWS_CA_BUNDLE, or else {@code ca_bundle} of the
 * profile. The SDK knows neither.
 *
 * @param file the path as it is configured
 * @param origin what names it, for a user
 */
public record CaBundle(String file, String origin) {

  /** Some ten times all public authorities. */
  private static final int MOST_BYTES = 16 << 20;

  private static final String END = "-----END ";

  /**
   * The certificates that could be read, and a sentence for each that could not.
   *
   * @param good at least one
   * @param problems with the file and the line
   */
  public record Certificates(List<X509Certificate> good, List<String> problems) {

    /** Copies both. */
    public Certificates {
      good = List.copyOf(good);
      problems = List.copyOf(problems);
    }
  }

  /** The bundle that is configured, if any. It is not read yet. */
  public static Optional<CaBundle> of(Environment environment, Optional<String> ofProfile) {
    return environment
        .get("AWS_CA_BUNDLE")
        .map(file -> new CaBundle(file, "AWS_CA_BUNDLE"))
        .or(() -> ofProfile.map(file -> new CaBundle(file, "ca_bundle of the profile")));
  }

  /**
   * Reads the file. One bad certificate does not make the others useless.
   *
   * @throws TransportException if nothing can be read from it
   */
  public Certificates read(Environment environment) {
    List<String> lines = lines(environment);
    List<X509Certificate> good = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.equals("-----BEGIN CERTIFICATE-----")
          || line.equals("-----BEGIN TRUSTED CERTIFICATE-----")) {
        begin = i;
      } else if (line.startsWith(END) && begin >= 0) {
        try {
          good.add(certificate(String.join("", lines.subList(begin + 1, i))));
        } catch (CertificateException | IllegalArgumentException e) {
          problems.add(
              file + ", line " + (begin + 1) + ": this certificate is damaged and is ignored.");
        }
        begin = -1;
      }
    }
    if (good.isEmpty()) {
      throw bad("has no certificate that can be read (PEM is expected)", null);
    }
    return new Certificates(good, problems);
  }

  private static X509Certificate certificate(String base64) throws CertificateException {
    byte[] der = Base64.getMimeDecoder().decode(base64);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private List<String> lines(Environment environment) {
    try {
      Path path = UserPath.of(file, environment);
      byte[] bytes = OrdinaryFile.bytes(path, MOST_BYTES);
      return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (NoSuchFileException e) {
      throw bad("is not there", e);
    } catch (AccessDeniedException e) {
      throw bad("may not be read: permission denied", e);
    } catch (PrivateFileException e) {
      throw bad("cannot be read: " + e.reason(), e);
    } catch (InvalidPathException | IOException e) {
      throw bad("cannot be read", e);
    }
  }

  private TransportException bad(String what, @Nullable Throwable cause) {
    return new TransportException(
        TransportException.Fault.CA_BUNDLE,
        "The certificate file " + file + " (" + origin + ") " + what + ".",
        cause);
  }
}
