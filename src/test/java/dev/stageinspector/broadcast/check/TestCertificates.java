package dev.stageinspector.broadcast.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of one test's own, and server certificates by it, good and bad. */
public final class TestCertificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  /** Makes all of them in a folder. */
  public TestCertificates(Path folder) throws Exception {
    this.folder = folder;
    keytool(
        "-genkeypair -alias ca -ext bc:c -keyalg EC -validity 3650 -startdate -2y -dname",
        "CN=Example Corp Inspection,O=Example Corp");
    keytool("-exportcert -rfc -alias ca -file", "ca.pem");
    server("good", "san=dns:localhost", "-1d", 365);
    server("other", "san=dns:other.example", "-1d", 365);
    server("expired", "san=dns:localhost", "-2m", 30);
    server("future", "san=dns:localhost", "+10d", 30);
    server("soon", "san=dns:localhost", "-1d", 5);
  }

  /** The authority's own certificate. */
  public Path authority() {
    return folder.resolve("ca.pem");
  }

  /** A server with one of the certificates: good, other, expired, future, soon. */
  public SSLContext server(String alias) throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(folder.resolve("store"))) {
      all.load(stream, PASSWORD.toCharArray());
    }
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

  private void server(String alias, String name, String start, int days) throws Exception {
    keytool("-genkeypair -keyalg EC -dname CN=x -alias", alias);
    keytool("-certreq -file request.csr -alias", alias);
    keytool(
        "-gencert -rfc -alias ca -infile request.csr -outfile server.pem -validity "
            + days
            + " -startdate "
            + start
            + " -ext",
        name);
    Files.writeString(
        folder.resolve("chain.pem"),
        Files.readString(folder.resolve("server.pem")) + Files.readString(authority()));
    keytool("-importcert -noprompt -file chain.pem -alias", alias);
  }

  private void keytool(String arguments, String last) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ", -1)));
    command.add(last);
    command.addAll(List.of("-keystore", "store", "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as(() -> String.join(" ", command)).isZero();
  }
}
