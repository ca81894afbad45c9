package dev.stageinspector.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of the region's storage configurations, among them those that sample stages record to. */
final class ListStorageConfigurations implements DemoOperation {

  @Override
  public String name() {
    return "ListStorageConfigurations";
  }

  @Override
  public byte[] answer(ObjectNode request, String region) throws Refusal {
    Input input = new Input(request);
    Paging paging = new Paging(name(), input);
    input.check();
    List<JsonNode> here =
        DemoJson.tree(DemoJson.resource("storage-configurations.json"))
            .valueStream()
            .filter(storage -> arn(storage).startsWith("arn:aws:ivs:" + region + ":"))
            .toList();
    return paging.answer(
        "storageConfigurations", here, ListStorageConfigurations::arn, storage -> storage);
  }

  private static String arn(JsonNode storage) {
    return storage.get("arn").stringValue();
  }
}
