package dev.stageinspector.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * STS, the SSO portal, the OIDC service and a container's metadata on loopback. It keeps what it
 * was asked, and can be told to answer otherwise.
 */
public final class FakeAws implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Function<Call, Answer>>> scripts = new ConcurrentHashMap<>();

  private volatile Function<Call, Answer> otherwise = this::usual;

  /**
   * One request.
   *
   * @param operation such as AssumeRole or CreateToken
   * @param fields the fields of the form, the query or the JSON body
   * @param accessKey what it was signed with, or the bearer token; empty without either
   * @param region the region it was signed for; empty without a signature
   */
  public record Call(
      String operation, Map<String, String> fields, String accessKey, String region) {
    /** A field; empty if it was not sent. */
    public String get(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /** What is answered. */
  public record Answer(int status, String body) {}

  /** Starts it on a free port. */
  public FakeAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All calls, in their order. */
  public List<Call> calls() {
    return calls;
  }

  /** The calls of one operation. */
  public List<Call> calls(String operation) {
    return calls.stream().filter(call -> call.operation().equals(operation)).toList();
  }

  /** The next call of the operation is answered so; calls after it by the next script. */
  public void next(String operation, Function<Call, Answer> script) {
    scripts.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(script);
  }

  /** Every call without a script is answered so. */
  public void always(Function<Call, Answer> answers) {
    otherwise = answers;
  }

  /** An error of STS. */
  public static Answer stsError(int status, String code, String message) {
    return new Answer(
        status,
        "<ErrorResponse"
            + " xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>"
            + "<Code>"
            + code
            + "</Code><Message>"
            + message
            + "</Message></Error><RequestId>sts-request-1</RequestId></ErrorResponse>");
  }

  /** An error of the OIDC service, named as in RFC 6749 and RFC 8628. */
  public static Answer oidcError(String error, String exception) {
    return new Answer(
        400,
        "{\"__type\":\""
            + exception
            + "\",\"error\":\""
            + error
            + "\",\"error_description\":\"said: "
            + error
            + "\"}");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Call call = call(exchange, body);
      calls.add(call);
      Deque<Function<Call, Answer>> script =
          scripts.getOrDefault(call.operation(), new ArrayDeque<>());
      Answer answer = script.isEmpty() ? otherwise.apply(call) : script.remove().apply(call);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", answer.body().startsWith("<") ? "text/xml" : "application/json");
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Call call(HttpExchange exchange, String body) {
    String path = exchange.getRequestURI().getPath();
    String authorization = header(exchange, "Authorization");
    String[] scope = authorization.replaceAll("(?s).*Credential=([^,]*),.*", "$1").split("/", -1);
    String accessKey = authorization.isEmpty() ? "" : scope[0];
    String region = scope.length > 2 ? scope[2] : "";
    return switch (path) {
      case "/" -> {
        Map<String, String> form = form(body);
        yield new Call(form.getOrDefault("Action", ""), form, accessKey, region);
      }
      case "/federation/credentials" ->
          new Call(
              "GetRoleCredentials",
              form(String.valueOf(exchange.getRequestURI().getRawQuery())),
              header(exchange, "x-amz-sso_bearer_token"),
              "");
      case "/client/register" -> new Call("RegisterClient", members(body), accessKey, region);
      case "/device_authorization" ->
          new Call("StartDeviceAuthorization", members(body), accessKey, region);
      case "/token" -> new Call("CreateToken", members(body), accessKey, region);
      default -> new Call(exchange.getRequestMethod() + " " + path, Map.of(), authorization, "");
    };
  }

  /** What is answered unless it is told otherwise. */
  public Answer usual(Call call) {
    return switch (call.operation()) {
      case "AssumeRole", "AssumeRoleWithWebIdentity" ->
          sts(call.operation(), keys("of " + call.get("RoleArn")));
      case "GetSessionToken" -> sts(call.operation(), keys("of session"));
      case "GetCallerIdentity" ->
          sts(
              call.operation(),
              "<Arn>arn:aws:sts::444455556666:assumed-role/Support/ann</Arn><UserId>AROA:ann</UserId>"
                  + "<Account>444455556666</Account>");
      case "GetRoleCredentials" ->
          new Answer(
              200,
              "{\"roleCredentials\":{\"accessKeyId\":\"ASIASSO\",\"secretAccessKey\":\"secret\","
                  + "\"sessionToken\":\"token\",\"expiration\":"
                  + Instant.now().plus(1, ChronoUnit.HOURS).toEpochMilli()
                  + "}}");
      case "RegisterClient" ->
          new Answer(
              200,
              "{\"clientId\":\"client-1\",\"clientSecret\":\"client-secret\",\"clientSecretExpiresAt\":"
                  + Instant.now().plus(90, ChronoUnit.DAYS).getEpochSecond()
                  + "}");
      case "StartDeviceAuthorization" ->
          new Answer(
              200,
              "{\"deviceCode\":\"device-1\",\"userCode\":\"ABCD-EFGH\",\"expiresIn\":600,\"interval\":1,"
                  + "\"verificationUri\":\"https://device.example/\","
                  + "\"verificationUriComplete\":\"https://device.example/?user_code=ABCD-EFGH\"}");
      case "CreateToken" ->
          new Answer(
              200,
              "{\"accessToken\":\"access-2\",\"tokenType\":\"Bearer\",\"expiresIn\":3600,"
                  + "\"refreshToken\":\"refresh-2\"}");
      case "GET /creds" ->
          new Answer(
              200,
              "{\"AccessKeyId\":\"ASIAMETA\",\"SecretAccessKey\":\"secret\",\"Token\":\"token\"}");
      default -> new Answer(404, "");
    };
  }

  /** A successful answer of STS. */
  public static Answer sts(String operation, String result) {
    return new Answer(
        200,
        "<%1$sResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><%1$sResult>%2$s</%1$sResult>"
                .formatted(operation, result)
            + "<ResponseMetadata><RequestId>sts-request-2</RequestId></ResponseMetadata></%sResponse>"
                .formatted(operation));
  }

  /** Credentials as STS writes them, whose access key tells where they come from. */
  public static String keys(String from, Instant expiration) {
    return "<Credentials><AccessKeyId>"
        + "ASIA-"
        + from.replaceAll("[^A-Za-z0-9]+", "-")
        + "</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>"
        + "<Expiration>"
        + expiration
        + "</Expiration></Credentials>";
  }

  private static String keys(String from) {
    return keys(from, Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(1, ChronoUnit.HOURS));
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getOrDefault(name, List.of("")).getFirst();
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  private static Map<String, String> members(String json) {
    Map<String, String> members = new LinkedHashMap<>();
    JsonNode root = JSON.readTree(json.isEmpty() ? "{}" : json);
    root.forEachEntry((name, value) ->
        members.put(name, value.isString() ? value.stringValue() : value.toString()));
    return members;
  }
}
