package dev.stageinspector.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of the region's encoder configurations: their names, without the video's settings. */
final class ListEncoderConfigurations implements DemoOperation {

  private static final int MOST_RESULTS = 100;

  @Override
  public String name() {
    return "ListEncoderConfigurations";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input, MOST_RESULTS, MOST_RESULTS);
    input.check();
    List<JsonNode> here =
        DemoJson.tree(DemoJson.resource("encoder-configurations.json"))
            .valueStream()
            .filter(encoder -> arn(encoder).startsWith("arn:aws:ivs:" + region + ":"))
            .toList();
    return paging.answer(
        "encoderConfigurations", here, ListEncoderConfigurations::arn, encoder -> encoder);
  }

  private static String arn(JsonNode encoder) {
    return encoder.get("arn").stringValue();
  }
}
