package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ListStorageConfigurationsTest {

  private static final String RECORDS_TO_WHAT_IS_GONE = "diagnosis-samples";

  @ParameterizedTest
  @CsvSource({"us-east-1, 3", "us-west-2, 1", "sa-east-1, 0"})
  void pagesHoldEachOfTheRegionOnce(String region, int count) throws Exception {
    for (int size = 1; size <= 4; size++) {
      int found = 0;
      Optional<String> token = Optional.of("");
      while (token.isPresent()) {
        JsonNode page = list(region, size, token.get());
        assertThat(page.get("storageConfigurations").size()).isBetween(Math.min(1, count), size);
        found += page.get("storageConfigurations").size();
        token = page.path("nextToken").stringValueOpt();
      }
      assertThat(found).isEqualTo(count);
    }
  }

  @ParameterizedTest
  @MethodSource("recordedTo")
  void thoseThatSampleStagesRecordToAreThere(String arn) throws Exception {
    JsonNode page = list(arn.split(":", -1)[3], 100, "");

    assertThat(page.get("storageConfigurations").valueStream())
        .anyMatch(storage -> storage.get("arn").stringValue().equals(arn))
        .allMatch(storage ->
            storage.get("s3").get("bucketName").stringValue().matches("[a-z0-9.-]{3,63}"));
  }

  static Stream<String> recordedTo() {
    return SampleStage.ALL.stream()
        .filter(stage -> stage.treatment() instanceof SampleStage.Treatment.Answered)
        .filter(stage -> !stage.stage().name().equals(RECORDS_TO_WHAT_IS_GONE))
        .map(stage ->
            DemoJson.tree(stage.answer())
                .at("/stage/autoParticipantRecordingConfiguration/storageConfigurationArn")
                .stringValue(""))
        .filter(arn -> !arn.isEmpty());
  }

  private static JsonNode list(String region, int size, String token) throws Exception {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("maxResults", size);
    request.put("nextToken", token);
    return DemoJson.tree(new ListStorageConfigurations().answer(request, region));
  }
}
