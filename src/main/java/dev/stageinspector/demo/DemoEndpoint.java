package dev.stageinspector.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demo account's endpoint, reachable only from this computer. It speaks the REST-JSON protocol
 * of Amazon IVS Real-Time, so the AWS CLI and the SDKs can use it. It keeps no state: what happens
 * in its sessions follows from its start and the clock.
 */
public final class DemoEndpoint implements AutoCloseable {

  /** Far more than the largest input in the model. */
  private static final int MAX_REQUEST_BYTES = 64 * 1024;

  /** How much more of an oversized body is read, so that the sender gets to the response. */
  private static final int MAX_DISCARDED_BYTES = 1024 * 1024;

  /**
   * The server sends headers and body one after the other. Without this documented property of
   * jdk.httpserver, the body waits 40 ms for the client to acknowledge the headers.
   */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final Map<String, DemoOperation> operations;
  private final HttpServer server;
  private final ExecutorService threads;

  private DemoEndpoint(HttpServer server, ExecutorService threads, DemoTime time) {
    this.server = server;
    this.threads = threads;
    operations =
        operations(time)
            .collect(Collectors.toUnmodifiableMap(it -> "/" + it.name(), Function.identity()));
  }

  /**
   * Serves the demo account on 127.0.0.1 until {@link #close}. A server thread keeps the JVM
   * running until then.
   *
   * @param port the TCP port, 0 for any free one
   * @throws java.net.BindException if the port is in use or not allowed
   * @throws IOException if the system refuses for another reason
   */
  public static DemoEndpoint start(int port) throws IOException {
    return start(port, DemoTime.beginningNow());
  }

  /** The same at another time. */
  static DemoEndpoint start(int port, DemoTime time) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    System.setProperty(NO_DELAY, "true");
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    DemoEndpoint endpoint = new DemoEndpoint(server, threads, time);
    server.createContext("/", endpoint::handle);
    server.start();
    return endpoint;
  }

  /** All operations, with what happens in the sessions by that time. */
  static Stream<DemoOperation> operations(DemoTime time) {
    SampleSessions sessions = new SampleSessions(time);
    SampleCompositions compositions = new SampleCompositions(time);
    return Stream.of(
        new GetStage(time),
        new ListStages(time),
        new ListStageSessions(sessions),
        new GetStageSession(sessions),
        new ListParticipants(sessions),
        new GetParticipant(sessions),
        new ListParticipantEvents(sessions),
        new ListParticipantReplicas(sessions),
        new ListCompositions(compositions),
        new GetComposition(compositions),
        new ListStorageConfigurations(),
        new ListEncoderConfigurations(),
        new CreateParticipantToken(),
        new ListIngestConfigurations(),
        new GetIngestConfiguration());
  }

  /** The URL to give a client as its endpoint, {@code http://127.0.0.1:PORT}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Stops immediately. Open connections are closed, and responses that are not due yet are never
   * sent. A second call does nothing.
   */
  @Override
  public void close() {
    server.stop(0);
    // Wakes what still waits to answer: the server leaves its executor alone.
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("x-amzn-RequestId", requestId().toString());
      try {
        send(exchange, 200, answer(exchange));
      } catch (Refusal refusal) {
        headers.set("x-amzn-ErrorType", refusal.type());
        send(exchange, refusal.status(), refusal.body());
      }
    } catch (InterruptedException e) {
      // The endpoint is being closed, the connection with it: there is nobody to answer.
      Thread.currentThread().interrupt();
    }
  }

  private byte[] answer(HttpExchange exchange) throws IOException, Refusal, InterruptedException {
    // Read first: a refusal, too, is for a request that was received whole.
    byte[] body = body(exchange);
    String path = exchange.getRequestURI().getRawPath();
    DemoOperation operation = operations.get(path);
    if (operation == null || !exchange.getRequestMethod().equals("POST")) {
      throw Refusal.unknownOperation(
          "There is no operation " + exchange.getRequestMethod() + " " + path + ".");
    }
    String region = AuthorizationHeader.region(exchange.getRequestHeaders());
    checkContentType(exchange.getRequestHeaders());
    return operation.answer(DemoJson.request(body), region);
  }

  private static byte[] body(HttpExchange exchange) throws IOException, Refusal {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MAX_REQUEST_BYTES + 1);
    if (body.length > MAX_REQUEST_BYTES) {
      var _ = in.readNBytes(MAX_DISCARDED_BYTES);
      exchange.getResponseHeaders().set("Connection", "close");
      throw Refusal.bodyTooLarge("The body must be at most " + MAX_REQUEST_BYTES + " bytes.");
    }
    return body;
  }

  private static void checkContentType(Headers headers) throws Refusal {
    String type = headers.getFirst("Content-Type");
    if (type != null
        && !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
      throw Refusal.unsupportedMediaType("The content type must be application/json.");
    }
  }

  /** A random (version 4) UUID. It need not be unguessable, and SecureRandom costs 10 ms once. */
  private static UUID requestId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      // A length with a HEAD makes the server log a warning.
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
