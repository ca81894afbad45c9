package dev.stageinspector.aws.http;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.OrdinaryFile;
import dev.stageinspector.store.PrivateFileException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file with certificates to trust, in PEM: AWS_CA_BUNDLE, or else {@code ca_bundle} of the
 * profile, or else REQUESTS_CA_BUNDLE. The SDK knows none of them.
 *
 * @param file the path as it is configured
 * @param origin what names it, for a user
 */
public record CaBundle(String file, String origin) {

  /** Some ten times all public authorities. */
  private static final int MOST_BYTES = 16 << 20;

  /** The variable of a Python library, which counts last for the AWS CLI too. */
  private static final String REQUESTS = "REQUESTS_CA_BUNDLE";

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
        .or(() -> ofProfile.map(file -> new CaBundle(file, "ca_bundle of the profile")))
        .or(() -> environment.get(REQUESTS).map(file -> new CaBundle(file, REQUESTS)));
  }

  /**
   * Reads the file. One bad certificate does not make the others useless.
   *
   * @throws TransportException if nothing can be read from it
   */
  Certificates read(Environment environment) {
    PemCertificates read = PemCertificates.of(bytes(environment));
    List<String> problems = read.problems().stream().map(problem -> file + ", " + problem).toList();
    if (read.good().isEmpty()) {
      throw bad(
          "has no certificate that can be read (PEM is expected)"
              + read.problems().stream()
                  .map(one -> "; " + one)
                  .findFirst()
                  .orElse("")
                  .replaceFirst("\\.$", ""),
          null);
    }
    return new Certificates(read.good(), problems);
  }

  private byte[] bytes(Environment environment) {
    try {
      return OrdinaryFile.bytes(file, environment, MOST_BYTES);
    } catch (PrivateFileException e) {
      throw bad("can't be read: " + e.reason(), e);
    }
  }

  private TransportException bad(String what, @Nullable Throwable cause) {
    return new TransportException(
        Reason.Kind.TLS, "The certificate file " + file + " (" + origin + ") " + what + ".", cause);
  }
}
