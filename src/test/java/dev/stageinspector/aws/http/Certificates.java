package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of one test's own, and a server certificate by it. */
final class Certificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;

  /** Makes {@code ca.pem} and a certificate for a host in a folder. */
  Certificates(Path folder, String host) throws IOException, InterruptedException {
    this.folder = folder;
    keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Test CA", "-ext", "bc:c", "-keyalg", "EC");
    keytool("-exportcert", "-rfc", "-alias", "ca", "-file", "ca.pem");
    keytool("-genkeypair", "-alias", "server", "-dname", "CN=x", "-keyalg", "EC");
    keytool("-certreq", "-alias", "server", "-file", "server.csr");
    keytool(
        "-gencert",
        "-rfc",
        "-alias",
        "ca",
        "-infile",
        "server.csr",
        "-outfile",
        "server.pem",
        "-ext",
        "san=dns:" + host);
    Files.writeString(
        folder.resolve("chain.pem"),
        Files.readString(folder.resolve("server.pem")) + Files.readString(bundle()));
    keytool("-importcert", "-noprompt", "-alias", "server", "-file", "chain.pem");
  }

  Path bundle() {
    return folder.resolve("ca.pem");
  }

  SSLContext serverContext() throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(folder.resolve("store"))) {
      all.load(stream, PASSWORD.toCharArray());
    }
    all.deleteEntry("ca");
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(all, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
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
