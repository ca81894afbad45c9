import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.stageinspector.aws.http.HttpClients;
import dev.stageinspector.broadcast.check.CheckReport;
import dev.stageinspector.broadcast.check.ConnectionCheck;
import dev.stageinspector.broadcast.check.Target;
import dev.stageinspector.platform.Environment;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Runs the connection test for a broadcaster's server once, on the runtime of the image: no option of the command line
 * reaches it, and a module that is missing shows only where its classes are used. The server is one with TLS on
 * loopback. Prints the report; the exit status is 1 if the server can't be reached.
 *
 * <p>Usage: {@code ConnectionOnImage STORE CERTIFICATE}: the server's key, password {@code changeit}, and its certificate
 */
final class ConnectionOnImage {
  private ConnectionOnImage() {}

  public static void main(String[] args) throws Exception {
    HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(Path.of(args[0]))));
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().add("Accept-Post", "application/sdp");
      exchange.sendResponseHeaders(204, -1);
    });
    server.start();
    try {
      System.exit(check(server.getAddress().getPort(), Path.of(args[1])) ? 0 : 1);
    } finally {
      server.stop(0);
    }
  }

  private static boolean check(int port, Path certificate) throws Exception {
    HttpClients http = new HttpClients(new Environment(
        Map.of("AWS_CA_BUNDLE", certificate.toString()), certificate.getParent(), Environment.OperatingSystem.LINUX));
    Target target = new Target("Loopback", Target.Kind.WHIP, URI.create("https://localhost:" + port + "/"));
    CheckReport report = new ConnectionCheck(
            http.proxies(), http.trustOf(Optional.empty()), ConnectionCheck.USUAL_LIMIT)
        .run(List.of(target), _ -> {});
    System.out.print(report.text());
    return report.servers().getFirst().isReachable();
  }

  private static SSLContext context(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(file)) {
      store.load(stream, "changeit".toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
