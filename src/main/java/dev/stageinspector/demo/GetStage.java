package dev.stageinspector.demo;

import dev.stageinspector.demo.SampleStage.Treatment;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Returns one stage with all its fields. */
final class GetStage implements DemoOperation {

  static final String ARN_PATTERN = "arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+";

  private final DemoTime time;
  private final Map<String, SampleStage> stages =
      SampleStage.ALL.stream()
          .collect(Collectors.toMap(sample -> sample.stage().arn(), Function.identity()));

  GetStage(DemoTime time) {
    this.time = time;
  }

  @Override
  public String name() {
    return "GetStage";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal, InterruptedException {
    Input input = new Input(request);
    String arn = input.text("arn", 1, 128, ARN_PATTERN).orElse("");
    input.require("arn");
    input.check();
    SampleStage sample = stages.get(arn);
    if (sample == null) {
      return CrowdedRegion.stage(arn)
          .orElseThrow(() -> Refusal.notFound("Resource: " + arn + " not found"));
    }
    switch (sample.treatment()) {
      case Treatment.Answered() -> {}
      case Treatment.Delayed(var by) -> Thread.sleep(by);
      case Treatment.Minutely() -> {
        ObjectNode answer = (ObjectNode) DemoJson.tree(sample.answer());
        MinuteSession.open(time)
            .ifPresent(id -> ((ObjectNode) answer.get("stage")).put("activeSessionId", id));
        return DemoJson.bytes(answer);
      }
      case Treatment.Refused(var refusal) -> throw refusal;
    }
    return sample.answer();
  }
}
