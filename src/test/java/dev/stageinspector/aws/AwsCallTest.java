package dev.stageinspector.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsCallTest {

  @Test
  void interruptThatClosedTheConnectionIsNoLostConnection() {
    assertThatThrownBy(() ->
            AwsCall.of(
                "the role",
                () -> {
                  Thread.currentThread().interrupt();
                  throw SdkClientException.create(
                      "Unable to execute", new SocketException("Closed by interrupt"));
                }))
        .isInstanceOf(InterruptedException.class);

    assertThat(Thread.interrupted()).isFalse();
  }
}
