package dev.stageinspector.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns pages of stage summaries, without endpoints and recording, as in the model. */
final class ListStages implements Operation {

  private static final List<String> SUMMARY = List.of("arn", "name", "activeSessionId", "tags");

  /** The page size if the client doesn't set one (service model). */
  private static final int DEFAULT_RESULTS = 50;

  private static final String TOKEN_PREFIX = "stages after ";

  @Override
  public String name() {
    return "ListStages";
  }

  @Override
  public byte[] answer(ObjectNode request) throws Refusal {
    Input input = new Input(request);
    int maxResults = input.integer("maxResults", 1, 100).orElse(DEFAULT_RESULTS);
    String nextToken = input.text("nextToken", 0, 1024, "[a-zA-Z0-9+/=_-]*").orElse("");
    input.check();

    int from = nextToken.isEmpty() ? 0 : position(nextToken);
    List<SampleStage> rest = SampleStage.ALL.subList(from, SampleStage.ALL.size());
    List<SampleStage> page = rest.subList(0, Math.min(maxResults, rest.size()));

    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode stages = answer.putArray("stages");
    page.forEach(sample -> stages.add(summary(sample)));
    if (page.size() < rest.size()) {
      answer.put("nextToken", token(page.getLast()));
    }
    return Json.bytes(answer);
  }

  private static ObjectNode summary(SampleStage sample) {
    JsonNode stage = Json.tree(sample.answer()).get("stage");
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    for (String member : SUMMARY) {
      if (stage.has(member)) {
        summary.set(member, stage.get(member));
      }
    }
    return summary;
  }

  /**
   * The token names the last stage of the page, so it stays valid for any size of the next page.
   */
  private static String token(SampleStage last) {
    return Base64.getUrlEncoder()
        .encodeToString((TOKEN_PREFIX + last.stage().arn()).getBytes(UTF_8));
  }

  private static int position(String token) throws Refusal {
    for (int i = 0; i < SampleStage.ALL.size(); i++) {
      if (token.equals(token(SampleStage.ALL.get(i)))) {
        return i + 1;
      }
    }
    throw Refusal.validation("The nextToken is not one that ListStages returned.");
  }
}
