package dev.stageinspector.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultWordsTest {

  @ParameterizedTest
  @MethodSource
  void withoutAnAnswerNoneIsMalformed(IOException thrown) {
    assertThat(FaultWords.malformed(thrown)).isEmpty();
  }

  static Stream<IOException> withoutAnAnswerNoneIsMalformed() {
    return Stream.of(
        new UnknownHostException("chunk.example.com"),
        new SocketException("chunk"),
        new SSLException("chunk"));
  }

  @Test
  void anAnswerWithWrongLengthsIsMalformed() {
    assertThat(FaultWords.malformed(new IOException("Bogus chunk size"))).isPresent();
  }
}
