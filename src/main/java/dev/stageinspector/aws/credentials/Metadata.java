package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.http.Loopback;
import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.Reason;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.UserPath;
import dev.stageinspector.store.OrdinaryFile;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The credentials that an EC2 instance or a container offers to the programs on it (AWS SDKs and
 * Tools Reference Guide, "IMDS credential provider" and "Container credential provider"). They are
 * only asked for by a profile that says so.
 */
final class Metadata {

  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";
  static final String RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
  private static final String CONTAINER = "http://169.254.170.2";
  private static final String INSTANCE = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
  private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
  static final String FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

  /** The addresses of ECS and EKS, beside loopback the only ones that a token is sent to openly. */
  private static final Set<String> CONTAINER_HOSTS =
      Set.of("169.254.170.2", "169.254.170.23", "[fd00:ec2::23]");

  /** They are on the same machine. */
  private static final int LIMIT_MILLIS = 2_000;

  private static final Duration WHOLE_LIMIT = Duration.ofSeconds(6);

  private final Environment environment;

  Metadata(Environment environment) {
    this.environment = environment;
  }

  /** The credentials of the role of the instance. */
  AwsCredentials ofInstance() throws CredentialException {
    String step = "the role of the EC2 instance";
    if (environment.get("AWS_EC2_METADATA_DISABLED").map("true"::equalsIgnoreCase).orElse(false)) {
      throw new CredentialException(
          new Reason.Unreachable(step, "AWS_EC2_METADATA_DISABLED is set."));
    }
    try {
      URI base = uri(environment.get(INSTANCE).orElse("http://169.254.169.254"));
      if (base.getHost() == null || !String.valueOf(base.getScheme()).matches("(?i)https?")) {
        throw new CredentialException(
            new Reason.UnusableVariable(INSTANCE, "is not an http or https URL"));
      }
      String token =
          answer(
              base.resolve("/latest/api/token"),
              "PUT",
              Map.of("X-aws-ec2-metadata-token-ttl-seconds", "300"));
      Map<String, String> headers = Map.of("X-aws-ec2-metadata-token", token);
      String role = answer(base.resolve(ROLES), "GET", headers).lines().findFirst().orElse("");
      return keys(step, answer(base.resolve(ROLES + role.strip()), "GET", headers));
    } catch (IOException | IllegalArgumentException e) {
      throw new CredentialException(
          new Reason.Unreachable(
              step, "The instance's metadata did not answer; is this an EC2 instance with a role?"),
          e);
    }
  }

  /** The credentials of the role of the container. */
  AwsCredentials ofContainer() throws CredentialException {
    String step = "the role of the container";
    try {
      URI uri = containerUri(step);
      Optional<String> token = containerToken(step);
      return keys(
          step,
          answer(uri, "GET", token.map(text -> Map.of("Authorization", text)).orElse(Map.of())));
    } catch (IOException | IllegalArgumentException e) {
      throw new CredentialException(
          new Reason.Unreachable(step, "The container's credential endpoint did not answer."), e);
    }
  }

  private URI containerUri(String step) throws CredentialException {
    Optional<String> relative = environment.get(RELATIVE);
    if (relative.isPresent()) {
      URI uri = uri(CONTAINER + relative.get());
      if (!CONTAINER.equals("http://" + uri.getRawAuthority())) {
        throw new CredentialException(
            new Reason.UnusableVariable(RELATIVE, "has to begin with a slash"));
      }
      return uri;
    }
    Optional<String> full = environment.get(FULL);
    if (full.isEmpty()) {
      throw new CredentialException(new Reason.NoVariable(RELATIVE));
    }
    URI uri = uri(full.get());
    String host = Optional.ofNullable(uri.getHost()).orElse("");
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    boolean local =
        "http".equalsIgnoreCase(uri.getScheme())
            && (Loopback.isHost(host) || CONTAINER_HOSTS.contains(host));
    if (!secure && !local) {
      throw new CredentialException(
          new Reason.Unreachable(step, FULL + " names a host that is neither https nor local."));
    }
    return uri;
  }

  private Optional<String> containerToken(String step) throws CredentialException {
    Optional<String> file = environment.get(TOKEN_FILE);
    if (file.isEmpty()) {
      return environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    }
    try {
      Path path = UserPath.of(file.get(), environment);
      return Optional.of(OrdinaryFile.text(path, WebIdentity.MOST_BYTES).strip());
    } catch (InvalidPathException e) {
      throw unreadable(step, "it is not a path", e);
    } catch (IOException e) {
      throw unreadable(step, PrivateFileException.of(Path.of(file.get()), e).reason(), e);
    }
  }

  private static CredentialException unreadable(String step, String why, Exception cause) {
    return new CredentialException(
        new Reason.Unreachable(step, "The file of " + TOKEN_FILE + " cannot be read: " + why + "."),
        cause);
  }

  private static AwsCredentials keys(String step, String json) throws CredentialException {
    try {
      Optional<KeysInJson> keys = KeysInJson.read(json, "Token");
      if (keys.isPresent() && keys.get().missing().isEmpty()) {
        return keys.get().credentials(Optional.empty());
      }
    } catch (DateTimeException e) {
      throw new CredentialException(
          new Reason.Unreachable(step, "The answer's Expiration " + e.getMessage() + "."), e);
    }
    throw new CredentialException(
        new Reason.Unreachable(step, "What answered did not give credentials."));
  }

  /** Never through a proxy: it would be another machine's metadata. */
  private static String answer(URI uri, String method, Map<String, String> headers)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(LIMIT_MILLIS);
    connection.setReadTimeout(LIMIT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod(method);
    headers.forEach(connection::setRequestProperty);
    Thread end = Thread.ofVirtual().name("metadata-limit").start(() -> endLater(connection));
    try (InputStream body = connection.getInputStream()) {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("status " + connection.getResponseCode());
      }
      return new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8).strip();
    } catch (StackOverflowError e) { // at 100 Continue without end the JDK calls itself
      throw new IOException(e);
    } finally {
      end.interrupt();
    }
  }

  /** A limit for the whole answer: the JDK's is one for each piece of it. */
  private static void endLater(HttpURLConnection connection) {
    try {
      Thread.sleep(WHOLE_LIMIT);
      connection.disconnect();
    } catch (InterruptedException e) {
      return; // the answer is there
    }
  }

  private static URI uri(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
