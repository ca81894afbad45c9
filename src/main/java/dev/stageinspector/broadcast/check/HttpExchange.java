package dev.stageinspector.broadcast.check;

import dev.stageinspector.aws.http.Reference;
import dev.stageinspector.platform.Digest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What is said to a server of HTTP, and what its answer means to a broadcaster. No token is sent.
 */
final class HttpExchange {

  /** What a WebSocket server adds to a client's key (RFC 6455, 1.3). */
  private static final String WEB_SOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ServerAddress place;
  private final URI uri;

  HttpExchange(ServerAddress place, URI uri) {
    this.place = place;
    this.uri = uri;
  }

  /** Asks what a WHIP server takes; finds where it sends on to. */
  StepResult<Optional<URI>> options(Socket socket) throws IOException {
    HttpHead answer = ask(socket, "OPTIONS", List.of("Connection: close"));
    if (answer.isRedirect()) {
      return redirect(answer);
    }
    String status = "HTTP " + answer.status();
    if (answer.isPage()) {
      throw new CheckFailedException(
          status
              + " with a web page: the network's sign-in page, or a server that doesn't support"
              + " WHIP.");
    }
    if (answer.status() >= 500 || answer.status() == 404) {
      throw new CheckFailedException(status + ": you can't publish to this server now.");
    }
    if (!answer.isSuccess()) {
      return StepResult.unusual(
          Optional.empty(), status + ": the server responds, but doesn't support OPTIONS.");
    }
    return answer
        .header("accept-post")
        .filter(types -> types.contains("application/sdp"))
        .map(_ ->
            StepResult.good(Optional.<URI>empty(), status + ": a WHIP server, ready for an offer."))
        .orElseGet(() ->
            StepResult.unusual(
                Optional.empty(),
                status + ": the server responds, but doesn't say that it accepts WHIP offers."));
  }

  /** Asks to go on as a WebSocket. */
  StepResult<Boolean> upgrade(Socket socket) throws IOException {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String key = Base64.getEncoder().encodeToString(random);
    HttpHead answer =
        ask(
            socket,
            "GET",
            List.of(
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + key));
    String status = "HTTP " + answer.status();
    if (answer.status() == 101) {
      if (!answer.header("sec-websocket-accept").equals(Optional.of(accepted(key)))) {
        throw new CheckFailedException(
            status + ", but not to this request: another device or program responds instead.");
      }
      return StepResult.good(true, status + ": the upgrade works.");
    }
    if (answer.isPage() || answer.isSuccess() || answer.isRedirect() || answer.status() >= 500) {
      throw new CheckFailedException(
          status + ": another server, a proxy, or a firewall blocks the upgrade.");
    }
    return StepResult.unusual(
        false,
        status + ": the server responds. Without a token, it doesn't upgrade the connection.");
  }

  private HttpHead ask(Socket socket, String method, List<String> more) throws IOException {
    List<String> headers = new ArrayList<>();
    boolean usual = place.port() == (place.secure() ? 443 : 80);
    headers.add("Host: " + (usual ? place.host() : place.authority()));
    headers.add("User-Agent: stage-inspector");
    headers.add("Accept: */*");
    headers.addAll(more);
    HttpHead.send(socket.getOutputStream(), method + " " + place.path(), headers);
    return HttpHead.read(socket.getInputStream());
  }

  private StepResult<Optional<URI>> redirect(HttpHead answer) throws IOException {
    String status = "HTTP " + answer.status();
    URI next = next(answer, status);
    ServerAddress there = ServerAddress.of(next);
    String words = status + ": redirects to " + next + ".";
    if (place.secure() && !there.secure()) {
      throw new CheckFailedException(
          words + " That is not encrypted: others could read the token.");
    }
    if (answer.status() != 307 && answer.status() != 308) {
      return StepResult.unusual(
          Optional.of(next),
          words
              + " With this status, an encoder's POST may become a GET, which publishes nothing.");
    }
    boolean same = there.host().equalsIgnoreCase(place.host()) && there.port() == place.port();
    return same
        ? StepResult.good(
            Optional.of(next),
            words + " It is the same server, so the Authorization header is kept.")
        : StepResult.unusual(
            Optional.of(next),
            words
                + " It is another server, where many HTTP clients drop the Authorization header."
                + " The encoder must keep it, as OBS does. Otherwise, the next server returns"
                + " 401.");
  }

  private URI next(HttpHead answer, String status) throws CheckFailedException {
    Optional<String> location = answer.header("location");
    if (location.isEmpty()) {
      throw new CheckFailedException(status + ": a redirect without a target.");
    }
    return Reference.resolved(uri, location.get())
        .orElseThrow(() ->
            new CheckFailedException(status + ": a redirect to something that is not a URL."));
  }

  private static String accepted(String key) {
    return Base64.getEncoder().encodeToString(Digest.bytes("SHA-1", key + WEB_SOCKET));
  }
}
