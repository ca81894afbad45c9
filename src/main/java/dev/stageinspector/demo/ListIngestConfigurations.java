package dev.stageinspector.demo;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Returns pages of ingest configurations, without their stream keys. */
final class ListIngestConfigurations implements DemoOperation {

  @Override
  public String name() {
    return "ListIngestConfigurations";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input);
    String stage = input.text("filterByStageArn", 1, 128, GetStage.ARN_PATTERN).orElse("");
    String state = input.text("filterByState", 0, 16, "ACTIVE|INACTIVE").orElse("");
    input.check();
    List<SampleIngest> found =
        SampleIngest.ALL.stream()
            .filter(it -> stage.isEmpty() || it.stageArn().equals(stage))
            .filter(it -> state.isEmpty() || it.state().equals(state))
            .toList();
    return paging.answer("ingestConfigurations", found, SampleIngest::arn, SampleIngest::summary);
  }
}
