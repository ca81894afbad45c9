package dev.stageinspector.demo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns one composition with its layout and where its destinations record. */
final class GetComposition implements DemoOperation {

  private final SampleCompositions compositions;

  GetComposition(SampleCompositions compositions) {
    this.compositions = compositions;
  }

  @Override
  public String name() {
    return "GetComposition";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    String arn =
        input.required("arn", 1, 128, "arn:aws:ivs:[a-z0-9-]+:[0-9]+:composition/[a-zA-Z0-9-]+");
    input.check();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set(
        "composition",
        compositions.now().stream()
            .filter(it -> it.get("arn").stringValue().equals(arn))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("Resource: " + arn + " not found")));
    return DemoJson.bytes(answer);
  }
}
