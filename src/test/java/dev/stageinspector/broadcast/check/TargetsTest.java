package dev.stageinspector.broadcast.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.PropertyReader;
import org.junit.jupiter.api.Test;

class TargetsTest {

  @Test
  void anEndpointThatIsNoUrlIsATargetToo() throws Exception {
    String answer = "{\"stage\":{\"endpoints\":{\"whip\":\"\",\"events\":\"wss://a b\"}}}";

    assertThat(Targets.of(PropertyReader.read(answer, StageCatalogue.GET_STAGE)))
        .extracting(Target::address)
        .hasSize(2)
        .contains("wss://a b");
  }
}
