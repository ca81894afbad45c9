package dev.stageinspector.demo;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a list makes its pages. AWS promises no more than that an absent or empty token ends it. */
enum PageHabit {

  /** Pages are full, and the last one has no token. */
  USUAL,

  /** The first page is empty and has a token all the same. */
  EMPTY_FIRST_PAGE,

  /** The last page has an empty token. */
  EMPTY_LAST_TOKEN,

  /** A page has the token that it was asked for with, so the list never ends. */
  REPEATED_TOKEN;

  /** The page that a request asks for. */
  <T> ObjectNode page(
      Paging paging, String member, Elements<T> elements, Function<T, ? extends JsonNode> summary)
      throws Refusal {
    boolean first = paging.given().isEmpty();
    if (this == EMPTY_FIRST_PAGE && first) {
      ObjectNode empty = JsonNodeFactory.instance.objectNode();
      empty.putArray(member);
      return empty.put("nextToken", paging.token(""));
    }
    ObjectNode page = paging.page(member, elements, summary);
    if (this == EMPTY_LAST_TOKEN && !page.has("nextToken")) {
      page.put("nextToken", "");
    }
    if (this == REPEATED_TOKEN) {
      String last = elements.all().reduce((_, later) -> later).map(elements::id).orElse("");
      page.put(
          "nextToken",
          first ? page.path("nextToken").asString(paging.token(last)) : paging.given());
    }
    return page;
  }
}
