package dev.stageinspector.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
    this(operation, input, MOST_RESULTS, USUAL_RESULTS);
  }

  /**
   * The page of an operation with limits of its own.
   *
   * @param mostResults the most that a page may have
   * @param usualResults how many it has unless the request says
   */
  Paging(String operation, Input input, int mostResults, int usualResults) {
    this.operation = operation;
    maxResults = input.integer("maxResults", 1, mostResults).orElse(usualResults);
    nextToken = input.text("nextToken", 0, 1024, "[a-zA-Z0-9+/=_-]*").orElse("");
  }

  /** The token that the request came with; empty if it asks for the first page. */
  String given() {
    return nextToken;
  }

  /** The answer with one page of a list that is short enough to be searched. */
  <T> byte[] answer(
      String member, List<T> all, Function<T, String> id, Function<T, JsonNode> summary)
      throws Refusal {
    return DemoJson.bytes(page(member, Elements.of(all, id), summary));
  }

  /**
   * One page. Its token names the last element, so that it stays good whatever the next page's
   * size.
   *
   * @param member the name of the list
   * @param summary an element as the list has it
   */
  <T> ObjectNode page(String member, Elements<T> elements, Function<T, ? extends JsonNode> summary)
      throws Refusal {
    List<T> page = rest(elements).limit(maxResults + 1L).toList();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray(member);
    page.stream().limit(maxResults).forEach(element -> list.add(summary.apply(element)));
    if (page.size() > maxResults) {
      answer.put("nextToken", token(elements.id(page.get(maxResults - 1))));
    }
    return answer;
  }

  /** The token of the page that begins after this element; after none if the ID is empty. */
  String token(String id) {
    return Base64.getUrlEncoder().encodeToString((operation + " after " + id).getBytes(UTF_8));
  }

  private <T> Stream<T> rest(Elements<T> elements) throws Refusal {
    if (nextToken.isEmpty()) {
      return elements.all();
    }
    String last = lastId();
    return last.isEmpty() ? elements.all() : elements.after(last).orElseThrow(this::unknownToken);
  }

  private String lastId() throws Refusal {
    try {
      String text = new String(Base64.getUrlDecoder().decode(nextToken), UTF_8);
      if (text.startsWith(operation + " after ")) {
        return text.substring((operation + " after ").length());
      }
    } catch (IllegalArgumentException e) {
      // Not of the form of a token, so not one of ours.
    }
    throw unknownToken();
  }

  private Refusal unknownToken() {
    return Refusal.validation("The nextToken is not one that " + operation + " returned.");
  }
}
