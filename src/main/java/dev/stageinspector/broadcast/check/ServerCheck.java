package dev.stageinspector.broadcast.check;

import dev.stageinspector.aws.http.NetworkFault;
import dev.stageinspector.aws.http.ProxyFault;
import dev.stageinspector.aws.http.ProxyRules;
import dev.stageinspector.aws.http.ProxyServer;
import dev.stageinspector.aws.http.TransportException;
import dev.stageinspector.aws.http.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way to one server, step by step, up to the first that fails. */
final class ServerCheck {

  private static final int MOST_REDIRECTS = 5;

  private final Target target;
  private final ProxyRules proxies;
  private final Tls tls;
  private final Duration limit;
  private final List<Socket> opened = new CopyOnWriteArrayList<>();

  ServerCheck(Target target, ProxyRules proxies, Trust trust, Duration limit) {
    this.target = target;
    this.proxies = proxies;
    this.tls = new Tls(trust);
    this.limit = limit;
  }

  /**
   * Walks, and tells each step when it is done.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  void run(Consumer<Step> told) throws InterruptedException {
    try {
      Optional<URI> next = step("Address", this::address, told, false);
      for (int hops = 0; next.isPresent(); hops++) {
        if (hops > MOST_REDIRECTS) {
          told.accept(
              new Step("Redirects", Step.Outcome.FAILED, "Too many redirects.", Duration.ZERO));
          return;
        }
        next = visit(next.get(), told);
      }
    } finally {
      opened.forEach(ServerCheck::close);
    }
  }

  private StepResult<URI> address() throws CheckFailedException {
    try {
      return StepResult.good(new URI(target.address()), "");
    } catch (URISyntaxException e) {
      throw new CheckFailedException("The address isn't a valid URL.");
    }
  }

  /** One server; where it sends on to another, that one's address. */
  private Optional<URI> visit(URI uri, Consumer<Step> told) throws InterruptedException {
    Optional<ServerAddress> where =
        step("Address", () -> StepResult.good(ServerAddress.of(uri), ""), told, false);
    if (where.isEmpty()) {
      return Optional.empty();
    }
    ServerAddress place = where.get();
    Optional<Optional<ProxyServer>> proxy = step("Proxy", () -> proxy(place), told, false);
    if (proxy.isEmpty()) {
      return Optional.empty();
    }
    Optional<ProxyServer> through = proxy.get();
    Optional<List<InetAddress>> addresses =
        step("DNS", () -> resolve(place, through), told, !place.isNumeric());
    Optional<Socket> socket =
        addresses.isEmpty()
            ? Optional.empty()
            : step("Connection", () -> connect(place, addresses.get(), through), told, true);
    if (socket.isPresent() && place.secure()) {
      Socket plain = socket.get();
      socket = step("TLS", () -> kept(tls.over(plain, place)), told, true);
    }
    if (socket.isEmpty()) {
      return Optional.empty();
    }
    Socket connection = socket.get();
    HttpExchange conversation = new HttpExchange(place, uri);
    return switch (target.kind()) {
      case WHIP ->
          step("OPTIONS", () -> conversation.options(connection), told, true).flatMap(next -> next);
      case EVENTS -> {
        var _ = step("WebSocket", () -> conversation.upgrade(connection), told, true);
        yield Optional.empty();
      }
      case RTMPS, RTMP -> Optional.empty();
    };
  }

  private StepResult<Optional<ProxyServer>> proxy(ServerAddress place) {
    return StepResult.good(proxies.proxyFor(place.forProxy()), "");
  }

  /** Behind a proxy this computer need not know the name itself. */
  private static StepResult<List<InetAddress>> resolve(
      ServerAddress place, Optional<ProxyServer> proxy) throws IOException {
    try {
      List<InetAddress> all = List.of(InetAddress.getAllByName(place.bareHost()));
      return StepResult.good(
          all,
          place.bareHost()
              + " resolves to "
              + all.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "))
              + ".");
    } catch (UnknownHostException e) {
      if (proxy.isPresent()) {
        return StepResult.good(
            List.of(), "This computer can't resolve " + place.bareHost() + ". The proxy can.");
      }
      throw new CheckFailedException(
          place.bareHost()
              + " can't be resolved. Check that this computer is online, and check its DNS"
              + " server.");
    }
  }

  private StepResult<Socket> connect(
      ServerAddress place, List<InetAddress> addresses, Optional<ProxyServer> proxy)
      throws IOException, InterruptedException {
    if (proxy.isPresent()) {
      return tunnel(place, proxy.get());
    }
    FirstToAnswer.Reached reached = FirstToAnswer.of(at(addresses, place.port()));
    Socket socket = kept(reached.socket());
    String words = "Connected to " + written(reached.address()) + ", port " + place.port() + ".";
    return reached.silent().isEmpty()
        ? StepResult.good(socket, words)
        : StepResult.unusual(
            socket,
            words
                + " No response from "
                + reached.silent().stream()
                    .map(ServerCheck::written)
                    .collect(Collectors.joining(", "))
                + ", which was tried first. An encoder that doesn't try the next address fails or"
                + " waits here.");
  }

  private static List<InetSocketAddress> at(List<InetAddress> addresses, int port) {
    return addresses.stream().map(address -> new InetSocketAddress(address, port)).toList();
  }

  private static String written(InetSocketAddress address) {
    return address.getAddress().getHostAddress();
  }

  private StepResult<Socket> tunnel(ServerAddress place, ProxyServer proxy)
      throws IOException, InterruptedException {
    Socket socket = kept(reach(proxy));
    HttpHead.send(
        socket.getOutputStream(),
        "CONNECT " + place.authority(),
        Stream.concat(
                Stream.of("Host: " + place.authority()),
                proxy.login().map(ServerCheck::authorization).stream())
            .toList());
    HttpHead answer = HttpHead.read(socket.getInputStream());
    if (!answer.isSuccess()) {
      throw new TransportException(ProxyFault.refusal(proxy, answer.status()), null);
    }
    return StepResult.good(socket, "Connected through the proxy " + proxy + ".");
  }

  private static Socket reach(ProxyServer proxy) throws InterruptedException {
    try {
      List<InetAddress> addresses = List.of(InetAddress.getAllByName(proxy.host()));
      return FirstToAnswer.of(at(addresses, proxy.port())).socket();
    } catch (IOException e) {
      throw new TransportException(NetworkFault.of(e, Optional.of(proxy)), e);
    }
  }

  private static String authorization(ProxyServer.Login login) {
    return "Proxy-Authorization: Basic "
        + Base64.getEncoder()
            .encodeToString(
                (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
  }

  /** One step; empty if it failed, which is told always, success only where it says something. */
  private <T> Optional<T> step(
      String name, Callable<StepResult<T>> work, Consumer<Step> told, boolean tellSuccess)
      throws InterruptedException {
    Instant started = Instant.now();
    try {
      StepResult<T> found = TimeLimit.call(work, limit);
      if (tellSuccess) {
        told.accept(new Step(name, found.outcome(), found.words(), since(started)));
      }
      return Optional.of(found.value());
    } catch (TimeoutException e) {
      told.accept(failed(name, "No response within " + limit.toSeconds() + " s.", started));
    } catch (ExecutionException e) {
      told.accept(failed(name, words(e), started));
    }
    return Optional.empty();
  }

  private static Step failed(String name, String words, Instant started) {
    return new Step(name, Step.Outcome.FAILED, words, since(started));
  }

  private static Duration since(Instant started) {
    return Duration.between(started, Instant.now());
  }

  /** Why the way ends; anything else is a defect of the program, which must not be told as one. */
  static String words(ExecutionException failed) {
    return switch (failed.getCause()) {
      case CheckFailedException known -> String.valueOf(known.getMessage());
      case null -> throw new IllegalStateException(failed);
      case Throwable thrown ->
          NetworkFault.of(thrown).orElseThrow(() -> new IllegalStateException(thrown)).sentence();
    };
  }

  private Socket kept(Socket socket) {
    opened.add(socket);
    return socket;
  }

  private StepResult<Socket> kept(StepResult<Socket> found) {
    kept(found.value());
    return found;
  }

  /** Ends a connection, and whatever waits for it. */
  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }
}
