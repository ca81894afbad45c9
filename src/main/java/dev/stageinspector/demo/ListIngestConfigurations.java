package dev.stageinspector.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns pages of ingest configurations, without their stream keys. */
final class ListIngestConfigurations implements Operation {

  /** The page size if the client doesn't set one (service model). */
  private static final int DEFAULT_RESULTS = 50;

  @Override
  public String name() {
    return "ListIngestConfigurations";
  }

  @Override
  public byte[] answer(ObjectNode request) throws Refusal {
    Input input = new Input(request);
    int maxResults = input.integer("maxResults", 1, 100).orElse(DEFAULT_RESULTS);
    String nextToken = input.text("nextToken", 0, 1024, "[a-zA-Z0-9+/=_-]*").orElse("");
    String stage = input.text("filterByStageArn", 1, 128, GetStage.ARN_PATTERN).orElse("");
    String state = input.text("filterByState", 0, 16, "ACTIVE|INACTIVE").orElse("");
    input.check();

    List<SampleIngest> found =
        SampleIngest.ALL.stream()
            .filter(it -> stage.isEmpty() || it.stageArn().equals(stage))
            .filter(it -> state.isEmpty() || it.state().equals(state))
            .toList();
    int from = nextToken.isEmpty() ? 0 : position(nextToken, found);
    List<SampleIngest> page = found.subList(from, Math.min(found.size(), from + maxResults));

    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode configurations = answer.putArray("ingestConfigurations");
    page.forEach(it -> configurations.add(it.summary()));
    if (from + page.size() < found.size()) {
      answer.put("nextToken", token(page.getLast()));
    }
    return Json.bytes(answer);
  }

  private static String token(SampleIngest last) {
    return Base64.getUrlEncoder().encodeToString(("after " + last.arn()).getBytes(UTF_8));
  }

  private static int position(String token, List<SampleIngest> found) throws Refusal {
    for (int i = 0; i < found.size(); i++) {
      if (token.equals(token(found.get(i)))) {
        return i + 1;
      }
    }
    throw Refusal.validation("The nextToken is not one that ListIngestConfigurations returned.");
  }
}
