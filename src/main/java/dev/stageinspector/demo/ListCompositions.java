package dev.stageinspector.demo;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Returns pages of the region's compositions: what the list has of them. */
final class ListCompositions implements DemoOperation {

  private static final int MOST_RESULTS = 100;
  private static final String ENCODER_PATTERN =
      "arn:aws:ivs:[a-z0-9-]+:[0-9]+:encoder-configuration/[a-zA-Z0-9-]+";
  private static final List<String> WHOLE_ONLY = List.of("configuration", "detail");

  private final SampleCompositions compositions;

  ListCompositions(SampleCompositions compositions) {
    this.compositions = compositions;
  }

  @Override
  public String name() {
    return "ListCompositions";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input, MOST_RESULTS, MOST_RESULTS);
    String stage = input.text("filterByStageArn", 1, 128, GetStage.ARN_PATTERN).orElse("");
    String encoder =
        input.text("filterByEncoderConfigurationArn", 1, 128, ENCODER_PATTERN).orElse("");
    input.check();
    List<ObjectNode> found =
        compositions.now().stream()
            .filter(it -> text(it, "arn").startsWith("arn:aws:ivs:" + region + ":"))
            .filter(it -> stage.isEmpty() || text(it, "stageArn").equals(stage))
            .filter(it -> encoder.isEmpty() || encoders(it).anyMatch(encoder::equals))
            .toList();
    return paging.answer("compositions", found, it -> text(it, "arn"), ListCompositions::summary);
  }

  private static ObjectNode summary(ObjectNode composition) {
    ObjectNode summary = composition.deepCopy();
    summary.remove("layout");
    summary.get("destinations").forEach(it -> ((ObjectNode) it).remove(WHOLE_ONLY));
    return summary;
  }

  private static Stream<String> encoders(JsonNode composition) {
    List<JsonNode> configurations = composition.get("destinations").findValues("configuration");
    return configurations.stream()
        .flatMap(it ->
            Stream.concat(
                Stream.of(it.at("/channel/encoderConfigurationArn")),
                it.at("/s3/encoderConfigurationArns").valueStream()))
        .map(it -> it.stringValue(""));
  }

  private static String text(JsonNode node, String member) {
    return node.get(member).stringValue();
  }
}
