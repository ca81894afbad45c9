package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority that only the tests know, and server certificates by it, good and bad.
 * Made once for all tests: each certificate takes a run of keytool.
 */
public final class TestCertificates {

  /** What the certificate "good" is for, beside localhost. */
  public static final String HOST = "ivsrealtime.test";

  private static final String PASSWORD = "changeit";
  private static final Path FOLDER = folder();
  private static final Path AUTHORITY = FOLDER.resolve("ca.pem");
  private static final byte[] STORE = store();

  private TestCertificates() {}

  /** The authority's own certificate. */
  public static Path authority() {
    return AUTHORITY;
  }

  /** A server with one of the certificates: good, other, expired, future, soon. */
  public static SSLContext server(String alias) throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    all.load(new ByteArrayInputStream(STORE), PASSWORD.toCharArray());
    for (String other : Collections.list(all.aliases())) {
      if (!other.equals(alias)) {
        all.deleteEntry(other);
      }
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(all, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("test-certificates");
      folder.toFile().deleteOnExit();
      Stream.of("ca.pem", "store", "keytool.log")
          .forEach(name -> folder.resolve(name).toFile().deleteOnExit());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] store() {
    String authority = "CN=Example Corp Inspection,O=Example Corp";
    keytool(
        "-genkeypair -alias ca -ext bc:c -validity 3650 -startdate -2y -keyalg EC -dname",
        authority);
    keytool("-exportcert -rfc -alias ca -file", AUTHORITY.toString());
    server("good", "localhost,dns:" + HOST, "-1d", 365);
    server("other", "other.example", "-1d", 365);
    server("expired", "localhost", "-2m", 30);
    server("future", "localhost", "+10d", 30);
    server("soon", "localhost", "-1d", 5);
    try {
      return Files.readAllBytes(FOLDER.resolve("store"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void server(String alias, String names, String start, int days) {
    keytool(
        "-genkeypair -signer ca -alias %s -ext san=dns:%s -validity %d -startdate %s -keyalg EC -dname"
            .formatted(alias, names, days, start),
        "CN=x");
  }

  private static void keytool(String arguments, String last) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ", -1)));
    command.add(last);
    command.addAll(List.of("-keystore", "store", "-storepass", PASSWORD));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve("keytool.log").toFile())
              .start();
      assertThat(process.waitFor()).as(() -> String.join(" ", command)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
