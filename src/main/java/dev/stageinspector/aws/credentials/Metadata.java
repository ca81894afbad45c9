package dev.stageinspector.aws.credentials;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.http.Loopback;
import dev.stageinspector.aws.http.NetworkFault;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.OrdinaryFile;
import dev.stageinspector.store.PrivateFileException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  private static final String DISABLED = "AWS_EC2_METADATA_DISABLED";
  private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
  static final String FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

  /** The addresses of ECS and EKS, beside loopback the only ones that a token is sent to openly. */
  private static final Set<String> CONTAINER_HOSTS =
      Set.of("169.254.170.2", "169.254.170.23", "[fd00:ec2::23]");

  /** They are on the same machine. */
  private static final int LIMIT_MILLIS = 2_000;

  private static final Duration WHOLE_LIMIT = Duration.ofSeconds(6);

  /** What is asked. */
  private enum Provider {
    INSTANCE(
        "the role of the EC2 instance",
        "The instance metadata service",
        " Is this an EC2 instance with a role?"),
    CONTAINER("the role of the container", "The container's credential endpoint", "");

    private final String step;
    private final String subject;
    private final String question;

    Provider(String step, String subject, String question) {
      this.step = step;
      this.subject = subject;
      this.question = question;
    }

    AccessException failed(String what, @Nullable Throwable cause) {
      return new AccessException(Reason.unreachable(step, subject + " " + what), cause);
    }

    AccessException silent(Exception cause) {
      String why = NetworkFault.of(cause).map(fault -> " " + fault.sentence()).orElse("");
      return failed("gave no usable response." + why + question, cause);
    }

    AccessException refused(URI uri, int status) {
      return status == HttpURLConnection.HTTP_NOT_FOUND && uri.getPath().equals(ROLES)
          ? noRole()
          : failed("returned HTTP " + status + "." + question, null);
    }
  }

  private final Environment environment;

  Metadata(Environment environment) {
    this.environment = environment;
  }

  /** The credentials of the role of the instance. */
  AwsCredentials ofInstance() throws AccessException {
    if (environment.get(DISABLED).map("true"::equalsIgnoreCase).orElse(false)) {
      throw new AccessException(
          Reason.variable(DISABLED, "is set, so the role of the EC2 instance can't be used"));
    }
    try {
      URI base = uri(environment.get(INSTANCE).orElse("http://169.254.169.254"));
      if (base.getHost() == null || !String.valueOf(base.getScheme()).matches("(?i)https?")) {
        throw new AccessException(Reason.variable(INSTANCE, "is not an http or https URL"));
      }
      String token =
          answer(
              Provider.INSTANCE,
              base.resolve("/latest/api/token"),
              "PUT",
              Map.of("X-aws-ec2-metadata-token-ttl-seconds", "300"));
      Map<String, String> headers = Map.of("X-aws-ec2-metadata-token", token);
      String role =
          answer(Provider.INSTANCE, base.resolve(ROLES), "GET", headers)
              .lines()
              .findFirst()
              .orElse("");
      if (role.isBlank()) {
        throw noRole();
      }
      return keys(
          Provider.INSTANCE,
          answer(Provider.INSTANCE, base.resolve(ROLES + role.strip()), "GET", headers));
    } catch (IOException | IllegalArgumentException e) {
      throw Provider.INSTANCE.silent(e);
    }
  }

  private static AccessException noRole() {
    return new AccessException(Reason.Kind.NO_CREDENTIALS, "The EC2 instance has no role.");
  }

  /** The credentials of the role of the container. */
  AwsCredentials ofContainer() throws AccessException {
    try {
      URI uri = containerUri();
      Optional<String> token = containerToken();
      return keys(
          Provider.CONTAINER,
          answer(
              Provider.CONTAINER,
              uri,
              "GET",
              token.map(text -> Map.of("Authorization", text)).orElse(Map.of())));
    } catch (IOException | IllegalArgumentException e) {
      throw Provider.CONTAINER.silent(e);
    }
  }

  private URI containerUri() throws AccessException {
    Optional<String> relative = environment.get(RELATIVE);
    if (relative.isPresent()) {
      URI uri = uri(CONTAINER + relative.get());
      if (!CONTAINER.equals("http://" + uri.getRawAuthority())) {
        throw new AccessException(Reason.variable(RELATIVE, "doesn't begin with a slash"));
      }
      return uri;
    }
    Optional<String> full = environment.get(FULL);
    if (full.isEmpty()) {
      throw new AccessException(Reason.variable(RELATIVE, "is not set"));
    }
    URI uri = uri(full.get());
    String host = Optional.ofNullable(uri.getHost()).orElse("");
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    boolean local =
        "http".equalsIgnoreCase(uri.getScheme())
            && (Loopback.isHost(host) || CONTAINER_HOSTS.contains(host));
    if (!secure && !local) {
      throw new AccessException(
          Reason.variable(FULL, "names a host that is neither https nor local"));
    }
    return uri;
  }

  private Optional<String> containerToken() throws AccessException {
    Optional<String> file = environment.get(TOKEN_FILE);
    if (file.isEmpty()) {
      return environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    }
    try {
      String text = OrdinaryFile.text(file.get(), environment, WebIdentity.MOST_BYTES);
      return Optional.of(text.strip());
    } catch (PrivateFileException e) {
      throw new AccessException(
          Reason.variable(TOKEN_FILE, "names a file that can't be read: " + e.reason()), e);
    }
  }

  private static AwsCredentials keys(Provider provider, String json) throws AccessException {
    try {
      Optional<KeysInJson> keys = KeysInJson.read(json, "Token");
      if (keys.isPresent() && keys.get().missing().isEmpty()) {
        return keys.get().credentials(Optional.empty());
      }
    } catch (DateTimeException e) {
      throw provider.failed("returned an Expiration that " + e.getMessage() + ".", e);
    }
    throw provider.failed("returned no credentials.", null);
  }

  /** Never through a proxy: it would be another machine's metadata. */
  private static String answer(
      Provider provider, URI uri, String method, Map<String, String> headers)
      throws IOException, AccessException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(LIMIT_MILLIS);
    connection.setReadTimeout(LIMIT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod(method);
    headers.forEach(connection::setRequestProperty);
    Thread end = Thread.ofVirtual().name("metadata-limit").start(() -> endLater(connection));
    try {
      int status = connection.getResponseCode();
      if (status >= 0 && status != HttpURLConnection.HTTP_OK) {
        throw provider.refused(uri, status);
      }
      try (InputStream body = connection.getInputStream()) {
        return new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8).strip();
      }
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
