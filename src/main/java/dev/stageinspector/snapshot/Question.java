package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked, whoever asked it and however large the pages were to be.
 *
 * @param input the operation's input
 */
record Question(Operation operation, String region, Map<String, Object> input) {

  private static final String NEXT_TOKEN = "nextToken";

  Question {
    Map<String, Object> sorted = new TreeMap<>(input);
    sorted.remove("maxResults");
    input = sorted;
  }

  static Question of(Request request) {
    return new Question(request.operation(), request.region(), request.input());
  }

  /** The same without secrets. */
  Question redacted() {
    return new Question(operation, region, Redaction.input(input));
  }

  boolean isFirstPage() {
    return !input.containsKey(NEXT_TOKEN);
  }

  /** The same question from its first page on. */
  Question firstPage() {
    Map<String, Object> rest = new TreeMap<>(input);
    rest.remove(NEXT_TOKEN);
    return new Question(operation, region, rest);
  }
}
