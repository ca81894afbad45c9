package dev.stageinspector.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stageinspector.platform.Digest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The demo account's WHIP servers and events endpoint, reachable only from this computer. As at
 * AWS, the global server redirects (307) to another one. Nothing can be published.
 */
public final class DemoWhip implements AutoCloseable {

  /** What a WebSocket server adds to a client's key (RFC 6455, 1.3). */
  private static final String WEB_SOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final HttpServer global;
  private final HttpServer own;
  private final ExecutorService threads;

  private DemoWhip(HttpServer global, HttpServer own, ExecutorService threads) {
    this.global = global;
    this.own = own;
    this.threads = threads;
  }

  /**
   * Serves on 127.0.0.1, on two free ports, until {@link #close}.
   *
   * @throws IOException if the system refuses
   */
  public static DemoWhip start() throws IOException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    HttpServer own = server(threads);
    HttpServer global = server(threads);
    DemoWhip whip = new DemoWhip(global, own, threads);
    own.createContext("/", DemoWhip::serve);
    own.createContext("/events", DemoWhip::upgrade);
    global.createContext("/", exchange -> sendOn(exchange, whip.own()));
    own.start();
    global.start();
    return whip;
  }

  /** The server that broadcasters enter. */
  public URI global() {
    return uri("http", global);
  }

  /** The server that the global one redirects to. */
  public URI own() {
    return uri("http", own);
  }

  /** The signaling address for the SDKs. */
  public URI events() {
    return uri("ws", own).resolve("/events");
  }

  /** Stops immediately. A second call does nothing. */
  @Override
  public void close() {
    global.stop(0);
    own.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer server(ExecutorService threads) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setExecutor(threads);
    return server;
  }

  private static URI uri(String scheme, HttpServer server) {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void sendOn(HttpExchange exchange, URI to) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Location", to.toString());
      exchange.sendResponseHeaders(307, -1);
    }
  }

  /** OPTIONS for those who ask before they offer (RFC 9725, 4.2); an offer needs a real stage. */
  private static void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        exchange.getResponseHeaders().set("Accept-Post", "application/sdp");
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(405, -1);
      }
    }
  }

  private static void upgrade(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestHeaders().getFirst("Sec-WebSocket-Key");
      if (key == null) {
        exchange.sendResponseHeaders(426, -1);
        return;
      }
      exchange.getResponseHeaders().set("Upgrade", "websocket");
      exchange.getResponseHeaders().set("Connection", "Upgrade");
      exchange.getResponseHeaders().set("Sec-WebSocket-Accept", accepted(key));
      exchange.sendResponseHeaders(101, -1);
    }
  }

  private static String accepted(String key) {
    return Base64.getEncoder().encodeToString(Digest.bytes("SHA-1", key + WEB_SOCKET));
  }
}
