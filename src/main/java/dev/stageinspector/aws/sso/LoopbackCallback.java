package dev.stageinspector.aws.sso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.failure.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the browser brings the code of a sign-in: a page on 127.0.0.1 that nobody else can reach
 * (RFC 8252, 7.3). What comes with another state than ours is not for us, and changes nothing.
 */
final class LoopbackCallback implements AutoCloseable {

  private static final String PATH = "/oauth/callback";

  private final HttpServer server;
  private final String state;
  private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

  LoopbackCallback(String state) throws IOException {
    this.state = state;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where the browser is to go afterwards. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  /**
   * Waits for the code.
   *
   * @throws AccessException if the sign-in was refused, or did not end in time
   */
  String code(Duration limit) throws AccessException, InterruptedException {
    Map<String, String> query;
    try {
      query = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw failed("Nobody signed in within " + limit.toMinutes() + " minutes.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    String code = query.getOrDefault("code", "");
    if (code.isEmpty()) {
      throw failed("The sign-in was refused in the browser" + reason(query) + ".");
    }
    return code;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      boolean ours =
          exchange.getRequestURI().getPath().equals(PATH)
              && exchange.getRequestMethod().equals("GET")
              && isState(query.getOrDefault("state", ""));
      if (!ours) {
        answer(exchange, 404, "There is nothing here", "This page belongs to no sign-in.");
      } else if (query.containsKey("code")) {
        answer(exchange, 200, "You are signed in", "This page may be closed.");
        answer.complete(query);
      } else {
        answer(exchange, 200, "The sign-in was refused", "This page may be closed.");
        answer.complete(query);
      }
    }
  }

  private boolean isState(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String title, String words)
      throws IOException {
    byte[] page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="color-scheme" content="light dark">
        <title>%1$s - Stage Inspector</title>
        <body style="font: 1.1rem system-ui, sans-serif; margin: 15vh auto; max-width: 30rem">
        <h1>%1$s</h1>
        <p>%2$s Stage Inspector goes on by itself.</p>
        """
            .formatted(title, words)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.sendResponseHeaders(status, page.length);
    exchange.getResponseBody().write(page);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String reason(Map<String, String> query) {
    String said = query.getOrDefault("error_description", query.getOrDefault("error", ""));
    return said.isBlank() ? "" : ": “" + said + "”";
  }

  private static AccessException failed(String what) {
    return new AccessException(Reason.Kind.SIGN_IN_NEEDED, what);
  }
}
