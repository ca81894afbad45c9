package dev.stageinspector.demo;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Summaries of the stages of a region, page by page: no endpoints and no recording, as in the
 * model. The first region lists the samples of all, so that each is found by its name at once.
 */
final class ListStages implements DemoOperation {

  private static final List<String> SUMMARY = List.of("arn", "name", "activeSessionId", "tags");

  private final DemoTime time;

  ListStages(DemoTime time) {
    this.time = time;
  }

  @Override
  public String name() {
    return "ListStages";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input);
    input.check();
    List<JsonNode> stages =
        region.equals(CrowdedRegion.REGION)
            ? CrowdedRegion.stages()
            : samples(region).map(this::summaryNow).toList();
    return paging.answer("stages", stages, stage -> stage.get("arn").stringValue(), stage -> stage);
  }

  /** The sample stages that a region lists. */
  static Stream<SampleStage> samples(String region) {
    return SampleStage.ALL.stream()
        .filter(sample -> region.equals(DemoAccount.REGION) || sample.isIn(region));
  }

  private JsonNode summaryNow(SampleStage sample) {
    JsonNode summary = summary(sample);
    if (sample.treatment() instanceof SampleStage.Treatment.Minutely) {
      MinuteSession.open(time).ifPresent(id -> ((ObjectNode) summary).put("activeSessionId", id));
    }
    return summary;
  }

  static JsonNode summary(SampleStage sample) {
    JsonNode stage = DemoJson.tree(sample.answer()).get("stage");
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    for (String member : SUMMARY) {
      if (stage.has(member)) {
        summary.set(member, stage.get(member));
      }
    }
    return summary;
  }
}
