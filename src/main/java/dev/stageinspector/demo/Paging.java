package dev.stageinspector.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of a list that a request asks for (service model: maxResults from 1 to 100, 50 if it is
 * not given, and nextToken).
 */
final class Paging {

  private static final int MOST_RESULTS = 100;
  private static final int USUAL_RESULTS = 50;

  private final String operation;
  private final int maxResults;
  private final String nextToken;

  /**
   * @param operation whose tokens these are
   * @param input notes what is wrong with the page's members
   */
  Paging(String operation, Input input) {
    this.operation = operation;
    maxResults = input.integer("maxResults", 1, MOST_RESULTS).orElse(USUAL_RESULTS);
    nextToken = input.text("nextToken", 0, 1024, "[a-zA-Z0-9+/=_-]*").orElse("");
  }

  /**
   * The answer with one page. Its token names the last element, so that it stays good whatever the
   * next page's size.
   *
   * @param member the name of the list
   * @param id tells an element from all others
   * @param summary an element as the list has it
   */
  <T> byte[] answer(
      String member, List<T> all, Function<T, String> id, Function<T, JsonNode> summary)
      throws Refusal {
    int from = nextToken.isEmpty() ? 0 : position(all, id);
    List<T> page = all.subList(from, Math.min(all.size(), from + maxResults));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode elements = answer.putArray(member);
    page.forEach(element -> elements.add(summary.apply(element)));
    if (from + page.size() < all.size()) {
      answer.put("nextToken", token(id.apply(page.getLast())));
    }
    return DemoJson.bytes(answer);
  }

  private String token(String id) {
    return Base64.getUrlEncoder().encodeToString((operation + " after " + id).getBytes(UTF_8));
  }

  private <T> int position(List<T> all, Function<T, String> id) throws Refusal {
    for (int i = 0; i < all.size(); i++) {
      if (nextToken.equals(token(id.apply(all.get(i))))) {
        return i + 1;
      }
    }
    throw Refusal.validation("The nextToken is not one that " + operation + " returned.");
  }
}
