package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleLinkTest {

  @Test
  void hasTheRegionTheAccountAndTheStage() {
    StageArn stage = StageArn.of("arn:aws:ivs:us-west-2:123456789012:stage/fK3mT9wQzR4v");

    assertThat(ConsoleLink.of(stage).host()).isEqualTo("console.aws.amazon.com");
    assertThat(ConsoleLink.of(stage).address())
        .hasToString(
            "https://console.aws.amazon.com/go/view"
                + "?arn=arn:aws:ivs:us-west-2:123456789012:stage/fK3mT9wQzR4v");
  }
}
