package dev.stageinspector.demo;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Holds what an answer has against a limit. What it does not have breaks none. */
record Limits(JsonNode answer, List<String> breaches) {

  void text(String path, int maxLength, String pattern) {
    check(path, node -> isText(node, maxLength, pattern));
  }

  void list(String path, int maxSize, String pattern) {
    check(
        path,
        node ->
            node.isArray()
                && node.size() <= maxSize
                && node.values().stream()
                    .allMatch(item -> isText(item, Integer.MAX_VALUE, pattern)));
  }

  void integer(String path, int min, int max) {
    check(path, node -> node.isInt() && node.intValue() >= min && node.intValue() <= max);
  }

  void check(String path, Predicate<JsonNode> limit) {
    JsonNode node = answer.at(path);
    if (!node.isMissingNode() && !limit.test(node)) {
      breaches.add(path);
    }
  }

  private static boolean isText(JsonNode node, int maxLength, String pattern) {
    return node.isString()
        && node.stringValue().length() <= maxLength
        && node.stringValue().matches(pattern);
  }
}
