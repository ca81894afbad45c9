package dev.stageinspector.aws.http;

import dev.stageinspector.aws.failure.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The HTTP client of the SDK's clients, over the JDK's HttpURLConnection, with its own proxies,
 * trust and time limits.
 *
 * <p>It is not the SDK's UrlConnectionHttpClient, because that one streams the request: the JDK
 * then cannot answer a proxy's question for a password, and throws the service's 401 away.
 *
 * <p>A call is to run on a virtual thread: there an interrupt ends a blocked read at once, on a
 * platform thread not at all. For a proxy that asks for a password by Basic authentication the
 * program must set the property {@code jdk.http.auth.tunneling.disabledSchemes} to nothing before
 * its first connection.
 */
public final class ApiHttpClient implements SdkHttpClient {

  private final ProxyRules proxies;
  private final Trust trust;
  private final TimeLimits limits;
  private final ProxyLogin login = new ProxyLogin();

  /**
   * How long one call may wait.
   *
   * @param connect for the connection
   * @param read for each piece of the answer
   */
  public record TimeLimits(Duration connect, Duration read) {

    /** Short enough for a person who waits, long enough for a phone's network. */
    public static final TimeLimits USUAL =
        new TimeLimits(Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  /** A client; it holds nothing open that must be closed. */
  public ApiHttpClient(ProxyRules proxies, Trust trust, TimeLimits limits) {
    this.proxies = proxies;
    this.trust = trust;
    this.limits = limits;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Call(request);
  }

  @Override
  public String clientName() {
    return "UrlConnection";
  }

  @Override
  public void close() {}

  private HttpURLConnection open(URI uri, Optional<ProxyServer> proxy) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            uri.toURL().openConnection(proxy.map(ProxyServer::proxy).orElse(Proxy.NO_PROXY));
    proxy
        .flatMap(ProxyServer::login)
        .ifPresent(one -> {
          connection.setAuthenticator(login);
          login.offer(one);
        });
    connection.setConnectTimeout(Math.toIntExact(limits.connect().toMillis()));
    connection.setReadTimeout(Math.toIntExact(limits.read().toMillis()));
    connection.setInstanceFollowRedirects(false); // a signature is good for one host
    connection.setUseCaches(false);
    if (connection instanceof HttpsURLConnection https) {
      https.setSSLSocketFactory(trust.sockets());
    }
    return connection;
  }

  /** One request and its answer. */
  private final class Call implements ExecutableHttpRequest {

    /** Set by the JDK itself; "Expect" would only make it wait. */
    private static final Set<String> NOT_SENT = Set.of("host", "content-length", "expect");

    private final HttpExecuteRequest request;
    private volatile @Nullable HttpURLConnection connection;

    Call(HttpExecuteRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      URI uri = request.httpRequest().getUri();
      Optional<ProxyServer> proxy = proxies.proxyFor(uri);
      HttpURLConnection opened = open(uri, proxy);
      connection = opened;
      try {
        send(opened);
        return answer(opened, proxy);
      } catch (StackOverflowError e) { // the JDK calls itself for each of them
        opened.disconnect();
        throw new TransportException(
            Reason.Kind.UNREADABLE,
            "The server sends “100 Continue” without end, and no response.",
            e);
      } catch (IOException e) {
        Reason fault = NetworkFault.of(e, proxy);
        if (NetworkFault.isLasting(fault)) {
          // The SDK (2.57) breaks on any exception of ours that hides an unknown host.
          throw new TransportException(fault, e instanceof UnknownHostException ? null : e);
        }
        throw e;
      } finally {
        login.withdraw();
      }
    }

    @Override
    public void abort() {
      HttpURLConnection opened = connection;
      if (opened != null) {
        opened.disconnect();
      }
    }

    private void send(HttpURLConnection opened) throws IOException {
      SdkHttpRequest http = request.httpRequest();
      opened.setRequestMethod(http.method().name());
      http.forEachHeader((name, values) -> {
        if (!NOT_SENT.contains(name.toLowerCase(Locale.ROOT))) {
          values.forEach(value -> opened.addRequestProperty(name, value));
        }
      });
      opened.setRequestProperty("Accept-Encoding", "identity"); // as the AWS CLI does
      if (request.contentStreamProvider().isPresent()) {
        opened.setDoOutput(true);
        try (InputStream body = request.contentStreamProvider().get().newStream();
            OutputStream out = opened.getOutputStream()) {
          body.transferTo(out);
        }
      }
    }

    private HttpExecuteResponse answer(HttpURLConnection opened, Optional<ProxyServer> proxy)
        throws IOException {
      int status = opened.getResponseCode();
      if (status < 0) {
        throw new ProtocolException("no status");
      }
      if (proxy.isPresent() && status == HttpURLConnection.HTTP_PROXY_AUTH) {
        throw new TransportException(ProxyFault.refusal(proxy.get(), status), null);
      }
      SdkHttpFullResponse.Builder response =
          SdkHttpFullResponse.builder().statusCode(status).statusText(opened.getResponseMessage());
      List<String> encodings = new ArrayList<>();
      // By number: the JDK's map has the values of one header in the wrong order. 0 is the status.
      for (int i = 1; opened.getHeaderFieldKey(i) != null; i++) {
        String name = opened.getHeaderFieldKey(i);
        String value = Objects.requireNonNullElse(opened.getHeaderField(i), "");
        switch (name.toLowerCase(Locale.ROOT)) {
          case "content-encoding" -> encodings.add(value);
          case "content-length" -> {} // of what came, not of what it is decoded to
          default -> response.appendHeader(name, value);
        }
      }
      InputStream body = status < 400 ? opened.getInputStream() : opened.getErrorStream();
      if (body == null) {
        body = InputStream.nullInputStream();
      }
      try (InputStream raw = body) {
        byte[] bytes = AnswerBody.read(raw, encodings);
        return HttpExecuteResponse.builder()
            .response(response.build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes), this))
            .build();
      }
    }
  }
}
