package dev.stageinspector.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of an endpoint, which sends what it is told to and does not retry. */
record Caller(URI endpoint, HttpClient http) implements AutoCloseable {

  static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/ivs/aws4_request,"
          + " SignedHeaders=content-type;host;x-amz-date, Signature="
          + "0f".repeat(32);

  static Caller of(DemoEndpoint endpoint) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    return new Caller(endpoint.uri(), http);
  }

  /** A signed request as an SDK sends it. */
  HttpRequest.Builder request(String operation, BodyPublisher body) {
    return HttpRequest.newBuilder(endpoint.resolve("/" + operation))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", SIGNATURE)
        .header("X-Amz-Date", "20260102T030405Z")
        .header("Content-Type", "application/json")
        .POST(body);
  }

  HttpResponse<byte[]> call(String operation, String body) throws Exception {
    return send(request(operation, BodyPublishers.ofString(body)).build());
  }

  HttpResponse<byte[]> getStage(String arn) throws Exception {
    return call("GetStage", "{\"arn\":\"" + arn + "\"}");
  }

  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray());
  }

  CompletableFuture<HttpResponse<byte[]>> start(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofByteArray());
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    return tree(response.body());
  }

  static JsonNode tree(byte[] json) {
    return JsonMapper.shared().readTree(json);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
