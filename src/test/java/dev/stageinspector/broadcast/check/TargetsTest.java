package dev.stageinspector.broadcast.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final String ALL =
      """
      {"stage":{"endpoints":{"whip":"https://a","events":"wss://b","rtmps":"rtmps://c:443/app/",
       "rtmp":"rtmp://c/app/"}}}
      """;

  @Test
  void anEndpointThatIsNoUrlIsATargetToo() throws Exception {
    String answer = "{\"stage\":{\"endpoints\":{\"whip\":\"\",\"events\":\"wss://a b\"}}}";

    assertThat(Targets.of(PropertyReader.read(answer, StageCatalogue.GET_STAGE)))
        .extracting(Target::address)
        .hasSize(2)
        .contains("wss://a b");
  }

  @Test
  void everyEndpointIsTested() throws Exception {
    assertThat(Targets.of(PropertyReader.read(ALL, StageCatalogue.GET_STAGE)))
        .extracting(Target::title)
        .containsExactly(
            "WHIP server for encoders",
            "Stage WHIP endpoint",
            "Events endpoint",
            "RTMPS endpoint",
            "RTMP endpoint (unencrypted)");
  }

  @Test
  void anEndpointWithoutAStandInIsListedAndSaysThatItIsNotTested() throws Exception {
    URI here = URI.create("http://127.0.0.1:1");

    assertThat(
            Targets.standIns(PropertyReader.read(ALL, StageCatalogue.GET_STAGE), here, here, here))
        .filteredOn(target -> target.skipped().isPresent())
        .extracting(Target::address)
        .containsExactly("rtmps://c:443/app/", "rtmp://c/app/");
  }
}
