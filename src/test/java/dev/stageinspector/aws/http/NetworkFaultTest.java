package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason.Kind;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFaultTest {

  private static final ProxyServer PROXY = ProxyServer.parse("http://proxy:3128", "HTTPS_PROXY");

  @ParameterizedTest
  @MethodSource
  void exceptionsAreClassified(IOException thrown, Kind direct, Kind throughProxy) {
    assertThat(NetworkFault.of(new IllegalStateException(thrown)).orElseThrow().kind())
        .isEqualTo(direct);
    assertThat(NetworkFault.of(thrown, Optional.of(PROXY)).kind()).isEqualTo(throughProxy);
  }

  static Stream<Arguments> exceptionsAreClassified() {
    return Stream.of(
        Arguments.of(
            new UnknownHostException("chunk.example.com"), Kind.NAME_NOT_RESOLVED, Kind.PROXY),
        Arguments.of(
            new ConnectException("Connection refused"), Kind.CONNECTION_REFUSED, Kind.PROXY),
        Arguments.of(new ConnectException("Connection timed out"), Kind.TIME_OUT, Kind.PROXY),
        Arguments.of(new ConnectException(), Kind.UNREACHABLE, Kind.PROXY),
        Arguments.of(
            new BindException("Cannot assign requested address"), Kind.UNREACHABLE, Kind.PROXY),
        Arguments.of(new BindException("Permission denied"), Kind.UNREACHABLE, Kind.PROXY),
        Arguments.of(new NoRouteToHostException(), Kind.UNREACHABLE, Kind.PROXY),
        Arguments.of(new SocketException("Network is unreachable"), Kind.UNREACHABLE, Kind.PROXY),
        Arguments.of(new SocketTimeoutException("Connect timed out"), Kind.TIME_OUT, Kind.PROXY),
        Arguments.of(new SocketTimeoutException("Read timed out"), Kind.TIME_OUT, Kind.TIME_OUT),
        Arguments.of(
            new IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 502 No\""),
            Kind.PROXY,
            Kind.PROXY),
        Arguments.of(new SSLException("chunk"), Kind.TLS, Kind.TLS),
        Arguments.of(new SSLHandshakeException("No subject alternative names"), Kind.TLS, Kind.TLS),
        Arguments.of(new SocketException("chunk"), Kind.CONNECTION_LOST, Kind.CONNECTION_LOST),
        Arguments.of(
            new SocketException("Connection reset"), Kind.CONNECTION_LOST, Kind.CONNECTION_LOST),
        Arguments.of(new IOException("Premature EOF"), Kind.CONNECTION_LOST, Kind.CONNECTION_LOST),
        Arguments.of(new IOException(), Kind.CONNECTION_LOST, Kind.CONNECTION_LOST),
        Arguments.of(new IOException("Bogus chunk size"), Kind.UNREADABLE, Kind.UNREADABLE),
        Arguments.of(new ProtocolException("no status"), Kind.UNREADABLE, Kind.UNREADABLE));
  }

  @Test
  void theSentenceNamesTheProxyAndItsStatus() {
    IOException refused =
        new IOException("Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 No\"");

    assertThat(NetworkFault.of(refused, Optional.of(PROXY)).sentence())
        .isEqualTo(
            "The proxy http://proxy:3128 (HTTPS_PROXY) requires a user name and password (HTTP"
                + " 407).");
  }

  @Test
  void whatIsNotOfTheNetworkIsNoFault() {
    assertThat(NetworkFault.of(new IllegalStateException("Connection refused"))).isEmpty();
  }
}
