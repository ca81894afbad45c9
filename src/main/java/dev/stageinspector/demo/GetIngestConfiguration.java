package dev.stageinspector.demo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns one ingest configuration with its stream key. */
final class GetIngestConfiguration implements DemoOperation {

  private static final String ARN_PATTERN =
      "arn:aws:ivs:[a-z0-9-]+:[0-9]+:ingest-configuration/[a-zA-Z0-9-]+";

  @Override
  public String name() {
    return "GetIngestConfiguration";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    String arn = input.text("arn", 1, 128, ARN_PATTERN).orElse("");
    input.require("arn");
    input.check();
    SampleIngest found =
        SampleIngest.ALL.stream()
            .filter(it -> it.arn().equals(arn))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("Resource: " + arn + " not found"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("ingestConfiguration", found.whole());
    return DemoJson.bytes(answer);
  }
}
